"""Tests of PO files."""
