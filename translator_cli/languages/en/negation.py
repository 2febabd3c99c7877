"""English words that negate, and words that may stand for a negation (regular expressions of whole words).

The second list has the words that are ten times as frequent where German negates and English does not, in a corpus of
translations, and their kin; "still", "little", "any" and "despite" are not among them.
"""

from __future__ import annotations

NEGATIONS = (
    r"""(?<!or\s)not(?!\s(?:only|least|just|to\smention)) no(?!\.|\s\d|\s(?:fewer|less|more|later)\sthan) never nobody
    none(?!\sother) (?<!to\s)nothing nowhere neither (?!NOR)nor cannot no-one \w+n['’]t""".split()
)
NEGATING = r"""without(?!\s(?:delay|question|doubt|hesitation|warning|exception|further)\b)
un(?!it|iv|ion|iq|der|til|ite|less\b|less,)\w{3,} im(?:possib|plaus|mature|mobil)\w+
    in(?:ab|ad|ap|ca|co(?:mp|rr)|cr|ef|el|ev|ex|su|va|vi)\w+ il(?:leg|log)\w+ ir(?:r|e)\w+ non-?\w+
    dis(?:like|agree|ab)\w* fail\w* lack\w* refus\w* reject\w* dismiss\w* disallow\w* disqualif\w* soon insolven\w+
    innocent den(?:y|ie)\w* declin\w* avoid\w* prevent\w*
    hardly barely scarcely rarely seldom few(?:er)? less absen\w+ missing miss(?:ed|es)? far\sfrom rather
    instead except free anything\sbut forbid\w* ban\w* prohibit\w* yet\sto too otherwise stop\w* unless barring
    vain ignor\w+ short\sof lest ceas\w+ ignorant beyond wrong oppos\w+ exclud\w* unlike away gone doubt\w*
    no-\w+ \w+[a-z]less""".split()
