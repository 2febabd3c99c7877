"""Run the command line with ``python -m translator_cli``."""

from translator_cli.cli import main

if __name__ == "__main__":
    main()
