"""The hooks under the real pre-commit, in a real git repository, without a network."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from translator_cli.checks import CheckSettings
from translator_cli.desk.journal import Journal
from translator_cli.desk.session import Session
from translator_cli.pairs.naming import FilePair
from translator_cli.pairs.project import Project

ROOT = Path(__file__).parent.parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CHECK, STALE, SYNC = "translator-cli-check", "translator-cli-stale", "translator-cli-sync"

DE = "# Der Markt\n\nDer Markt hat 42 Stände. Er öffnet am Samstag um 8 Uhr.\n"
EN = "# The market\n\nThe market has 42 stalls. It opens at 8 a.m. on Saturday.\n"


class Repository:
    """A git repository with the hooks of this project, as ``language: system`` around this Python."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        package = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "PRE_COMMIT_HOME": str(home / "pre-commit"),
            "PYTHONPATH": package,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONUTF8": "1",
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org",
            "PRE_COMMIT_COLOR": "never",
            # Whoever asks the network for anything meets a closed port.
            "http_proxy": "http://127.0.0.1:9",
            "https_proxy": "http://127.0.0.1:9",
            "PIP_NO_INDEX": "1",
        }
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "SKIP"):
            self.environment.pop(name, None)
        self.run("git", "init", "-q")
        self.write(".pre-commit-config.yaml", local_configuration())

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            text=True,
            encoding="utf-8",
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=100,
        )

    def tool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "translator_cli", *arguments)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def commit(self) -> None:
        self.run("git", "add", "-A")
        done = self.run("git", "commit", "-qm", "x", "--no-verify")
        assert done.returncode == 0, done.stdout

    def hook(self, *more: str) -> tuple[int, str]:
        """Stage everything and run one hook, or those of a commit, on what is staged."""
        self.run("git", "add", "-A")
        done = self.run(sys.executable, "-m", "pre_commit", "run", *more)
        return done.returncode, done.stdout

    def in_step(self, *names: str) -> None:
        """Commit pairs that a person has written and that are recorded as they stand."""
        for name in names:
            self.write(f"{name}.de.md", DE)
            self.write(f"{name}.en.md", EN)
        done = self.tool("sync", "--accept", *(f"{name}.de.md" for name in names))
        assert done.returncode == 0, done.stdout
        self.commit()


def local_configuration() -> str:
    """Return the manifest's hooks as a local repository: the light way to install them."""
    import yaml  # type: ignore[import-untyped]  # pre-commit brings it

    hooks = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    for hook in hooks:
        program, _, flags = hook["entry"].partition(" ")
        assert program == "translator-cli"
        hook["entry"] = f"{shlex.quote(sys.executable)} -m translator_cli {flags}"
        hook["language"] = "system"
    return str(yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))


@pytest.fixture
def repository(tmp_path: Path, own_home: Path) -> Repository:
    pytest.importorskip("pre_commit", reason="pre-commit is among the development requirements")
    folder = tmp_path / "Mein Projekt"
    folder.mkdir()
    return Repository(folder, own_home)


def test_the_manifest_is_valid(repository: Repository) -> None:
    done = repository.run(sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_a_pair_in_step_passes(repository: Repository) -> None:
    repository.in_step("texte/a")
    repository.write("texte/a.en.md", EN.replace("stalls", "booths"))
    code, output = repository.hook()
    assert code == 0 and output.count("Passed") == 2, output


def test_what_was_edited_at_the_desk_passes_until_its_german_changes(repository: Repository) -> None:
    repository.in_step("a")
    files = FilePair(repository.folder / "a.de.md", repository.folder / "a.en.md")
    session = Session(files, Project(), CheckSettings(), Journal(repository.folder.parent / "journal"))
    assert session.edit(1, "The market has 42 booths.") and session.save().done
    session.close()
    code, output = repository.hook()
    assert code == 0 and output.count("Passed") == 2, output
    code, output = repository.hook(SYNC, "--hook-stage", "manual", "--all-files")
    assert code == 0, output
    repository.commit()
    repository.write("a.de.md", DE.replace("Samstag um 8", "Sonntag um 9"))
    code, output = repository.hook()
    assert code == 1 and "its English in line 3 did not [stale-translation]" in output, output


def test_a_wrong_number_fails_with_its_place(repository: Repository) -> None:
    repository.in_step("a")
    repository.write("a.en.md", EN.replace("42", "24"))
    code, output = repository.hook(CHECK)
    assert code == 1
    assert "a.en.md:3:16: error: " in output and "[number-mismatch]" in output


def test_names_with_blanks_and_umlauts(repository: Repository) -> None:
    repository.in_step("Große Pläne/über uns")
    repository.write("Große Pläne/über uns.en.md", EN.replace("42", "24"))
    code, output = repository.hook(CHECK)
    assert code == 1 and "Große Pläne/über uns.en.md:3:16: error: " in output


def test_a_changed_draft_with_old_english_fails_with_both_lines(repository: Repository) -> None:
    repository.in_step("a")
    repository.write("a.de.md", DRAFT := DE.replace("# Der Markt\n", "# Der Markt\n\nNeu.\n").replace("8 Uhr", "9 Uhr"))
    code, output = repository.hook(STALE)
    assert code == 1 and "[missing-translation]" in output
    assert "a.en.md:3:27: error: " in output and "in a.de.md:5 changed" in output and "[stale-translation]" in output
    # Once the English is mended and that is recorded, the same commit passes.
    repository.write("a.en.md", EN.replace("market\n", "market\n\nNew.\n", 1).replace("8 a.m.", "9 a.m."))
    code, output = repository.hook(STALE)
    assert code == 1 and "[unrecorded-translation]" in output and "run: translator-cli sync a.de.md" in output
    assert repository.tool("sync", "a.de.md").returncode == 0
    code, output = repository.hook(STALE)
    assert code == 0, output
    assert repository.read("a.de.md") == DRAFT


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        pytest.param("a.en.md", "missing-translation", id="translation"),
        pytest.param("a.de.md", "orphaned-translation", id="draft"),
    ],
)
def test_a_deleted_file_is_noticed_though_no_hook_is_given_it(repository: Repository, name: str, rule: str) -> None:
    repository.in_step("a")
    (repository.folder / name).unlink()
    code, output = repository.hook(STALE)
    assert code == 1 and f"[{rule}]" in output


