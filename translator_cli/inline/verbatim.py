"""What is carried over as it stands and begins with a sign: mathematics, templates, placeholders, emoji, arrows.

Each alternative begins at a character that ``STOP`` finds; all of them are bounded or fail at once, so that a text full
of half of them takes linear time. What begins as words do is in ``wordlike``.
"""

from __future__ import annotations

import re

from translator_cli.inline.mark import Kind

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

#: Where the reading of plain characters has to stop.
STOP = re.compile(f"[\\\\`*_~\\[\\]!<&{{$%@#:\u20e3{_PICTURE}{_SIGN}]|[0-9](?=\ufe0f?\u20e3)")
