"""English: abbreviations, calendar, numerals, function words."""
