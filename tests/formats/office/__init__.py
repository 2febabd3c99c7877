"""Tests of what all office formats share."""
