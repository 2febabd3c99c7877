"""German words that negate, and words that may stand for a negation (regular expressions of whole words).

``NEGATING`` has the words that are ten times as frequent where English negates and German does not, in a corpus of
translations, and their kin. English has a negating word of its own for them, mostly; for those of ``LIMITING`` ("bis",
"erst", "egal") it has a "not", or nothing.
"""

from __future__ import annotations

NEGATIONS = r"""
(?<!wie\slange\s)(?<!schon\slange\s)(?<!vergessen\ssie\s)(?<!vergiss\s)(?<!vergesst\s)nicht(?!\s(?:nur|zuletzt|weniger\sals|un(?!d\b|s\b|ser|ter|bedingt|abhängig|mittelbar|weit)\w{4,}|mehr\sals|wahr|selten
|umsonst|ohne|allein|bloß|anmerken
|(?:kleiner|größer|kürzer|länger|höher|niedriger|älter|jünger)\sals\s\d+|schlecht\b|übel\b|verkehrt\b|dumm\b)\b)
    kein(?:e[nmrs]?|erlei)? nie niemals
    niemand(?:e[nm])? nichts nirgends nirgendwo weder keinesfalls keineswegs mitnichten nimmer(?:mehr)? nein""".replace(
    "\n|", "|"
).split()
NEGATING = r"""un(?!d\b|s\b|ser|ter|iv|ion|gef|längst|bedingt|entschieden|abhängig|weit\b)\w{3,}
    ohne kaum selten alles\sandere\sals
    (?<!ein\s)(?<!Ein\s)wenig(?!stens)\w* fehl\w* mangel\w* verhinder\w* hüte\w*
    ablehn\w* abgelehn\w* lehn\w* weiger\w* verweiger\w* vermeid\w* vermied\w* außer statt(?!\s?[.,;:!?]|\s?$) anstatt
    stattdessen sonst ansonsten andernfalls anderweitig\w*
    verbot\w* verbiet\w* verbann\w* verzicht\w* bestr(?:eit|itt)\w* leugn\w* dementier\w* (?:ge)?scheiter\w* vergeb\w*
    verpass\w* vermiss\w* disqualif\w* insolven\w+ zahlungsunfähig\w* frei(?:e[nmrs]?|gesprochen\w*)? dahin
    umsonst zweifel\w* vielmehr miss\w+ gegner\w* entl[aä]ss\w* entließ\w*
    irrelevant\w* in(?:akzept|akti|disku|effizi|kompet|offizi|stabil|toler|konseq|human|korrekt|direkt)\w*
    des(?:inter|orient|illus)\w+ irr(?:ational|eal)\w+ il(?:legal|legit)\w* non\w+ im(?:mobil|mun|potent)\w*
    schwieg\w* schweig\w* verschw\w+ vergessen \w+(?:los|frei|leer)(?:e[nmrs]?)?""".split()
LIMITING = r"""bevor bis (?-i:weg) vorbei egal zu\s\w+,?\sum erst spätestens allein höchstens schwer noch karfreitag
    ruht unweit anmerken nicht\s(?:schlecht|übel|verkehrt|dumm) offen\w* null wenigstens gesperrt\w*
    geschlossen\w* sperr\w+ ledig""".split()
