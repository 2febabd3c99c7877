"""English words that tell of the language in a text too short for statistics, in lower case."""

from __future__ import annotations

from translator_cli.languages.words import words

#: Words that German, Dutch, Danish or Swedish does not share: "die", "in", "was" and "will" are left out.
TELLING = words("""
    about above after and any are be because been before being below between both breaking but can click could
    did does down during each eight every first five four from good has have he here his how if into it its
    latest many more much new news not of one only other our out over please read seven she should six some such
    than thank thanks that the their them then there these they this those three through today tomorrow two up
    us very were what when where which while who why with would yes yesterday you your
    """)
#: Words that hint at the language though others have them too: they confirm what the statistics say of a short text.
HINTS = words("a an to on by at me my in is see her or as for had we do most not no was will so i")
