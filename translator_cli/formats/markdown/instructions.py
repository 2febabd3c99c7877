"""Lines that hold instructions for programs and no words for people."""

from __future__ import annotations

import re

_INSTRUCTION = re.compile(
    r"""(?:
      \{:[^}]*\} | \{[.#][^}]*\}                                # attributes of kramdown and pandoc
    | \[\[?_?TOC_?\]?\] | \{\{?:?toc[^}]*\}\}?                  # a table of contents
    | \\(?:newpage|pagebreak|clearpage|tableofcontents|bigskip|medskip|smallskip|vspace|hspace|newline|appendix)
      (?:\{[^}]*\})*
    | (?: \{\{[<%](?:[^}]|\}(?!\}))*[>%]\}\} | \{%(?:[^%]|%(?!\}))*%\}                       # templates
      | \{\{(?:[^}]|\}(?!\}))*\}\} | \{\#(?:[^#]|\#(?!\}))*\#\} | \s )+
    | \{(?!\{|%|\#|:|\.)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}           # an expression of MDX
    | (?:\.[a-z][\w-]*)+\[ | \]                                  # content classes of remark.js
    | \([\w.:/-]+\)=                                            # a label of MyST
    | \*\[[^\]]+\]:.*                                           # an abbreviation
    | import\s+(?:[\w{*][^'"]*\sfrom\s+)?["'][^'"]+["'];?\s*    # an import of MDX
    | \$\$(?:[^$]|\$(?!\$))*\$\$(?:\s*\{[^}]*\})? | \\\[(?:[^\\]|\\(?!\]))*\\\] | \\begin\{.*\\end\{[^}]*\}  # a formula
    )\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def is_instruction(line: str) -> bool:
    """Whether a line without its indentation holds nothing for people."""
    return _INSTRUCTION.match(line) is not None
