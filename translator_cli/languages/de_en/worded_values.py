# flake8: noqa: E501  (a table, one row per line)
"""Numbers and dates that one language says in other words: "torlos" and "0-0", "Heiligabend" and "December 24"."""

from __future__ import annotations

#: numbers | what German has (regular expression) | what English has.
WORDED_VALUES = r"""
24 12 | Heiligabend|Heiligen?\sAbend|Weihnachtsabend|24\.\s?(?:12|Dezember) | Christmas Eve|December 24|24(?:th)?\sDecember
25 26 | Weihnachts(?:feier)?tag | Christmas|Boxing Day|December 2[56]|2[56](?:th)?\sDecember
31 | Silvester|31\.\s?(?:12|Dezember) | New Year|December 31|31(?:st)?\sDecember
1 | Neujahr|1\.\s?(?:1|Januar)\b|ersten\sJanuar | New Year|January 1|1(?:st)?\sJanuary
1 5 | Maifeiertag|Tag der Arbeit|1\.\s?(?:5|Mai)\b|ersten\sMai | May Day|Labou?r Day|Workers|May 1|May the 1st|1(?:st)?\sMay
3 10 | Tag der (?:Deutschen )?Einheit|3\.\s?(?:10|Oktober)|dritten\sOktober | German Unity|Unity Day|reunification|October 3|3(?:rd)?\sOctober
6 | Nikolaus|Dreikönig | St\.? Nicholas|Epiphany|Three Kings|December 6|January 6|6\s(?:December|January)
0 | torlos|null\szu\snull|punktlos|fehlerfrei | \b0[-–:]0\b|nil|goalless|scoreless|without a goal|no goals|zero
100 | 100[\s-]?(?:jährig|Jahr|\.\s)|[Hh]undertjähr|[Hh]undertst|Jahrhundert | centen|century|hundred
50 | 50[\s-]?(?:jährig|\.\s)|[Ff]ünfzigjähr|goldene | golden|fiftieth|half a century|half-century
150 200 250 500 | \d00[\s-]?jährig|\d50[\s-]?jährig | centen
1000000 | (?:pro|je|per)\sMillion | million
1000 | (?:pro|je|per)\s[Tt]ausend | thousand
20 | \bTwens?\b | twenty
5 10 1 50 | \b(?:Artikel|Kapitel|Teil|Band|Buch|Akt|Abschnitt|Titel|Stufe|Klasse|Szene|Gruppe|Liga)\s[IVXL]\b | \d
24 | rund um die Uhr|Tag und Nacht | 24 hours|24/7|24-hour|around the clock|round the clock
7 | unter der Woche|Woche|sieben Tage | seven days|7 days|24/7|week
2 | beide|Zweikampf|Duo|Paar|Doppel|zu zweit|Zwilling | two|pair|couple|double|twin|head-to-head|duo
3 | Trio|zu dritt|Hattrick|Drilling | three|triple|trio|hat-trick
4 | unter vier Augen|Quartett|Vierer|zu viert | one-on-one|private|four|quartet|foursome
8 14 15 | acht\sTage|vierzehn\sTage|vierzehntägig|14\sTage|14-tägig|15\sTage | week|fortnight
1 | allein|einzig | only|alone|single
16 8 | Achtelfinale | round of 16|last 16|last sixteen|round of sixteen|eighth
4 | Viertelfinale | quarter|last eight|last 8
96 4 5 7 98 1860 1899 1 | \b(?:Schalke|Bayer|Mainz|Hannover|Darmstadt|Hoffenheim|München|1860|St\.|FC|FSV|VfL|TSG)\s?\d{2,4}\b|\b1\.\sFC | .
13 | Freitag der 13|(?<!halbes\s)Dutzend | (?<!half\sa\s)(?<!half-)dozen|Friday the
12 | (?<!halbes\s)Dutzend|zwölf | (?<!half\sa\s)(?<!half-)dozen|twelve|noon|midnight
6 | halbes Dutzend|halbes Jahr|Halbjahr|halbjähr | half a dozen|half-dozen|half a year|half-year|six months|six-month
18 | anderthalb\s?[Jj]ahr|anderthalbjähr|eineinhalb\s?[Jj]ahr|eineinhalbjähr | year and a half|18 months|18-month|one and a half
50 | \bCent\b|Rappen|Pence|Penny | \bhalf\san?\s(?:euro|dollar|pound|franc)
30 | halbe\sStunde|halbstündig | half an hour|half-hour|30 minutes|30-minute
45 | [Dd]reiviertelstunde|drei\sViertelstunden | three[\s-]quarters|45 minutes
15 | [Vv]iertelstunde | quarter of an hour|15 minutes|fifteen
90 | anderthalb\sStunden|eineinhalb\sStunden|anderthalbstündig | hour and a half|90 minutes|90-minute|ninety
20 40 60 80 | \b(?:ein|zwei|drei|vier)\s(?:Fünftel) | percent|per cent|%
33 66 67 | Drittel | percent|per cent|%
25 75 | Viertel | percent|per cent|%
50 | Hälfte|halb | percent|per cent|%|half
10 | Zehntel|jede[rsnm]? zehnte | percent|per cent|%
9 11 | 11\.\sSeptember|elften\sSeptember|Nine\sEleven | 9/11|September 11|11(?:th)?\sSeptember
7 9 | Wolke (?:sieben|7) | cloud (?:nine|9)
14 | 14-tägig|vierzehntäg|14tägig | every other|fortnight|biweekly|every second|every two weeks|two-week
3 4 75 | von vier|drei\sViertel | 75|seventy-five|three[\s-]quarters|three in four|three out of four
2 100 | verdoppel|doppelt | 100\s?(?:per|%)|doubl|twice|twofold
25 | Vierteljahrhundert|Viertelprozent|Viertel | twenty-five|25|quarter
25 50 75 | (?:Viertel|Dreiviertel|halbe[nr]? )-?Prozentpunkt | basis points
125 250 375 750 | Viertelpfund|[Hh]albes Pfund|halben? Pfund|[Dd]reiviertelpfund|anderthalb Pfund | gram|\bg\b|kilo
500 1000 | Pfund|Kilo | kilo|500|pound
1 12 24 31 6 | Dreikönig|Heilige Drei Könige|Heiligabend|Silvester|Neujahr|Nikolaus | January|December|6(?:th)?|24(?:th)?|31(?:st)?
5 12 | fünf vor zwölf|fünf nach zwölf | time|clock|hour|late|minute
"""
