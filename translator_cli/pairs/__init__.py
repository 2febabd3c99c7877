"""A draft and its translation on disk: file names, alignment, lock file, staleness and sync."""
