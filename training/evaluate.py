"""Step 8: measure a package on the held-out sets through the program's own engine.

    python -m training.evaluate --package FOLDER --held-out FOLDER [--beam 4] [--set newstest2020]

Lines are split into sentences as the program does it, translated, and joined again.  Needs
translator-cli and sacrebleu, not torch.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import sacrebleu

from translator_cli.models import load_model
from translator_cli.split import split_text
from translator_cli.pipeline.carrying import carrying
from translator_cli.translation import Decoding, Translator, load_translator

from . import measures


def translate_lines(translator: Translator, lines: list[str], language: str = "de") -> tuple[list[str], float]:
    """Translations of the lines and the seconds it took."""
    parts = [[line[start:end] for start, end in split_text(line, language)] for line in lines]
    sentences = [sentence for part in parts for sentence in part]
    start = time.perf_counter()
    results = iter(translator.translate(sentences))
    seconds = time.perf_counter() - start
    return [" ".join(next(results).text for _ in part) for part in parts], seconds


def counted(counts: tuple[int, int], digits: int = 1) -> str:
    """A part of a whole as text, with so many digits behind the point of its percentage."""
    return f"{counts[0]} of {counts[1]} ({100 * counts[0] / max(1, counts[1]):.{digits}f} %)"


def share(flags: list[bool]) -> str:
    """A share as text; it may be small."""
    return counted((sum(flags), len(flags)), digits=2)


def report(
    sources: list[str], references: list[str], outputs: list[str], seconds: float, kept: bool = True
) -> dict[str, object]:
    """All measures of one set; `kept`: also those that know how German and English write the same."""
    bleu, chrf = sacrebleu.metrics.BLEU(), sacrebleu.metrics.CHRF()
    scores = {
        "BLEU": bleu.corpus_score(outputs, [references]).score,
        "chrF": chrf.corpus_score(outputs, [references]).score,
    }
    pairs = list(zip(sources, outputs, strict=True))
    return {
        "BLEU": round(scores["BLEU"], 2),
        "BLEU signature": str(bleu.get_signature()),
        "chrF": round(scores["chrF"], 2),
        "chrF signature": str(chrf.get_signature()),
        **({"numbers kept": counted(measures.numbers_kept(sources, outputs))} if kept else {}),
        **({"names kept": counted(measures.names_kept(sources, outputs, references))} if kept else {}),
        "empty": share([measures.is_empty(s, o) for s, o in pairs]),
        "looping": share([measures.is_loop(s, o) for s, o in pairs]),
        "copied": share([measures.is_copy(s, o) for s, o in pairs]),
        "words per second": round(sum(len(s.split()) for s in sources) / seconds),
    }


def main() -> None:
    """Command line entry."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", type=Path, required=True)
    arguments.add_argument("--held-out", type=Path, required=True, help="folder with SET.de and SET.en")
    arguments.add_argument("--set", action="append", help="default: newstest2019 and newstest2020")
    arguments.add_argument("--beam", type=int, default=Decoding().beam)
    arguments.add_argument("--length-penalty", type=float, help="default: what the package asks for")
    arguments.add_argument("--lines", type=int, help="only the first lines of each set")
    arguments.add_argument("--carry", action="store_true", help="carry unknown nouns, as translator-cli does")
    arguments.add_argument("--output", type=Path, help="folder for the translations")
    options = arguments.parse_args()
    model = load_model(options.package, "path")
    translator: Translator = load_translator([model], Decoding(options.beam, options.length_penalty))
    languages = model.source_language, model.target_language
    translator = carrying([model], translator) if options.carry else translator
    print(
        json.dumps(
            {
                "package": model.name,
                "version": model.version,
                "MB": round(model.size / 1e6, 1),
                "beam": options.beam,
                "length penalty": model.length_penalty if options.length_penalty is None else options.length_penalty,
            }
        )
    )
    for name in options.set or ["newstest2019", "newstest2020"]:
        sources, references = (
            (options.held_out / f"{name}.{language}").read_text(encoding="utf-8").splitlines()[: options.lines]
            for language in languages
        )
        outputs, seconds = translate_lines(translator, sources, languages[0])
        found = report(sources, references, outputs, seconds, languages == ("de", "en"))
        print(json.dumps({"set": name, **found}, indent=1, ensure_ascii=False), flush=True)
        if options.output:
            options.output.mkdir(parents=True, exist_ok=True)
            (options.output / f"{name}.out").write_text("\n".join(outputs) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
