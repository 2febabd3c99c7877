"""Pieces that a translation carries over as they are: placeholders, code stand-ins, signs, addresses, list marks."""

from __future__ import annotations

import random
import re

from .augment import Pair, shared_names

_SIGNS = (
    "▶ ► ▸ → ← ↑ ↓ ⇒ ↔ ★ ☆ ✓ ✔ ✗ ✘ ● ○ ■ □ ▲ ▼ ◆ © ® ™ § ¶ † ‡ ° ± × ÷ ≈ ≠ ≤ ≥ ∞ µ € £ ¥ $ " "♥ ♪ ☎ ✉ ⚠ ℹ ☀ ☕ ⌘ ⌥ ⇧"
).split()
_EMOJI = "😀 😂 😊 😍 😉 😎 😢 😡 🤔 🙄 👍 👎 👏 🙏 💪 🔥 🎉 🎂 🚀 ⭐ ❤️ 💡 📌 📷 📧 🏆 ⚽ 🚗 🚲 🌍 🌞 🐶 🐱 🍕 🍺 ✅ ❌".split()
_MARKS = tuple(f"{mark} " for mark in "– — • * - · 1. 2. 3) a) b) (1) IV. [x] ▶ » >".split()) + ("[ ] ",)
_NAMES = "name user file count path date title url id total error message size version host page item value".split()
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ENDS = (".com", ".de", ".org", ".net", ".eu", ".at", ".ch")
_SUFFIXES = (".txt", ".pdf", ".py", ".md", ".docx", ".jpg", ".json", ".html", ".csv", ".zip")


def code_word(rng: random.Random) -> str:
    """The stand-in that translator-cli puts in place of code and addresses: QX1, QX2, ..."""
    return f"QX{rng.choice([1, 1, 1, 2, 2, 3, rng.randint(1, 30)])}"


def placeholder(rng: random.Random) -> str:
    """A placeholder of a programming language or a template."""
    name = rng.choice(_NAMES)
    forms = ("%s", "%d", "%1$s", "%2$d", "%1", "%2", "{0}", "{1}", "{}", f"{{{name}}}", f"${name}", f"${{{name}}}")
    return rng.choice((*forms, f"%({name})s", f"{{{{ {name} }}}}", f"<{name}>", f":{name}", f"%{name}%"))


def invented(rng: random.Random) -> str:
    """A word of random letters with vowels in between, as in user names and addresses."""
    return "".join(rng.choice("aeiou" if i % 2 else _LATIN) for i in range(rng.randint(3, 9)))


def address(rng: random.Random) -> str:
    """An address, a user name, a tag, a file name, a version, or an identifier."""
    one, two = invented(rng), invented(rng)
    host = one + rng.choice(_ENDS)
    number = f"{rng.randint(0, 20)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}"
    plain = (host, f"www.{host}", f"https://{host}/{two}", f"{two}@{host}", f"@{one}", f"@{one}_{rng.randint(1, 99)}")
    technical = (
        one + rng.choice(_SUFFIXES),
        f"/{one}/{two}",
        f"--{one}",
        f"{one}_{two}",
        f"{one}()",
        f"v{number}",
        number,
    )
    return rng.choice((*plain, *technical, f"#{one.capitalize()}", f"#{one}{two.capitalize()}", one.upper()))


def piece(rng: random.Random) -> str:
    """Anything that stands in a text and is not translated."""
    make = rng.choice((code_word, code_word, code_word, placeholder, placeholder, address, address))
    return make(rng)


def instead_of_names(pair: Pair, rng: random.Random) -> Pair | None:
    """Put such a piece where both sides hold the same name."""
    names = shared_names(pair)
    if not names:
        return None
    source, target = pair
    for name in names[: rng.randint(1, 2)]:
        new = piece(rng)  # has no backslash, which `re.sub` would read
        source = re.sub(rf"\b{re.escape(name)}\b", new, source)
        target = re.sub(rf"\b{re.escape(name)}\b", new, target)
    return source, target


def around(pair: Pair, rng: random.Random) -> Pair:
    """Put a list mark or a sign before both sides, or a sign, an emoji or a piece behind them."""
    source, target = pair
    kind = rng.random()
    if kind < 0.4:
        mark = rng.choice((*_MARKS, rng.choice(_SIGNS) + " ", rng.choice(_EMOJI) + " ", f"{rng.randint(1, 99)}. "))
        return mark + source, mark + target
    if kind < 0.7:
        sign = rng.choice((rng.choice(_EMOJI), rng.choice(_EMOJI) * 2, rng.choice(_SIGNS), f"#{invented(rng)}"))
        return f"{source} {sign}", f"{target} {sign}"
    new = piece(rng)
    if kind < 0.85 and source[-1:] == target[-1:] and source[-1:] in ".!?":
        return f"{source[:-1]} ({new}){source[-1]}", f"{target[:-1]} ({new}){target[-1]}"
    front, back = rng.choice(((f"{new}: ", ""), ("", f": {new}"), ("", f" {new}")))
    return front + source + back, front + target + back


_CARRIERS: tuple[Pair, ...] = (
    ("Öffnen Sie {} und klicken Sie auf „Weiter“.", 'Open {} and click "Next".'),
    ("Geben Sie {} ein.", "Enter {}."),
    ("Die Datei {} wurde nicht gefunden.", "The file {} was not found."),
    ("Hallo {}, willkommen zurück!", "Hello {}, welcome back!"),
    ("Mehr dazu unter {}.", "More on this at {}."),
    ("Der Befehl {} startet das Programm.", "The command {} starts the program."),
    ("Mit {} lässt sich das schneller erledigen.", "With {} this can be done faster."),
    ("Schreiben Sie an {} oder rufen Sie uns an.", "Write to {} or call us."),
    ("{} von {} Dateien wurden kopiert.", "{} of {} files were copied."),
    ("Setzen Sie {} auf den Wert {}.", "Set {} to the value {}."),
    ("Verwenden Sie {} statt {}.", "Use {} instead of {}."),
    ("{} ist nicht mehr verfügbar.", "{} is no longer available."),
    ("Danke an {} für den Hinweis!", "Thanks to {} for the hint!"),
    ("Siehe {}, {} und {}.", "See {}, {} and {}."),
)


def carried(rng: random.Random) -> Pair:
    """A short sentence about such a piece."""
    source, target = rng.choice(_CARRIERS)
    pieces = [piece(rng) for _ in range(source.count("{}"))]
    return source.format(*pieces), target.format(*pieces)
