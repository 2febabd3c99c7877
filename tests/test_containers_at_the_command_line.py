"""Containers through the commands: translate -o, sync, check, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.conftest import Outcome
from tests.formats.drafts.docx import docx_drafts
from tests.formats.drafts.epub import epub_drafts
from tests.formats.drafts.odt import odt_drafts
from tests.formats.drafts.po import po_drafts
from tests.formats.drafts.subtitles import srt_drafts

Cli = Callable[..., Outcome]
FILES = {
    "lecture.srt": srt_drafts()["lecture.srt"],
    "help.po": po_drafts()["help.po"],
    "letter.docx": docx_drafts()["letter.docx"],
    "recipe.odt": odt_drafts()["recipe.odt"],
    "story.epub": epub_drafts()["story.epub"],
}


@pytest.fixture(params=FILES)
def draft(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft NAME.de.EXT in an empty folder."""
    monkeypatch.chdir(tmp_path)
    stem, _, extension = request.param.partition(".")
    path = Path(f"{stem}.de.{extension}")
    path.write_bytes(FILES[request.param])
    return path


def test_an_output_of_the_same_format_is_the_translated_document(cli: Cli, draft: Path) -> None:
    output = Path(f"out{draft.suffix}")
    outcome = cli("-q", "-o", output, draft)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert output.read_bytes() != draft.read_bytes()
    assert cli("detect", output).out.split("\t")[1] == "en"


def test_sync_writes_the_english_beside_it_and_check_has_no_error(cli: Cli, draft: Path) -> None:
    assert cli("sync", "-q", draft).code == 1
    english = Path(str(draft).replace(".de.", ".en."))
    written = english.read_bytes()
    assert cli("sync", "-q", draft).code == 0
    assert english.read_bytes() == written
    assert "internal" not in cli("check", draft).err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("-o", "{0}", "{0}"), "is an input; to write over it, use --in-place", id="onto itself"),
        pytest.param(
            ("-o", "x{1}", "{0}", "{0}"), "is one document; for several inputs name a folder", id="two inputs"
        ),
        pytest.param(("-o", "x{1}"), "no output format has the extension", id="from a pipe"),
    ],
)
def test_a_document_is_made_from_one_file_and_never_over_it(
    cli: Cli, draft: Path, arguments: tuple[str, ...], message: str
) -> None:
    before = draft.read_bytes()
    outcome = cli(*(argument.format(draft, draft.suffix) for argument in arguments), stdin=b"Guten Tag.")
    assert outcome.code == 2
    assert message in outcome.err
    assert draft.read_bytes() == before


def test_a_document_of_another_format_is_refused(cli: Cli, draft: Path) -> None:
    Path("a.txt").write_text("Das ist ein Satz.\n", encoding="utf-8")
    outcome = cli("-q", "-o", f"out{draft.suffix}", "a.txt")
    assert (outcome.code, "no output format has the extension" in outcome.err) == (2, True)


def test_a_persons_english_stays_and_new_german_is_translated(cli: Cli, tmp_path: Path) -> None:
    draft, english = tmp_path / "lecture.de.srt", tmp_path / "lecture.en.srt"
    draft.write_bytes(FILES["lecture.srt"])
    cli("sync", "-q", draft)
    lines = english.read_text("utf-8").split("\n")
    lines[lines.index("00:00:21,000 --> 00:00:24,000") + 1] = "Time for the proof!"
    english.write_text("\n".join(lines), encoding="utf-8")
    draft.write_bytes(draft.read_bytes() + b"6\n00:00:30,000 --> 00:00:32,000\nDas war alles.\n")
    cli("sync", "-q", draft)
    written = english.read_text("utf-8")
    assert "\nTime for the proof!\n" in written
    assert "6\n00:00:30,000 --> 00:00:32,000\n" in written
    assert "Das war" not in written


def test_a_persons_english_in_a_word_document_stays(cli: Cli, tmp_path: Path) -> None:
    draft, english = tmp_path / "letter.de.docx", tmp_path / "letter.en.docx"
    draft.write_bytes(FILES["letter.docx"])
    cli("sync", "-q", draft)
    document = docx.Document(str(english))
    document.paragraphs[3].text = "Yours sincerely"
    document.save(str(english))
    german = docx.Document(str(draft))
    german.paragraphs[1].text = "Sehr geehrte Frau Krüger,"
    german.add_paragraph("Bringen Sie gute Laune mit.")
    german.save(str(draft))
    assert cli("sync", "-q", draft).code == 1
    written = [paragraph.text for paragraph in docx.Document(str(english)).paragraphs]
    assert written[3] == "Yours sincerely"
    assert len(written) == 5 and "Laune" not in written[4]
    assert "Krüger" in written[1]


def test_a_pipe_gets_the_document_as_it_is(cli: Cli) -> None:
    outcome = cli("-q", "--from", "de", "--format", "document", stdin=FILES["lecture.srt"])
    assert outcome.code == 0
    assert outcome.out.startswith("1\n00:00:00,000 --> 00:00:04,200\n")
    assert outcome.out.count("-->") == FILES["lecture.srt"].count(b"-->")
    assert "Beweis" not in outcome.out
