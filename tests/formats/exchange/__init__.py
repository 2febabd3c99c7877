"""Tests of the exchange formats as input."""
