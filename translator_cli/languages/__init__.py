"""What is German and what is English: one folder for each language, one (``de_en``) for what lies between two.

The folders hold words, not rules: the stages that read them name the folder of their language, so that a third
language is a third folder.
"""
