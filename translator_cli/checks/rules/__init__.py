"""The rules: a module for each, named like its id, and modules for what several findings of a rule need."""
