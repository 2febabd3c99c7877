"""What is carried over as it stands and begins as words do: addresses, identifiers, versions."""

from __future__ import annotations

import re

from translator_cli.inline.versions import VERSION

#: No alternative but an IBAN's runs over a blank; all of them are bounded or fail at once.
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
