"""German words too common to say what a sentence is about, in lower case, written for this project.

Inflected forms are spelled out, for words are looked up before they are stemmed.
"""

from __future__ import annotations

from translator_cli.languages.words import words

#: The stemmer of NLTK's Snowball that the other words of a summary go through; "" for none.
STEMMER = "GermanStemmer"
STOP_WORDS = words("""
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines

    ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen ihrer meiner deiner seiner unser euer
    mein meine meinen meinem meines dein deine deinen deinem deines sein seine seinen seinem seines
    ihre ihren ihrem ihres unsere unseren unserem unserer unseres unsre unsren unsrem unsrer
    eure euren eurem eurer eures
    man jemand jemanden jemandem niemand niemanden niemandem etwas nichts alles selbst selber einander

    dieser diese dieses diesen diesem dies jener jene jenes jenen jenem
    derjenige diejenige dasjenige denjenigen demjenigen derselbe dieselbe dasselbe denselben demselben
    welcher welche welches welchen welchem wer wen wem wessen was
    deren dessen denen solch solche solcher solches solchen solchem
    jeder jede jedes jeden jedem jeglicher jegliche jegliches mancher manche manches manchen manchem
    alle allen aller allem beide beiden beider beides einige einigen einiger einiges einigem
    mehrere mehreren mehrerer viel viele vielen vieler vieles vielem wenig wenige wenigen weniger weniges wenigstens
    andere anderen anderer anderes anderem andern ander anders sonstige sonstigen

    bin bist ist sind seid war warst waren wart sei seien seist wäre wären wärst gewesen sein
    habe hast hat haben habt hatte hattest hatten hattet hätte hätten hättest gehabt
    werde wirst wird werden werdet wurde wurdest wurden wurdet würde würden würdest geworden worden
    kann kannst können könnt konnte konnten konntest könnte könnten könntest gekonnt
    muss musst müssen müsst musste mussten musstest müsste müssten gemusst muß mußte mußten
    soll sollst sollen sollt sollte sollten solltest
    will willst wollen wollt wollte wollten wolltest gewollt
    darf darfst dürfen dürft durfte durften durftest dürfte dürften gedurft
    mag magst mögen mögt mochte mochten möchte möchten möchtest
    lassen lässt lasse ließ ließen gelassen tun tut tat taten getan
    geht gehen ging gingen gibt geben gab gaben macht machen machte machten gemacht
    kommt kommen kam kamen gekommen steht stehen stand standen liegt liegen lag lagen
    bleibt bleiben blieb blieben geblieben

    und oder aber sondern denn doch jedoch sowie sowohl weder noch entweder beziehungsweise bzw
    dass daß ob weil da als wenn falls sofern obwohl obgleich wenngleich während bevor ehe nachdem seit seitdem bis
    indem sobald solange soweit damit sodass wobei wodurch womit wofür wogegen woran worauf woraus worin worüber
    worum wovon wovor wozu weshalb wieso warum wann wo wohin woher wie

    in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur für fürs durch durchs gegen ohne
    um ums über übers unter unterm hinter neben zwischen bis pro per je laut trotz wegen statt anstatt
    außer außerhalb innerhalb oberhalb unterhalb entlang gegenüber ab seit binnen samt mitsamt nebst
    aufgrund anhand infolge mittels hinsichtlich bezüglich gemäß zufolge zugunsten zwecks

    nicht nie niemals nein ja doch nur auch noch schon bereits erst mehr meist meistens mindestens höchstens
    sehr ganz gar so also dann dort da dabei dafür dagegen daher dahin damals danach daneben daran darauf daraufhin
    daraus darin darüber darum darunter davon davor dazu dazwischen deshalb deswegen demnach
    hier hierbei hierfür hierher hiermit hierzu hin her heraus herein hinaus hinein hinzu herum herunter hinunter
    heute gestern morgen jetzt nun gerade eben bald oft immer wieder weiter weiterhin zuletzt zuerst zunächst zuvor
    vorher nachher inzwischen mittlerweile einst einmal zweimal mal mehrmals manchmal stets ständig sofort gleich
    wohl etwa ungefähr rund fast beinahe nahezu kaum knapp lediglich bloß allein besonders insbesondere vor allem
    eher ziemlich recht relativ völlig ebenfalls ebenso ebensowenig genauso gleichzeitig zugleich zudem außerdem
    ferner überdies darüberhinaus allerdings dennoch trotzdem dabei hingegen indes indessen nämlich schließlich
    somit folglich vielleicht jedenfalls ohnehin sonst sogar überhaupt übrigens eigentlich natürlich
    zwar beispielsweise bzgl ca etc evtl ggf inkl insb sog usw vgl zb uhr
    oben unten vorn vorne hinten links rechts innen außen drinnen draußen überall nirgends irgendwo irgendwie
    irgendein irgendeine irgendwann zusammen zurück weg los

    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend
    erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes letzte letzten letzter
    letztes nächste nächsten nächster nächstes
    neue neuen neuer neues gut gute guten guter gutes groß große großen großer großes
""")
