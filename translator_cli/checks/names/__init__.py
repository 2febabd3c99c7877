"""What the rules know about names: first names, places, acronyms, spelling."""
