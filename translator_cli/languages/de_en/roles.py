# flake8: noqa: E501  (a table, one row per line)
"""Offices and callings: what a person is called who says or does something."""

from __future__ import annotations

#: German words (ends of words, with "^" whole ones; "in" and endings may follow) = English ones. English words after " | " will do as well, but
#: say too little to be taken for another person.
ROLES = """
ministerpräsident premierminister premier = premier | prime minister president governor leader
minister = minister | secretary ministry government official department politician
staatssekretär = secretary | minister official
bürgermeister = mayor mayoress lord-mayor | burgomaster official
sprecher = spokesman spokeswoman spokesperson spokespeople spokesmen | speaker official representative announcer voice
anwalt anwält verteidiger jurist = lawyer attorney solicitor barrister | counsel advocate defender defence defense prosecutor legal jurist
staatsanwalt staatsanwält staatsanwaltschaft ankläger = prosecutor prosecution | attorney lawyer
richter = judge magistrate | justice court referee arbiter bench
trainer coach = coach trainer | manager boss head
manager = manager | executive boss director management
präsident = president | chairman chairwoman chair head presidential speaker boss chief
kanzler = chancellor | leader merkel
vorsitzende vorsitzender vorsitzenden = chairman chairwoman chairperson | chair head leader chief president boss co-chair presiding ceo presides chaired
chef = boss | head chief leader chairman chairwoman director president manager ceo executive chair supremo supervisor commander
direktor direktoren leiter = director headmaster | trainer instructor teacher coach supervisor head manager principal chief boss leader dean
polizist polizisten polizei polizeisprecher kommissar = policeman policewoman policemen police | officer officers cop cops detective inspector commissioner constable
^arzt ^ärzt ^doktor mediziner hausarzt hausärzt chirurg = doctor physician surgeon | medic medical medics gp clinician clinicians
lehrer pädagog = teacher | schoolteacher educator instructor master
professor = professor | prof academic lecturer
biologe biologen biologinn biolog = biologist | scientist researcher ecologist zoologist
chemiker = chemist | scientist
physiker = physicist | scientist
historiker = historian | scholar
ökonom ökonomen volkswirt wirtschaftswissenschaftler = economist | expert analyst
forscher wissenschaftler wissenschafter = researcher scientist | academic scholar expert explorer investigator research historian economist physicist biologist chemist scholars
^bauer ^bäuer landwirt = farmer | peasant grower agricultural rural
zeuge zeugin zeugen augenzeuge = witness | eyewitness
fahrer = driver | motorist motorcyclist rider cyclist biker chauffeur
pilot piloten = pilot | aviator flyer
journalist journalisten reporter = journalist reporter | press correspondent
bischof bischöf = bishop | archbishop
pfarrer priester pastor pastoren = priest vicar pastor | clergyman minister parson reverend rector father
künstler = artist | performer
sänger = singer | vocalist frontman
schauspieler = actor actress | star cast acting
regisseur = director | filmmaker film-maker
autor schriftsteller = author writer novelist | co-author
dichter = poet | writer author
botschafter = ambassador | envoy diplomat
gouverneur = governor
abgeordneter abgeordneten abgeordnete = | mp mps member deputy delegate representative lawmaker
senator senatoren = senator
student studenten = student | undergraduate
unternehmer = entrepreneur businessman businesswoman | developer builder contractor business contractor owner industrialist
ingenieur = engineer
architekt architekten = architect
apotheker = pharmacist | chemist
bäcker = baker
nachbar nachbarn = neighbour neighbor
eigentümer besitzer inhaber = owner | proprietor landlord holder
kapitän = captain | skipper
^general = general
^könig = king | royal monarch
^königin = queen | royal monarch
soldat soldaten = soldier | troop trooper military
feuerwehrmann feuerwehr = firefighter fireman firemen | fire
händler verkäufer = trader dealer retailer merchant | seller salesman saleswoman shopkeeper sales
kellner = waiter waitress | server
^koch ^köch = | cook chef
torwart torhüter keeper = goalkeeper keeper goalie
schiedsrichter = referee umpire | ref official judge
stürmer = striker | forward attacker
"""
