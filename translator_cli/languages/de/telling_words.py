"""German words that tell of the language in a text too short for statistics, in lower case."""

from __future__ import annotations

from translator_cli.languages.words import words

#: Words that English, Dutch, Danish or Swedish does not share: "die", "in", "was" and "will" are left out.
TELLING = words("""
    aber acht auch auf aus bei beim bitte danke dann das dass daß dein dem dich diese diesem diesen dieser
    dieses dort drei durch eine einem einen einer eines etwas euch fünf für fürs gegen geht gestern gibt ging
    gut haben hatte hatten heißt heute ich ihm ihn ihre ihrem ihren immer ins ist jahr jahre jahren jetzt kann
    kein keine keinen kommt können macht mehr mein meine menschen mich mit morgen muss müssen nach neue neuer
    neues neun nicht nichts noch nur oder schon schön sechs sehr sein seine seiner sich sie sieben sind soll
    sollen stadt uhr und unter viel viele vom von wann war waren warum wegen weil weiter welche welcher wenn wer
    werden wieder wir wird wo wurde wurden während zehn zu zum zur zurück zwei zwischen über
    """)
#: Words that hint at the language though others have them too: they confirm what the statistics say of a short text.
HINTS = words("der die des den ein in im am an er es ihr alle alles hier doch wie man was wo so will hat")
