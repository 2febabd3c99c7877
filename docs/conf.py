"""Sphinx settings: ``sphinx-build -W docs site`` builds the pages without a warning."""

project = "translator-cli"
author = "The translator-cli authors"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["examples", "_build"]
myst_heading_anchors = 3
html_theme = "alabaster"
html_title = "translator-cli"
