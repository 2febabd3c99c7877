"""The training corpus, rebuilt from public repositories and packages: ``python -m training.collect --help``."""
