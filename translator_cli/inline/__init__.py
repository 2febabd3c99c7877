"""What stands inside a sentence beside words: emphasis, links, code, mathematics, templates, tags, emoji …

``parse`` finds it with exact offsets, ``signature`` says what of it a translation must hold as well. One grammar serves
all formats: CommonMark's inline marks by the tokens of markdown-it-py, HTML's and JSX's tags, and what drafts hold for
other tools (see ``verbatim``).
"""

from translator_cli.inline.mark import Mark
from translator_cli.inline.parse import parse
from translator_cli.inline.signature import Signature, missing, signature

__all__ = ["Mark", "Signature", "missing", "parse", "signature"]
