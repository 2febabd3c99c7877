"""German words that negate, and words that may stand for a negation (regular expressions of whole words).

The second list has the words that are ten times as frequent where English negates and German does not, in a corpus of
translations, and their kin.
"""

from __future__ import annotations

NEGATIONS = r"""
nicht(?!\s(?:nur|zuletzt|weniger\sals|un(?!d\b|s\b|ser|ter)\w{4,}|mehr\sals|wahr|selten|umsonst|ohne|allein|bloß)\b)
    kein(?:e[nmrs]?|erlei)? nie niemals
    niemand(?:e[nm])? nichts nirgends nirgendwo weder keinesfalls keineswegs mitnichten nimmer(?:mehr)? nein""".split()
NEGATING = (
    r"""un(?!d\b|s\b|ser|ter|iv|ion|gef|längst)\w{3,} ohne kaum selten wenig\w* fehl\w* mangel\w* verhinder\w* hüte\w*
    ablehn\w* abgelehn\w* lehn\w* weiger\w* verweiger\w* vermeid\w* vermied\w* außer statt anstatt sonst
    verbot\w* verbiet\w* verzicht\w* bestr(?:eit|itt)\w* leugn\w* dementier\w* scheiter\w* vergeb\w* verpass\w*
    bevor bis weg vorbei egal zu\s\w+,?\sum erst umsonst spätestens zweifel\w* allein vielmehr höchstens miss\w+
    irrelevant\w* in(?:akzept|akti|disku|effizi|kompet|offizi|stabil|toler|konseq|human|korrekt|direkt)\w*
    des(?:inter|orient|illus)\w+ irr(?:ational|eal)\w+ il(?:legal|legit)\w* non\w+ im(?:mobil|mun|potent)\w*
    schwieg\w* schweig\w* verschw\w+ schwer noch vergessen karfreitag ruht \w+(?:los|frei|leer)(?:e[nmrs]?)?""".split()
)
