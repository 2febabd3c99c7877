"""What is text by the settings (front matter, attributes, captions, directives): for a process and its workers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextKeys:
    """What is in force in one process; called in another, it holds there as well. It is pickled."""

    front_matter: tuple[str, ...]
    attributes: tuple[str, ...]
    captions: tuple[str, ...]
    directives: tuple[str, ...]

    @classmethod
    def in_force(cls) -> TextKeys:
        """Return what the options and settings of this process have set."""
        from translator_cli.formats.directives import DIRECTIVES
        from translator_cli.formats.front_matter import TEXT_KEYS  # not for --help
        from translator_cli.inline.captions import CAPTIONS
        from translator_cli.inline.tags import TEXT_ATTRIBUTES

        return cls(TEXT_KEYS.get(), TEXT_ATTRIBUTES.get(), CAPTIONS.get(), DIRECTIVES.get())

    def __call__(self) -> None:
        from translator_cli.formats.directives import DIRECTIVES
        from translator_cli.formats.front_matter import TEXT_KEYS  # see above
        from translator_cli.inline.captions import CAPTIONS
        from translator_cli.inline.tags import TEXT_ATTRIBUTES

        TEXT_KEYS.set(self.front_matter)
        TEXT_ATTRIBUTES.set(self.attributes)
        CAPTIONS.set(self.captions)
        DIRECTIVES.set(self.directives)
