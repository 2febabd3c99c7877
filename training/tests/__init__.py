"""Tests of the recipe that need torch; `python -m pytest training/tests` runs them, the plain test command does not."""
