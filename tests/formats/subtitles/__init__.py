"""Tests of the subtitle formats."""
