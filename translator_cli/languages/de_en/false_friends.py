"""German words, the English look-alikes they do not mean, and what they mean."""

from __future__ import annotations

#: German beginning of a word | English look-alike (regular expression) | meaning.
FALSE_FRIENDS = """
Billion|billions?|trillion
Billiarde|billiards?|quadrillion
Trillion|trillions?|quintillion
eventuell|eventual(?:ly)?|possible, possibly
aktuell|actual(?:ly)?|current, currently
sensib|sensible|sensitive
Chef|chefs?|boss, head
Gymnasi|gym(?:nasium|nasia)?s?|secondary school
brav|brave(?:ly)?|well-behaved
bekomm|becom(?:e|es|ing)|get
bekam|became|got
Gift|gifts?|poison
giftig|gifted|poisonous
Rat|rats?|advice, council
Fabrik|fabrics?|factory
Handy|handy|mobile phone
konsequent|consequent(?:ly)?|consistent
Mist|mist|dung, rubbish
Rente|rents?|pension
Rentner|renters?|pensioner
spende|spend(?:s|ing)?|donate
Spende|spend(?:ing)?|donation
spendet|spent|donated
sympathisch|sympathetic|likeable
Meinung|meanings?|opinion
meint|means|thinks, says
winken|wink(?:s|ed|ing)?|wave
Novelle|novels?|novella, amendment
Prospekt|prospects?|brochure
Provision|provisions?|commission
Konkurrenz|concurren\\w+|competition
Dom|domes?|cathedral
Fahrt|farts?|journey
Hose|hoses?|trousers
hell|hell|bright
Kaution|cautions?|bail, deposit
Messe|mess(?:es)?|trade fair, mass
Objektiv|objectives?|lens
Personal|personal|staff
Police|police|policy
Präservativ|preservatives?|condom
Rezept|receipts?|recipe, prescription
Schal|shawls?|scarf
selbstbewusst|self-conscious|self-confident
seriös|serious(?:ly)?|reputable
Smoking|smoking|dinner jacket
sparen|spare[sd]?|save
stark|stark(?:ly)?|strong
Stuhl|stools?|chair
Stipend|stipends?|scholarship
Tablett|tablets?|tray
übersehen|overse(?:e|es|en|eing)|overlook
Unternehmer|undertakers?|entrepreneur
Warenhaus|warehouses?|department store
fast|fast|almost
bald|bald|soon
famos|famous(?:ly)?|splendid
genial|genial|brilliant
pathetisch|pathetic|solemn
ordinär|ordinary|vulgar
ordentlich|orderly|proper, tidy
Dose|doses?|tin, can
Etikett|etiquette|label
Flur|floors?|hall, corridor
Formular|formulas?|form
Novum|novels?|first
Oldtimer|old-?timers?|vintage car
Beamer|beamers?|projector
Kritik|critics?|criticism, review
Karton|cartoons?|cardboard box
Mappe|maps?|folder
Mobbing|mobbing|bullying
Physiker|physicians?|physicist
plump|plump|clumsy, crude
Reklamation|reclamations?|complaint
Sekt|sects?|sparkling wine
Sekte|sekts?|sect
streng|strong(?:ly)?|strict
Taxe|tax(?:es)?|charge, fee
Konkurrent|concurrents?|competitor
Lektüre|lectures?|reading
dezent|decent|discreet, subtle
Quote|quotes?|rate, share
Fraktion|fractions?|parliamentary group
Lokal|local|pub, restaurant
Notiz|notices?|note
prägnant|pregnant|concise
rentabel|rentable|profitable
schmal|small|narrow
Konfession|confessions?|denomination
Referat|referees?|paper, department
Regal|regal|shelf
Sender|senders?|broadcaster, station
überhör|overhear[ds]?|miss
Zirkel|circles?|compasses
irritier|irritat\\w+|confuse
Ambulanz|ambulances?|outpatient
Promotion|promotions?|doctorate
Protokoll|protocols?|minutes, record
Publikum|public|audience
Pension|pensions?|guest house
Branche|branch(?:es)?|industry, sector
Kommode|commodes?|chest of drawers
kurios|curious|odd, strange
Allee|alleys?|avenue
Akkord|accords?|chord, piecework
familiär|familiar|family
graziös|gracious|graceful
Rakete|rackets?|rocket, missile
Ordner|orders?|folder, steward
Raketen|rackets?|rockets, missiles
spendabel|spendable|generous
engagiert|engaged|committed
Mörder|murders?|murderer
Fotograf|photographs?|photographer
Kurs|curse[sd]?|course
turnen|turn(?:s|ed|ing)?|do gymnastics
"""
#: Short words match alone; longer ones also begin compounds and inflected forms.
STANDS_ALONE = frozenset(
    """Rat Dom Mist Gift fast bald hell Kritik Personal Hose Dose Sekt Chef Taxe Police Handy Quote Lokal Regal
    Pension Promotion Publikum Mörder Fotograf Kurs meint Messe Mappe Flur""".split()
)
