"""The words that name languages, models and counts, shared by every format that a person reads."""

from __future__ import annotations

from translator_cli.document import (
    NO_SENTENCES,
    SEVERITIES,
    Bitext,
    BlockKind,
    Detection,
    Finding,
    ModelInfo,
    Severity,
    TranslationUnit,
)

_LANGUAGES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "kn": "Kannada", "ko": "Korean", "lb": "Luxembourgish",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay",
    "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
    "zh-cn": "Chinese", "zh-tw": "Chinese (traditional)",
}  # fmt: skip
_METHODS = {
    "lexrank": "LexRank", "textrank": "TextRank", "lsa": "LSA", "luhn": "Luhn", "edmundson": "Edmundson",
    "sum-basic": "SumBasic", "kl": "KL", "reduction": "Reduction", "lead": "opening sentences",
}  # fmt: skip
#: What is counted beside sentences: titles in front matter, alternative texts and the like are "other texts".
_OTHERS: dict[BlockKind, str] = {"heading": "heading", "table-cell": "table cell", "value": "other text"}
_ORIGINS = {"starter": "starter model", "argos": "Argos model", "path": "model"}


def language_name(code: str | None) -> str:
    """Return the English name of an ISO 639-1 code, the code itself when it is not known, or "unsure" for None."""
    return "unsure" if code is None else _LANGUAGES.get(code, code)


def source_label(bitext: Bitext, unit: TranslationUnit) -> str:
    """Return what stands in place of a source text that is not there: "(deleted)", "(no German)"; else nothing."""
    if unit.deleted:
        return "(deleted)"
    return "" if unit.source.text.strip() else f"(no {language_name(bitext.source_language)})"


def percent(share: float) -> str:
    """Return a share (0 to 1) as "97 %", rounded down, so that "100 %" means all of it."""
    return f"{int(share * 100 + 1e-9)} %"


def language_label(detection: Detection) -> str:
    """Return "German 100 %", "mixed: German 78 %, English 22 %", or "language unsure"."""
    shares = [f"{language_name(code)} {percent(share)}" for code, share in detection.shares if share >= 0.005]
    if detection.mixed and len(shares) > 1:
        return "mixed: " + ", ".join(shares)
    if detection.language is None:
        return "language unsure" + (f" ({', '.join(shares)})" if shares else "")
    return (
        f"{language_name(detection.language)} {percent(detection.confidence)}"
        if detection.confidence
        else (language_name(detection.language))
    )


def model_label(model: ModelInfo | None) -> str:
    """Return "starter model de_en 1.0", "Argos model translate-de_en 1.0", or an empty string without a model."""
    if model is None:
        return ""
    name = model.name.removeprefix("starter-") if model.origin == "starter" else model.name
    return " ".join(part for part in (_ORIGINS.get(model.origin, "model"), name, model.version) if part)


def method_label(method: str) -> str:
    """Return the name of a summary method as its authors write it."""
    return _METHODS.get(method, method)


def plural(count: int, noun: str) -> str:
    """Return "1 sentence", "2 sentences", "1,200 sentences"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def size_label(bitext: Bitext) -> str:
    """Return "27 sentences, 3 headings, 412 words" (words of the source): a heading is no sentence."""
    words = sum(len(unit.source.text.split()) for unit in bitext.units)
    others = {(bitext.kind_of(unit), unit.source.block) for unit in bitext.units if not unit.gone}
    found = [sum(kind == wanted for kind, _ in others) for wanted in _OTHERS]
    counts = [plural(count, noun) for count, noun in zip(found, _OTHERS.values()) if count]
    if sentences(bitext) or not counts:
        counts.insert(0, plural(sentences(bitext), "sentence"))
    return ", ".join([*counts, plural(words, "word")])


def sentences(bitext: Bitext) -> int:
    """Return how many of the units are sentences."""
    return sum(not unit.gone and bitext.kind_of(unit) not in NO_SENTENCES for unit in bitext.units)


def summary_size(bitext: Bitext) -> str:
    """Return "3 of 27 sentences": how long the summary is."""
    return f"{len(bitext.summary.units):,} of {plural(sentences(bitext), 'sentence')}"


def findings_label(units: tuple[TranslationUnit, ...]) -> str:
    """Return "1 error, 2 warnings", or an empty string when nothing was found."""
    found = [finding.severity for unit in units for finding in unit.findings]
    return ", ".join(plural(found.count(severity), severity) for severity in SEVERITIES if severity in found)


def choice_label(unit: TranslationUnit) -> str:
    """Return why the engine's first choice was not taken: "2nd choice: the 1st lost 2.200.112"; empty if it was."""
    if unit.rank <= 1 or unit.note.startswith(ordinal(unit.rank)):
        return unit.note
    glue = "; " if ":" in unit.note else ": "  # one colon is enough
    return f"{ordinal(unit.rank)} choice" + (f"{glue}{unit.note}" if unit.note else "")


def before_label(bitext: Bitext, unit: TranslationUnit) -> str:
    """Return "German then: Das Wetter ist gut.", or an empty string where it was the same or was not asked for."""
    if unit.before is None:
        return ""
    return f"{language_name(bitext.source_language)} then: {unit.before or 'nothing'}"


#: Mean log-probability per token, in nats, from which on a word holds; by the quartiles of the starter on news.
_SURENESS = ((-0.15, "sure"), (-0.3, "fairly sure"), (-0.5, "unsure"))


def sureness(score: float) -> str:
    """Return in words how probable the engine thought its translation; it may be sure and wrong."""
    return next((word for least, word in _SURENESS if score >= least), "very unsure")


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "3rd", "11th"."""
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """Return the gravest severity among findings, or None without any."""
    found = {finding.severity for finding in findings}
    return next((severity for severity in SEVERITIES if severity in found), None)


def finding_line(finding: Finding) -> str:
    """Return "error: 12 is missing [number-mismatch]"."""
    return f"{finding.severity}: {finding.message} [{finding.rule}]"


def translated(bitext: Bitext) -> bool:
    """Whether there are translations; a summary made without a model has none."""
    return bitext.model is not None or any(unit.target for unit in bitext.units)


def bilingual(bitext: Bitext) -> bool:
    """Whether two columns make sense: there are translations, and not all of them are mere copies of the source."""
    copied = bool(bitext.units) and all(unit.origin == "copied" for unit in bitext.units)
    return translated(bitext) and not copied


def origin_label(bitext: Bitext, unit: TranslationUnit) -> str:
    """Return "EN =" for text that was in the target language before, "memory", "edited", or an empty string."""
    if unit.origin == "copied":
        own = unit.language or bitext.source_language
        return f"{own.upper()} =" if own and own != bitext.source_language else ""
    return unit.origin if unit.origin in ("memory", "edited") else ""
