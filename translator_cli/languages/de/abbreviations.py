"""German words that end in a full stop without ending a sentence, and words that usually begin one.

``NEVER`` abbreviations always want something after them ("Dr. Winter"); ``MAYBE`` ones can close a sentence, and do
so when the next word is one of the ``OPENERS`` ("Äpfel usw. Die Birnen ..."). Entries stand without the final stop,
those of several words without blanks; an entry with a capital stands for that spelling only.
"""

from __future__ import annotations

from translator_cli.languages.words import words

#: Whether "3." is an ordinal, and whether a sentence may begin with a small letter.
ORDINAL_STOP, LOWER_START = True, False
NEVER = words("""
    abb abschn adr allg amer apl arab aufl bayr bd bde bearb begr beil betr bez biol bsp bspw bzg bzgl bzw ca
    Capt cf Col chem d.h d.i dgl dipl dr dres drs dän ebd ebda eigtl einschl ev evang evtl exkl f.d Fa Gov Sgt
    fam Fr frl gebr gegr geogr geol gest getr gez ggf ggfs ggü griech habil hbf hebr hg hist hl hr hrn hrsg i.a
    i.d.r i.e i.e.s i.s.d i.s.v i.v.m i.w inkl insb insbes ital jgg jur kath kfm konz korr lat lfd lic Lt m.a.w
    m.e mdl med mind mr mrs ms mtl möbl n.b nachf nr nrn näml nördl o.g obj od oec pf phil phys poln pp priv
    prof proff prov r.i.p rd rdnr ref rer russ röm s s.o s.u schriftl schweiz Sen sog span spez St staatl stellv
    stud städt südl telef tgl theol u u.u univ urspr usw.d verf verh verst verw vgl vorm vs westl wg wiss
    wöchentl z z.b z.h z.hd z.t z.z z.zt ziff zool zus zz zzgl östl übers
    """)
MAYBE = words("""
    a.a.o a.d a.dt a.g a.m Abs Abt Anh Anl Anm Apr Art Aug Ausg b.w Bem bes Bhf Bio BR Bsp c.t cie cl co corp
    d.j d.m d.red d.verf Dez Di Dir Do dt e.g e.h e.v engl entspr erb erg erl etc f Feb febr ff frz g.m.b.h Geb
    geb Gem gem Gen gen Ges gesch gespr ggmbh h.c ha hptm inc Ing Inh int Jan Jh Jhd Jhdt jhs jr Jul Jun jun Kap
    Kl Kl.-Nr Komm Kto L.-Nr lt ltd m.b.h m.d.b m.d.l Mag Maj max mdb mdl Mi mill min mio Mo mrd ms Mär n.chr
    n.u.z n.v Nov o.dgl o.j o.k o.o o.ä ob obb obj oblt Okt op p.a p.m p.s Pfd PLZ Pos päd q.e.d qkm Qu Red Reg
    rel resp Rev Rn Rz s.a s.t Sa sa Sek sek sen Sep Sept So sr std Str str Str.-Nr Tab Tel Tit tsd u.a u.a.m
    u.d.m u.dgl u.e u.s.f u.s.w u.v.a u.v.m u.ä usf usw uva uvm v.chr v.l v.r v.u.z verg vert verz Vol volksw
    vollst Vors z.d.a Zi zit Zl ztr zw öst österr
    """)
OPENERS = words("""
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
