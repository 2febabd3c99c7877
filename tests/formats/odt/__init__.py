"""Tests of OpenDocument texts."""
