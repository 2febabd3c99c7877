"""What is carried over as it stands: mathematics, templates, placeholders, addresses, identifiers, emoji, arrows.

Each alternative begins at a character that ``STOP`` or ``WORDLIKE`` finds; all of them are bounded or fail at once, so
that a text full of half of them takes linear time.
"""

from __future__ import annotations

import re

from translator_cli.inline.mark import Kind
from translator_cli.inline.versions import VERSION

_PICTURE = (
    "\U0001f000-\U0001faff\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa"
    "\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2934\u2935\u3030\u303d\u3297\u3299"
)
_SIGN = "\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff\u2b00-\u2bff\u27f0-\u27ff\u2900-\u297f"
#: A symbol with what modifies it: variation selectors, skin tones, joined sequences.
_MODIFIER = "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\u20e3]*"
_EMOJI = f"(?:[{_PICTURE}]{_MODIFIER}(?:\u200d[{_PICTURE}\u2640\u2642]{_MODIFIER})*)"

_BRACES = r"\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,400}\}"

VERBATIM = re.compile(
    rf"""
      (?P<comment>    <!--.{{0,2000}}?--> | \{{/\*.{{0,1000}}?\*/\}} )
    | (?P<template>   \{{\{{[<%].{{0,1000}}?[>%]\}}\}}                  # Hugo's shortcodes
                    | \{{%.{{0,1000}}?%\}}                              # Liquid, Jinja, Twig
                    | \{{\{{.{{0,1000}}?\}}\}} | \{{\#.{{0,400}}?\#\}}(?!\w) | <%.{{0,400}}?%> | <\?.{{0,400}}?\?> )
    | (?P<math>       \$\$(?!\$).{{1,2000}}?\$\$
                    | (?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.){{1,1000}}?(?<![\s])\$(?![\w$])
                    | \\\(.{{1,1000}}?\\\) | \\\[.{{1,2000}}?\\\] )
    | (?P<role>       \{{[a-z][\w:.+-]*\}}`[^`\n]+`
                    | \[![a-z][a-z-]{{1,20}}(?:[ ]+[\w-]+=(?:"[^"\n]{{0,300}}"|[\w-]+)){{1,12}}[ ]*\]
                      (?:\([^()\n]{{0,300}}\))?
                    | \[![a-z]{{3,20}}\]\([^()\n]{{1,300}}\)
                    | (?<![\w:]):(?:mdi|icon|iconify|fa[brs]?|bi|emoji|kbd)\[[^\[\]\n]{{1,100}}\]
                      (?:\{{[^{{}}\n]{{0,300}}\}})?
                    | \[!(?!UICONTROL\b)(?:[A-Z][A-Z-]{{2,20}}|code(?:-[a-z]{{1,20}})?|include)
                      (?:[ ]?\[[^\[\]\n]{{0,200}}\]\([^()\n]{{0,300}}\)|[ ][^\[\]\n]{{1,300}})?\] )
    | (?P<attributes> \{{:?[ ]?[.#][^{{}}\n]{{0,400}}\}} | \{{:[^{{}}\n]{{0,400}}\}}
                    | (?<=[)\]`*_])\{{[\w-]+=[^{{}}\n]{{0,400}}\}} )
    | (?P<placeholder> \$\{{[^{{}}\n]{{1,200}}\}} | (?<![\w$\\])\$[A-Za-z_]\w{{1,60}}(?![\w$]) | {_BRACES}
                    | %\(\w{{1,60}}\)[-+\#0 ]?\d*[sdrfgi] | (?<![\w%])%(?:\d\$)?[-+\#0]?\d*(?:\.\d+)?[sdfgixXuc](?!\w) )
    | (?P<footnote>   \[\^[^\]\s]{{1,100}}\] )
    | (?P<wiki>       !?\[\[[^\[\]\n]{{1,300}}\]\] )
    | (?P<citation>   \[(?:[^\[\]\n]{{0,80}}[\s;])?-?@[\w][^\[\]\n]{{0,300}}\] )
    | (?P<tex>        \\@?[A-Za-z]{{2,}}(?:\([\w:-]+\))?(?:\{{[^{{}}\n]{{0,200}}\}})* )
    | (?P<mention>    (?<![\w./@\\])\\?@[A-Za-z][\w-]*(?:/[\w.-]*[\w-])? )
    | (?P<hashtag>    (?<![\w&/\#(])\#[A-Za-zÄÖÜäöüß0-9]\w* )
    | (?P<shortname>  (?<![\w:]):(?!-)[a-z0-9_+-]*[a-z][a-z0-9_+-]*:(?![\w:]) )
    | (?P<entity>     &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
    | (?P<keycap>     [0-9\#*]\ufe0f?\u20e3 )
    | (?P<emoji>      {_EMOJI} )
    | (?P<symbol>     [{_SIGN}]+\ufe0f? )
    """,
    re.VERBOSE | re.DOTALL,
)
#: Named group → kind, where they differ.
KINDS: dict[str, Kind] = {
    "tex": "role", "wiki": "wiki-link", "shortname": "emoji", "keycap": "emoji", "version": "identifier",
}  # fmt: skip

