"""One module for each table; ``report(setup)`` measures and returns Markdown."""
