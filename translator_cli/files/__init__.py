"""Bytes from and to the disk: reading, decoding, atomic writing."""