#: What begins in the middle of ordinary characters. No alternative but an IBAN's runs over a blank.
WORDLIKE = re.compile(
    r"""
      (?P<url>  \bmailto:[\w.+%-]+@[\w.-]*\w
              | \b(?:https?|ftp|ssh|git)://(?:[^\s<>"“”„»«‚‘›‹`*()\\|{}\[\]]|\([^\s<>"“”„»«`*()\\]*\)|\{[\w-]+\})*
                (?:[^\s<>"“”„»«‚‘›‹`*()\\|{}\[\].,;:!?'’_~]|\([^\s<>"“”„»«`*()\\]*\)|\{[\w-]+\})
              | \bwww\.[\w-]+\.[^\s<>"“”„»«‚‘›‹`*()\\|\[\]]*[^\s<>"“”„»«‚‘›‹`*()\\|\[\].,;:!?'’_~] )
    | (?P<mail> (?<![\w.+/:-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+ )
    | (?P<identifier>
                (?<![\w/.~-])(?:~|\.{1,2})?/[\w.@+-]+(?:/[\w.@+-]*)*[\w/]                  # a path
              | (?<![\w.-])--[a-z][\w-]*                                                   # an option
              | (?<!\S)[A-Za-z_][\w.-]*=[^\s<>*`\[\]()"]+                                    # a setting
              | (?<![\w/.-])[A-Za-z_][\w.]*\(\)                                            # a function
              | (?<![\w.)\]/}>'"`…-])\.[A-Za-z]\w{1,9}\b(?![.\w])                           # .docx, .NET
              | (?<![\w/.-])[\w./-]*\w\.(?:pyi?|jsx?|tsx?|json|ya?ml|toml|mdx?|html?|s?css|txt|conf|cfg|ini|sh|bat|ps1
                |exe|dll|so|zip|gz|tgz|tar|jar|deb|rpm|dmg|iso|whl
                |pdf|png|jpe?g|gif|svg|csv|xml|sql|cpp|java|php|env|lock|log|rb|rs|go|ipynb|qmd|Rmd|R)
                \b(?![.]\w)
              | (?<![./@-])(?<![^\W_])(?:[A-Za-z0-9äöü][A-Za-z0-9äöü-]{0,62}\.){1,4}(?<=[A-Za-z0-9äöü-]{2}\.)   # a site
                (?:de|at|ch|li|eu|com|org|net|info|edu|io)(?![^\W_])(?![.]\w)(?:/[\w.~/-]*(?:[^\W_]|/))?
              | (?<![.,-])(?<![^\W_])(?:[A-Z]{2}\d{2}[A-Z0-9]{11,30}|\d{7,30})(?![^\W_]|[.,]\d)    # IBAN, account
              | (?<![.,-])(?<![^\W_])[A-Z]{2}\d{2}(?:[ \u00a0][A-Z0-9]{4}){3,7}(?:[ \u00a0][A-Z0-9]{1,3})?(?![^\W_])
              | (?<![.,-])(?<![^\W_])[A-Z]{2,6}-?\d{2,}(?:\.\d{1,6})+(?![^\W_]|[.,]\d)     # CHE-123.456.789
              | (?<![\w/.-])[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]*[A-Za-z0-9] )                # snake_case
    """ + f"| (?P<version> {VERSION} )",
    re.VERBOSE,
)

_WORD = re.compile(r"\S+")
#: Every alternative of ``WORDLIKE`` holds one of these, and few words do.
_SIGN_OF_ONE = re.compile(r"[@/=_]|\(\)|--|\.(?=\w)|\d{7}|[A-Z]{2}\d\d[ \u00a0]")
_BEYOND = 40  # characters behind a word that decide what it is: " Uhr", the rest of an IBAN


def wordlike(text: str) -> dict[int, re.Match[str]]:
    """Return the matches of ``WORDLIKE`` by their offsets; words that cannot be one are passed over."""
    found: dict[int, re.Match[str]] = {}
    if _SIGN_OF_ONE.search(text) is None:
        return found
    for word in _WORD.finditer(text):
        start, end = word.span()
        if _SIGN_OF_ONE.search(text, start, end + 1) is None:
            continue
        while (match := WORDLIKE.search(text, start, end + _BEYOND)) and match.start() < end:
            found[match.start()] = match
            start = max(match.end(), start + 1)
    return found


#: Where the reading of plain characters has to stop.
STOP = re.compile(f"[\\\\`*_~\\[\\]!<&{{$%@#:\u20e3{_PICTURE}{_SIGN}]|[0-9](?=\ufe0f?\u20e3)")
