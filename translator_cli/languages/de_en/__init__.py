"""From German to English: names with an English form, acronyms, false friends."""
