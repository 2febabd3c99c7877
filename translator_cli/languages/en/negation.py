"""English words that negate, and words that may stand for a negation (regular expressions of whole words).

The second list has the words that are ten times as frequent where German negates and English does not, in a corpus of
translations, and their kin; "still", "little", "any" and "despite" are not among them.
"""

from __future__ import annotations

NEGATIONS = (
    r"""(?<!or\s)not(?!\s(?:only|least|just|to\smention|(?:small|larg|great|short|long|high|low|old|young)er\sthan\s\d))
    no(?!\.|\s\d|\s(?:fewer|less|more|later|(?:small|larg|great|short|long|high|low|old|young)er(?=\sthan\s\d))\sthan)
    never nobody
    none(?!\sother) (?<!to\s)nothing nowhere neither (?!NOR)nor cannot no-one \w+n['’]t""".split()
)
NEGATING = r"""without(?!\s(?:delay|question|doubt|hesitation|warning|exception|further)\b)
    un(?!i(?!n)|fortun|settl|veil|leash|rest\b|der|til|less\b|less,)\w{3,}
    im(?:passa|patien|perfec|person|polit|possib|plaus|practic|precis|prob|prop|mature|mobil|moral|mun)\w+
    in(?:ab|ad|ap|cess|ca(?!rn|nt)|co(?:mp|rr)|cr(?!eas)|ef|el|ev|ex|su(?!r|l|s)|val(?!u)|vis|vinc)\w+
    il(?:leg|log)\w+ ir(?:r|e)\w+ non-?\w+ dis(?:like|agree)\w* fail(?:s|ed|ing|ure\sto)? lack\w* refus\w* reject\w*
    dismiss(?!al)\w* disallow\w* disqualif\w* soon insolven\w+ silen(?:t|ce) innocent den(?:y|ie)\w* declin\w* avoid\w*
    prevent\w* hardly barely scarcely rarely seldom few(?:er)? less absen\w+ missing miss(?:ed|es)? far\sfrom
    rather\sthan instead except free anything\sbut forbid\w* ban(?:s|ned|ning)? prohibit\w* yet\sto too\s\w+\sto
    otherwise stop\w* unless barring vain ignor\w+ short\sof lest ceas\w+ ignorant beyond wrong oppose[sd]? exclud\w*
    unlike (?:stay|keep|kept)\w*\saway gone doubt\w* any\sother ever\sbefore only\soption only\schoice no-\w+
    \w+[a-z]less ongoing pending outstanding remember(?=\sto\b) relentless\w* (?:is|are|was|were)\sstill\sto
    remains?\sto\sbe""".split()
