"""Words that end in a full stop without ending a sentence, and words that usually begin one.

``NEVER`` abbreviations always want something after them ("Dr. Winter"); ``MAYBE`` ones can close a sentence, and do so
when the next word is an ``OPENER`` ("Äpfel usw. Die Birnen ..."). All entries are without the final stop.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """What the splitter knows about one language; all words are in lower case save the openers."""

    never: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]
    months: frozenset[str]
    ordinal_stop: bool  # "3." is an ordinal
    lower_start: bool  # a sentence may begin with a small letter


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Multi-word abbreviations are written here without blanks: "z. B." and "z.B." are both "z.b".
_GERMAN_NEVER = _words(
    """
    abb abg abs abschn abt adr allg amtl anm apl art aufl bd bde bearb begr beil bes betr bez bhf bspw bsp bzgl
    bzw ca cf chr d.h d.i dat dgl dir dipl dipl.-ing do dr dr.h.c drs ebd ed eds eigtl einschl empf ev evtl exkl
    f.d fa fam fr frfr frl gd geb gebr gef gem gen ges gest ggf ggfs gr hbf hg hl hptm hr hrn hrsg i.a i.d.r i.e
    i.e.s i.s.d i.s.v i.v.m ing inkl inh insb internat jgg kap kath kfm kl komm kons korr krs lic lt ltd.reg
    m.a.w m.e max mag maj min mind mio.-euro mos mr mrs ms mt n.b nachf nr nrn o.g obj od op p.a päd pf phil pl
    pp priv prof proff prot r.i.p rd red reg rel resp rev rgz s.o s.u sen sg sog spez st std.-lohn stellv stud
    sth südl nördl östl westl tel theol u.a.m u.u übers univ urspr usf vgl verb verf verm vers vs vert vgl.a
    vorm vors wg wiss ww z.b z.h z.hd z.t z.z z.zt zit zz zzgl ziff tit anh rn rdnr rz ausg hauptm oblt lt.gen
    ggü entspr durchschn gegr gesch
    """
)
_GERMAN_MAYBE = _words(
    """
    usw usf etc u.a u.ä o.ä o.dgl u.dgl u.v.m u.v.a uvm uva ff f mio mrd bio tsd mill v.chr n.chr v.u.z n.u.z
    a.d a.m p.m e.v co inc corp ltd jr sr jh jhd jhdt jhs str std sek min. a.g dt engl frz öst cie h.c m.b.h jun
    jan feb febr mär apr jun jul aug sep sept okt nov dez mo di mi fr sa so s.a ggmbh sen a.a.o d.j d.m d.red
    d.verf m.d.b mdb lfd km cm mm kg qm ha g.m.b.h max
    """
)
_GERMAN_OPENERS = _words(
    """
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Wir Ihr Du Man Mein Meine Sein Seine
    Ihre Unser Unsere Euer Dies Diese Dieser Dieses Diesen Diesem Jener Jene Jenes Jeder Jede Jedes Alle Alles
    Viele Einige Manche Mehrere Beide Kein Keine Niemand Jemand Etwas Nichts Und Oder Aber Denn Doch Sondern
    Jedoch Dennoch Trotzdem Deshalb Daher Darum Deswegen Damit Dadurch Dabei Dafür Dagegen Danach Davor Dann Da
    Dort Hier Heute Gestern Morgen Jetzt Nun Bald Später Früher Zuvor Seitdem Inzwischen Mittlerweile Zudem
    Außerdem Ferner Auch Nur Noch Schon Sogar So Also Allerdings Immerhin Zwar Dazu Darüber Daran Darauf Davon
    Daraus Als Wenn Weil Dass Daß Ob Obwohl Während Nachdem Bevor Bis Seit Sobald Solange Falls Indem Wie Wo Wer
    Was Wann Warum Wieso Weshalb Welche Welcher Welches Woher Wohin Womit In Im An Am Auf Aus Bei Beim Mit Nach
    Von Vom Vor Zu Zum Zur Für Durch Gegen Ohne Um Über Unter Zwischen Neben Hinter Trotz Wegen Laut Statt
    Anstatt Innerhalb Außerhalb Ab Neu Zunächst Zuerst Zuletzt Schließlich Endlich Leider Natürlich Ist Sind War
    Waren Hat Haben Hatte Hatten Wird Werden Wurde Wurden Kann Können Soll Sollen Muss Müssen Darf Will Ja Nein
    Bitte Vielleicht Nicht Nie Immer Oft Manchmal Erst Ebenso Ebenfalls Gleichzeitig Insgesamt Rund Etwa Knapp
    """
)
_ENGLISH_NEVER = _words(
    """
    mr mrs ms messrs mme dr prof st mt rev hon gen col maj capt cmdr lt sgt cpl adm gov sen rep pres supt insp
    vs e.g i.e cf viz no nos vol vols pp p fig figs ch sec art eq ed eds trans approx ca est ave blvd rd dept
    univ assn op cit al.e mssrs gens reps sens drs profs ref refs
    """
)
_ENGLISH_MAYBE = _words(
    """
    etc inc ltd co corp jr sr bros esq ph.d m.d b.a m.a u.s u.k u.n u.s.a e.u d.c a.m p.m b.c a.d al jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ft in lb lbs oz min hr hrs
    sq yd
    """
)
_ENGLISH_OPENERS = _words(
    """
    The A An This That These Those He She It I We You They His Her Its Our Your Their My There Here What When
    Where Who Why How Which If As At By For From In On Of To With Without Under Over After Before Since Until
    While Although Though Because But And Or So Yet Nor Then Thus However Therefore Moreover Meanwhile Today
    Yesterday Tomorrow Now Later Earlier Some Many Most All Each Every Both Few Several Any No Not Is Are Was
    Were Has Have Had Do Does Did Can Could Will Would Should May Might Must One Two According Despite During
    Among Another Other
    """
)
_GERMAN_MONTHS = _words(
    """
    januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb febr
    mär apr jun jul aug sep sept okt nov dez
    """
)
_ENGLISH_MONTHS = _words("january february march april may june july august september october november december")

GERMAN = Rules(_GERMAN_NEVER, _GERMAN_MAYBE, _GERMAN_OPENERS, _GERMAN_MONTHS, True, False)
ENGLISH = Rules(_ENGLISH_NEVER, _ENGLISH_MAYBE, _ENGLISH_OPENERS, _ENGLISH_MONTHS, False, True)
# Other languages pass through; German rules with both word lists err on the side of too few breaks.
OTHER = Rules(
    _GERMAN_NEVER | _ENGLISH_NEVER,
    _GERMAN_MAYBE | _ENGLISH_MAYBE,
    _GERMAN_OPENERS | _ENGLISH_OPENERS,
    _GERMAN_MONTHS | _ENGLISH_MONTHS,
    True,
    False,
)


def rules_for(language: str | None) -> Rules:
    """Return the rules for an ISO 639-1 code; unknown languages get the most careful ones."""
    return {"de": GERMAN, "en": ENGLISH}.get((language or "")[:2], OTHER)
