# flake8: noqa: E501  (a table, one row per line)
"""Words that exclude each other: a translation that has another one of the row, and not the right one, turned it round."""

from __future__ import annotations

#: One group per line; its members stand apart by " / ", each as German = English (regular expressions of whole words). English
#: words after " | " will do as the right ones, but say too little to be taken for the opposite.
CONTRASTS = r"""
stieg(?:en)? steig(?:t|en|end\w*) gestiegen\w* anstieg\w* steigen ansteigen leg(?:t|te|ten)\b[^.;]*\bzu(?=[.,;!?]|\Z) angestiegen\w* zulegen zugelegt erhöh\w+ zunahmen? zugenommen zunimmt wächst wuchs(?:en)? gewachsen\w* kletterten? geklettert teurer verteuert\w* = rose rises? risen rising increas\w+ gr[eo]w\w* climb\w* jumped surged soared gains gained up\s(?:by|on|\d+|\w+\sper) | up higher rais\w+ rocket\w* clos\w+ enter\w* jump\w* jump\w* surg\w+ soar\w* gain\w* rais\w+ more expand\w* advanc\w+ add\w* expensive boost\w* exceed\w* record / sank(?:en)? sink(?:t|en|end\w*) gesunken\w* abnahmen? abgenommen abnimmt verringert\w* verringern schrumpft\w* schrumpfen geschrumpft\w* rückgang\w* rückgänge\w* zurückgegangen\w* gefallen\w* fiel(?:en)? gesenkt\w* senk(?:en|t|te|ten) verbilligt\w* billiger sinken fallen verlor = fell falls? fallen falling drop\w* decreas\w+ declin\w+ s[au]nk s?hr[aiu]nk\w* down\s(?:by|on|\d+|\w+\sper) | s[iau]nk\w* low down occur\w* c[ao]me took lower\w* reduc\w+ less fewer cut\w* slump\w* slip\w* plung\w* los\w+ shed contract\w* cheaper dipp?\w* diminish\w* tumbl\w+ slid\w*
mehr = more | greater increas\w+ higher larger additional further extra any longer over above another beyond\w* other better most exceed\w* again up than better / weniger = less fewer | few lower smaller declin\w+ reduc\w+ decreas\w+ under below short\w*
nord(?:en)? nördlich\w* norddeutsch\w* = north\w* / süd(?:en)? südlich\w* süddeutsch\w* = south\w*
ost(?:en)? östlich\w* ostdeutsch\w* = east\w* / west(?:en)? westlich\w* westdeutsch\w* = west\w*
links linke[nmrs]? linker = left\w* / rechts rechte[nmrs]? rechter = right\w*
oben = top above | up\w* over\w* at / unten = bottom below | down\w* beneath under\w*
gewann(?:en)? gewonnen gewinnt sieg(?:te|ten|t)? siege[ns]? = w[io]n\w* victor\w* | triumph\w* beat\w* defeat\w* gain\w* obtain\w* acquir\w* extract\w* success\w* earn\w* / verlor(?:en)? verliert verlieren unterlag(?:en)? niederlagen? = los[eist]\w* | defeat\w* beaten lost forfeit\w*
einfuhr\w* import(?:e|en|s|iert\w*)? = import\w* / ausfuhr\w* export(?:e|en|s|iert\w*)? = export\w*
gekauft kaufte[n]? käufer\w* = bought buy\w* purchas\w* acquir\w* / verkauft\w* verkaufen verkäufer\w* = s[eo]l[dl]\w* sale\w* vend\w*
öffnete[n]? geöffnet\w* eröffnet\w* = open\w* | launch\w* start\w* inaugurat\w* / geschlossen\w* schloss schließt = clos\w* shut\w* | conclud\w* seal\w* complet\w* determin\w* unit\w* end\w*
frühling\w* frühjahr\w* = spring / sommer\w* = summer\w* / herbst\w* = autumn\w* | fall / winter\w* = winter\w*
nachts = night\w* overnight small\shours early\shours midnight a\.?m\.? | morning nocturn\w* / vormittags? = morning | a\.?m\.? before\snoon / nachmittags? = afternoon\w* | p\.?m\.? / abends? = evening\w* | night\w* tonight p\.?m\.? dinner eve
heiligabend = christmas / silvester = new\syear / ostern oster\w+ = easter / pfingst\w* = pentecost whit\w*
gestern = yesterday | last / heute = today\w* tonight | now\w* current\w* present\w* this modern contemporary day / übermorgen = day\safter / morgigen? = tomorrow / vorgestern = day\sbefore
achtelfinale\w* = sixteen | 16 eighth\w* / viertelfinale\w* = quarter-?finals? | quarter\w* eight / halbfinale\w* = semi-?finals? | semi\w* four
ehemalige[nmrs]? früheren? früherer = former\w* | ex\w* earlier previous\w* past once old early late prior / künftige[nmrs]? zukünftige[nmrs]? = future prospective | next coming will incoming
vater\w* = father\w* dad\w* paternal / mutter\w* = mother\w* mum mom\w* maternal parent
bruder\w* brüder\w* = brother\w* sibling\w* fellow / schwester\w* = sister\w* nurse\w* sibling\w*
sohn\w* söhne\w* = sons? child\w* / tochter töchter\w* = daughter\w* subsidiar\w* girl\w*
täglich\w* = daily | day\w* every / wöchentlich\w* = weekly | week\w* / monatlich\w* = monthly | month\w* / jährlich\w* = yearly annual\w* | year\w*
kläger\w* = plaintiff\w* claimant\w* | suing complainant\w* / beklagte[nrsm]? angeklagte[nrsm]? = defendant\w* accused | charged trial
ärztin ärztinnen arzt ärzten? = doctor\w* physician\w* | medic\w* surgeon\w* practition\w* GP vet\w* dentist\w* / krankenschwester\w* pfleger\w* pflegekr\w* = nurse nurses | nurs\w* care\w*
mieter\w* = tenant\w* renter\w* lessee\w* | occup\w* resident\w* / vermieter\w* = landlord\w* landlad\w* lessor\w* | owner\w*
arbeitgeber\w* = employer\w* | compan\w* bo?ss\w* / arbeitnehmer\w* = employee\w* worker\w* | labo\w* staff
lehrer\w* = teacher\w* | school\w* instructor\w* coach\w* / schüler\w* = pupil\w* student\w* schoolchild\w* | school\w* disciple\w*
quadratmeter\w* = square\smet\w* sqm | m² area / quadratkilometer\w* = square\skilomet\w* | km²
größer\w* = bigger larger greater | more larg\w* big\w* great\w* grow\w* tall\w* wider / kleiner\w* = smaller | small\w* less\w* short\w* little young\w* minor\w* few\w*
länger\w* = longer | long\w* more extend\w* prolong\w* some\stime / kürzer\w* = shorter | short\w* less brief\w*
schneller\w* = faster quicker | fast\w* quick\w* rapid\w* speed\w* soon\w* accelerat\w* swift\w* / langsamer\w* = slower | slow\w*
ohne = without | exclud\w* except no not un\w+ \w+less free lack\w* non\w* fail\w* never nor regardless n't minus neither hardly avoid\w* absen\w* dis\w+ ir\w+ in\w+ even anyway bare\w* / mit = with
kaum = hardly barely scarcely rarely | few little not no never almost seldom n't difficult un\w+ only nearly less none nobody virtually just any / zumeist = many most always often
deutsche[nrms]? = german\w* | federal domestic national bundes\w* deutsch\w* / österreich\w* = austrian\w* | austria viennese österr\w* / französisch\w* = french | france paris\w* / italienisch\w* = italian\w* | italy / spanisch\w* = spanish | spain spaniard\w* / polnisch\w* = polish | poland poles? / russisch\w* = russian\w* | russia moscow kremlin / türkisch\w* = turkish | turkey turks? / britisch\w* englisch\w* = british english | £\d pounds? uk britain england brit\w* / amerikanisch\w* = american\w* | us america / chinesisch\w* = chinese | china / japanisch\w* = japanese | japan / schwedisch\w* = swedish | sweden swedes? / norwegisch\w* = norwegian\w* | norway / dänisch\w* = danish | denmark danes? / niederländisch\w* holländisch\w* = dutch | netherlands holland / belgisch\w* = belgian\w* | belgium / schweizerisch\w* = swiss | switzerland / griechisch\w* = greek\w* | greece / ungarisch\w* = hungarian\w* | hungary / tschechisch\w* = czech\w* | czechia / ukrainisch\w* = ukrainian\w* | ukraine / portugiesisch\w* = portuguese | portugal
jünger\w* = younger | young\w* recent\w* under below junior new\w* late\w* / älter\w* = older elder\w* | old\w* senior over above aged
wärmer\w* = warmer | warm\w* hot\w* mild\w* / kälter\w* = colder cooler | cold\w* cool\w* chill\w*
schlechter\w* = worse poorer | bad\w* poor\w* less low\w* ill weak\w* wrong\w* not / besser\w* = better | good improv\w* best well rather more superior high\w*
niedriger\w* = lower | low\w* less small\w* below fewer cheap\w* / höher\w* = higher | high\w* great\w* more increas\w* larg\w* above rais\w* up\w* tall\w*
überschuss\w* überschüsse\w* = surplus\w* | excess\w* profit\w* / defizit\w* fehlbetrag\w* = deficit\w* shortfall\w* | loss\w* shortage\w* lack\w*
plus(?=\svon) = plus surplus | gain\w* profit\w* increas\w* ris\w+ up credit\w* growth more / minus(?=\svon) = minus deficit shortfall | loss\w* los\w+ decreas\w* down fall\w* drop\w* declin\w* debt\w*
vorletzte[nmrs]? = penultimate | before second next one previous / letzte[nmrs]? = last final
freigesprochen\w* freispruch\w* = acquit\w* | clear\w* innocen\w* not / verurteilt\w* verurteilung\w* = convict\w* sentenced condemn\w* | guilty sentenc\w* jail\w*
einnahmen = revenue\w* income takings receipts proceeds earnings | tak\w+ money earn\w* / ausgaben = expenditure\w* expens\w* spending | spen\w+ cost\w* issue\w* edition\w* output\w* task\w*
unklar\w* = unclear uncertain unknown | question\w* open yet still mystery un\w+ / klar\w* = clear clearly | obvious\w* certain\w*
unmöglich\w* = impossible | can un\w+ hard\w* im\w+ / möglich\w* = possible | may might can could perhaps potential\w* able possib\w* maybe
unbekannt\w* = unknown | un\w+ strange\w* obscure anonymous new / bekannt\w* = known | famous familiar announc\w* well
unsicher\w* = uncertain insecure unsafe unsure | un\w+ in\w+ doubt\w* hesita\w* dangerous risky / sicher\w* = safe sure certain | secur\w* safe\w* sure\w* certain\w* confident reliab\w*
ungültig\w* = invalid | void un\w+ null / gültig\w* = valid | effect\w* force apply appl\w+
unverletzt\w* = unhurt uninjured unharmed unscathed | un\w+ safe / verletzt\w* = injured hurt wounded | injur\w* violat\w* infring\w* breach\w* wound\w* harm\w* hurt\w*
unschuldig\w* = innocent | un\w+ / schuldig\w* = guilty | guilt owe\w* owing
unzufrieden\w* = dissatisfied unhappy | dis\w+ un\w+ discontent\w* / zufrieden\w* = satisfied happy | content\w* pleased satisf\w*
unwahrscheinlich\w* = unlikely improbable | un\w+ / wahrscheinlich\w* = likely probabl\w* | prob\w* odds expect\w* may
ungenießbar\w* = inedible | un\w+ poison\w* / genießbar\w* essbar\w* = edible | eat\w* consum\w*
ungefährlich\w* harmlos\w* = harmless | safe un\w+ innocuous benign / gefährlich\w* = dangerous | danger\w* hazard\w* risk\w* perilous serious\w* unsafe threat\w*
unbewohnt\w* = uninhabited | un\w+ empty deserted vacant / bewohnt\w* = inhabited | occupied liv\w+ resid\w+
unvollständig\w* = incomplete | in\w+ partial\w* missing / vollständig\w* = complete\w* full\w* | entire\w* whole total\w* all
unzulässig\w* = inadmissible impermissible | in\w+ un\w+ im\w+ / zulässig\w* = admissible permissible | permit\w* allow\w* maximum legal\w* lawful
unwichtig\w* = unimportant | un\w+ ir\w+ trivial / wichtig\w* = important | import\w* key vital crucial major matter\w* essential significant
unnötig\w* = unnecessary unnecessarily | un\w+ needless\w* superfluous / nötig\w* = necessary | need\w* requir\w* necess\w*
unbegründet\w* = unfounded | un\w+ ground\w+ / begründet\w* = founded justified | found\w* ground\w* justif\w* reason\w* caus\w*
ungesund\w* = unhealthy | un\w+ / gesunde[nmrs]? = healthy | health\w* well fit sound wholesome
unfreundlich\w* = unfriendly | un\w+ rude\w* hostile grim / freundlich\w* = friendly | kind\w* nice\w* warm\w* polite\w* cheerful\w* pleasant\w*
unbegrenzt\w* = unlimited | un\w+ in\w+ / begrenzt\w* = limited | limit\w* restrict\w* bound\w* confined
unverheiratet\w* ledige[nmrs]? = unmarried single | un\w+ / verheiratet\w* = married | marri\w* wife husband wed\w*
illegal\w* = illegal\w* unlawful\w* | il\w+ un\w+ black / legal\w* = legal\w* lawful\w* | law
erfolglos\w* = unsuccessful\w* | fail\w* without vain un\w+ fruitless\w* / erfolgreich\w* = successful\w* | success\w* succeed\w* effective\w* well w[io]n\w*
erlaubt\w* = allowed permitted legal | allow\w* permi\w+ may can / verboten\w* untersagt\w* = forbidden banned prohibited | ban\w* prohibit\w* forb\w+ illegal barred outlaw\w*
männer\w* männlich\w* = men men's male | man guys gentlemen / frauen\w* weiblich\w* = women women's female | woman ladies girls wives wife lad\w+
jungen(?=\s(?:und|spiel|im\sAlter)) = boys | lads young\w* / mädchen = girls? | daughter\w* maid\w*
großvater\w* großväter\w* opa = grandfather\w* grandad\w* grandpa | granddad\w* / großmutter\w* großmütter\w* oma = grandmother\w* grandma | gran\w*
enkel(?:s|n|sohn\w*)? = grandson\w* grandchild\w* / enkelin\w* enkeltochter = granddaughter\w* grandchild\w*
onkel\w* = uncle\w* / tante\w* = aunt\w*
ehemann\w* = husband\w* | spouse / ehefrau\w* = wife wives | spouse
täter\w* = perpetrator\w* offender\w* attacker\w* culprit\w* | suspect\w* criminal\w* robber\w* thie\w+ assailant\w* gunman burglar\w* killer\w* murderer\w* / opfer = victims? | sacrific\w* casualt\w* dead offering fell
ankunft = arrival | arriv\w* coming / abfahrt abreise abflug = departure | depart\w* leav\w* exit downhill descent run
eingang\w* = entrance | entry receipt input door way / ausgang\w* = exit | outcome result end\w* way start\w* out\w*
gewinner\w* sieger\w* = winners? | victor\w* champion\w* w[io]n\w* / verlierer\w* = losers? | los\w+
regierung\w* = government\w* | administration\w* cabinet rule\w* govern\w* / opposition\w* = opposition\w* | oppos\w+
befürworter\w* = supporters? advocates? proponents? | support\w* favou?r\w* backer\w* champion\w* / gegner\w*(?=\s(?:des|der|einer|eines|von)\b) = opponents? critics? | oppos\w+ against adversar\w* foe\w*
innerhalb = within inside | in / außerhalb = outside | beyond out off away exterior\w*
maximum höchstwert\w* = maximum highest peak high | max\w* record / minimum tiefstwert\w* = minimum lowest low | min\w*
staatsanwalt\w* staatsanwält\w* ankläg\w* = prosecutor\w* prosecution\w* | attorney\w* claimant\w* prosecut\w* suing / verteidiger\w* verteidigung = defen[cs]e\w* defender\w* | lawyer\w* counsel
über\s(?:dem|der|den)\s(?:\w+\s)?(?:Mittelwert|Durchschnitt|Vorjahr\w*|Normal\w*|Meeresspiegel|Schnitt|Niveau|Wert) = above over | more high\w* exceed\w* up on / unter\s(?:dem|der|den)\s(?:\w+\s)?(?:Mittelwert|Durchschnitt|Vorjahr\w*|Normal\w*|Meeresspiegel|Schnitt|Niveau|Wert) = below under | less low\w* fewer down short
"""

#: Early, middle and late, where they tell when: German = English.
PARTS_OF_PERIODS = r"""
anfang = early beginning | begin start first outset opening turn / mitte = mid middle | mid\w* halfway half center centre / ende = late end | end\w* closing final\w* last close latter
"""
