"""Tests of EPUB books."""
