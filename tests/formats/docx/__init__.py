"""Tests of Word documents."""
