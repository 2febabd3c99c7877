"""The editor's desk: a draft and its English, sentence by sentence, for a person to put right.

``session`` holds what stands on the desk and knows nothing of terminals: rows, undo, journal, merging, saving.
``app`` shows it with Textual.
"""
