"""Translate German text to English offline, aligned sentence by sentence."""
