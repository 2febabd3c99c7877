"""German: abbreviations, calendar, numerals, function words, names."""
