"""The desk at the terminal, drawn with Textual; the modules here are imported when a desk is opened."""
