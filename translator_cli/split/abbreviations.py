"""Words that end in a full stop without ending a sentence, and words that usually begin one.

``NEVER`` abbreviations always want something after them ("Dr. Winter"); ``MAYBE`` ones can close a sentence, and do so
when the next word is an ``OPENER`` ("Äpfel usw. Die Birnen ..."). All entries are without the final stop.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """What the splitter knows about one language; an entry with a capital stands for that spelling only."""

    never: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]
    months: frozenset[str]
    ordinal_stop: bool  # "3." is an ordinal
    lower_start: bool  # a sentence may begin with a small letter


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Multi-word abbreviations are written here without blanks: "z. B." and "z.B." are both "z.b".
_GERMAN_NEVER = _words("""
    abb abschn adr allg amer apl arab aufl bayr bd bde bearb begr beil betr bez biol bsp bspw bzg bzgl bzw ca
    Capt cf Col chem d.h d.i dgl dipl dr dres drs dän ebd ebda eigtl einschl ev evang evtl exkl f.d Fa Gov Sgt
    fam Fr frl gebr gegr geogr geol gest getr gez ggf ggfs ggü griech habil hbf hebr hg hist hl hr hrn hrsg i.a
    i.d.r i.e i.e.s i.s.d i.s.v i.v.m i.w inkl insb insbes ital jgg jur kath kfm konz korr lat lfd lic Lt m.a.w
    m.e mdl med mind mr mrs ms mtl möbl n.b nachf nr nrn näml nördl o.g obj od oec pf phil phys poln pp priv
    prof proff prov r.i.p rd rdnr ref rer russ röm s s.o s.u schriftl schweiz Sen sog span spez St staatl stellv
    stud städt südl telef tgl theol u u.u univ urspr usw.d verf verh verst verw vgl vorm vs westl wg wiss
    wöchentl z z.b z.h z.hd z.t z.z z.zt ziff zool zus zz zzgl östl übers
    """)
_GERMAN_MAYBE = _words("""
    a.a.o a.d a.dt a.g a.m Abs Abt Anh Anl Anm Apr Art Aug Ausg b.w Bem bes Bhf Bio BR Bsp c.t cie cl co corp
    d.j d.m d.red d.verf Dez Di Dir Do dt e.g e.h e.v engl entspr erb erg erl etc f Feb febr ff frz g.m.b.h Geb
    geb Gem gem Gen gen Ges gesch gespr ggmbh h.c ha hptm inc Ing Inh int Jan Jh Jhd Jhdt jhs jr Jul Jun jun Kap
    Kl Kl.-Nr Komm Kto L.-Nr lt ltd m.b.h m.d.b m.d.l Mag Maj max mdb mdl Mi mill min mio Mo mrd ms Mär n.chr
    n.u.z n.v Nov o.dgl o.j o.k o.o o.ä ob obb obj oblt Okt op p.a p.m p.s Pfd PLZ Pos päd q.e.d qkm Qu Red Reg
    rel resp Rev Rn Rz s.a s.t Sa sa Sek sek sen Sep Sept So sr std Str str Str.-Nr Tab Tel Tit tsd u.a u.a.m
    u.d.m u.dgl u.e u.s.f u.s.w u.v.a u.v.m u.ä usf usw uva uvm v.chr v.l v.r v.u.z verg vert verz Vol volksw
    vollst Vors z.d.a Zi zit Zl ztr zw öst österr
    """)
_GERMAN_OPENERS = _words("""
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
    """)
_ENGLISH_NEVER = _words("""
    mr mrs ms messrs mme dr prof st mt rev hon gen col maj capt cmdr lt sgt cpl adm gov sen rep pres supt insp
    vs e.g i.e cf viz nos vol vols pp p fig figs ch sec eq ed eds trans approx ca est ave blvd rd dept univ assn
    op cit mssrs gens reps sens drs profs ref refs
    """)
_ENGLISH_MAYBE = _words("""
    etc inc ltd co corp jr sr bros esq ph.d m.d b.a m.a u.s u.k u.n u.s.a e.u d.c a.m p.m b.c a.d al jan feb mar
    apr jun jul aug sep sept oct nov dec Mon tue tues Wed thu thur thurs fri Sat Sun No no art ft lb lbs oz min
    hr hrs sq yd
    """)
_ENGLISH_OPENERS = _words("""
    The A An This That These Those He She It I We You They His Her Its Our Your Their My There Here What When
    Where Who Why How Which If As At By For From In On Of To With Without Under Over After Before Since Until
    While Although Though Because But And Or So Yet Nor Then Thus However Therefore Moreover Meanwhile Today
    Yesterday Tomorrow Now Later Earlier Some Many Most All Each Every Both Few Several Any No Not Is Are Was
    Were Has Have Had Do Does Did Can Could Will Would Should May Might Must One Two According Despite During
    Among Another Other
    """)
_GERMAN_MONTHS = _words("""
    januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb febr
    mär apr jun jul aug sep sept okt nov dez
    """)
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