def test_a_pair_that_is_deleted_or_renamed_as_a_whole_passes(repository: Repository) -> None:
    repository.in_step("a", "b")
    for side in ("de", "en"):
        (repository.folder / f"a.{side}.md").unlink()
        (repository.folder / f"b.{side}.md").rename(repository.folder / f"c.{side}.md")
    code, output = repository.hook(STALE)
    assert code == 0, output


def test_every_file_is_reported_in_one_run(repository: Repository) -> None:
    names = [f"text {number}" for number in range(12)]
    repository.in_step(*names)
    for name in names[::2]:
        repository.write(f"{name}.en.md", EN.replace("42", "24"))
    code, output = repository.hook(CHECK)
    assert code == 1
    assert [line.partition(":")[0] for line in output.splitlines() if "[number-mismatch]" in line] == sorted(
        f"{name}.en.md" for name in names[::2]
    )


def test_both_sides_staged_are_reported_once(repository: Repository) -> None:
    repository.in_step("a")
    repository.write("a.de.md", DE.replace("42", "43"))
    repository.write("a.en.md", EN.replace("42", "44"))
    _, output = repository.hook(CHECK)
    assert output.count("[number-mismatch]") == 1


def test_files_of_no_pair_are_passed_over(repository: Repository) -> None:
    repository.write("README.md", "# Nothing of ours\n\n42 and 24.\n")
    repository.write("notes.txt", "Notizen\n")
    code, output = repository.hook()
    assert code == 0, output


def test_a_draft_without_english_yet_does_not_stop_a_commit(repository: Repository) -> None:
    repository.write("neu.de.md", DE)
    code, output = repository.hook()
    assert code == 0, output


def test_a_conflict_in_the_lock_file_is_one_line(repository: Repository) -> None:
    repository.in_step("a")
    repository.write(".translator.lock", "<<<<<<< HEAD\n" + repository.read(".translator.lock"))
    repository.write("a.en.md", EN + "\n")
    code, output = repository.hook(STALE)
    assert code == 1 and ".translator.lock:1: holds a merge conflict" in output and "Traceback" not in output


def test_sync_runs_only_when_asked_for(repository: Repository) -> None:
    repository.write("a.de.md", DE)
    _, output = repository.hook()
    assert not (repository.folder / "a.en.md").exists(), output


def test_sync_fixes_and_says_so(repository: Repository) -> None:
    if not (ROOT / "translator_cli" / "starter" / "model").is_dir():
        pytest.skip("no built-in model in this checkout")
    repository.in_step("a b")
    repository.write("a b.en.md", EN.replace("stalls", "booths"))
    repository.write("a b.de.md", DE.replace("8 Uhr.", "8 Uhr. Der Eintritt ist frei."))
    code, output = repository.hook(SYNC, "--hook-stage", "manual")
    assert code == 1 and "files were modified by this hook" in output
    english = repository.read("a b.en.md")
    assert english.startswith(EN.replace("stalls", "booths").rstrip("\n")) and len(english) > len(EN) + 5
    repository.commit()
    # Nothing is left to do: nothing is written, and the other hooks are content.
    code, output = repository.hook(SYNC, "--hook-stage", "manual", "--all-files")
    assert code == 0, output
    code, output = repository.hook("--all-files")
    assert code == 0, output


def test_a_commit_is_stopped_by_the_installed_hook(repository: Repository) -> None:
    """The whole way: install, change a draft, commit, be stopped, mend, commit."""
    repository.in_step("a")
    assert repository.run(sys.executable, "-m", "pre_commit", "install").returncode == 0
    repository.write("a.de.md", DE.replace("42", "43"))
    repository.run("git", "add", "-A")
    done = repository.run("git", "commit", "-m", "43 stalls")
    assert done.returncode == 1 and "[stale-translation]" in done.stdout and "[number-mismatch]" in done.stdout
    repository.write("a.en.md", EN.replace("42", "43"))
    assert repository.tool("sync", "a.de.md").returncode == 0
    repository.run("git", "add", "-A")
    done = repository.run("git", "commit", "-m", "43 stalls")
    assert done.returncode == 0, done.stdout
