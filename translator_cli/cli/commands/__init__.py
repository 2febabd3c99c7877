"""One module per command, each with a ``command``; none imports another. The table is all that the group needs."""

from collections.abc import Mapping

#: Command name, which is its module's, → one line for ``--help``; a module is loaded when its command is called.
COMMANDS: Mapping[str, str] = {
    "translate": "Show a text and its translation side by side (the default command).",
    "summarize": "Show the most important sentences of a text.",
    "detect": "Tell which language a text is in.",
    "facts": "List numbers, dates, times and names with their counterparts.",
    "alternatives": "Show other wordings for single sentences.",
    "check": "Check drafts against their translations; needs no model.",
    "sync": "Create or update the English beside a German draft.",
    "batch": "Translate an archive of any size; a restart does what is missing.",
    "view": "Show a German draft beside the English in its file.",
    "edit": "Edit the English of a draft, sentence by sentence.",
    "glossary": "Propose terms out of finished translations.",
    "merge": "Put an edited XLIFF or TMX file back into its documents.",
    "models": "List, install, verify and remove translation models.",
    "memory": "Show or clear the translation memory.",
    "config": "Show the settings in force and where they come from.",
    "doctor": "Check that everything a translation needs is in place.",
}
