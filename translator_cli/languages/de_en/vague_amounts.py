# flake8: noqa: E501  (a table, one row per line)
"""Amounts without a number: German = English (regular expressions of whole words)."""

from __future__ import annotations

VAGUE_AMOUNTS = r"""
[Dd]utzende(?:n|r)?|(?:mehrere|einige|ein\spaar|paar)\sDutzend = dozens|scores|(?:several|a\sfew|some)\sdozen
(?<!zehn)(?<!Zehn)[Hh]underte(?:n|r)?|(?:mehrere|einige|ein\spaar|paar)\s[Hh]undert(?!tausend) = hundreds(?!\sof\sthousands)|(?:several|a\sfew|some)\shundred(?!\sthousand)
(?:mehrere|viele|einige|ein\spaar)\s[Tt]ausend|[Tt]ausende(?:n|r)? = (?<!tens\sof\s)(?<!hundreds\sof\s)thousands|(?:several|many|a\sfew)\sthousand
[Zz]ehntausende(?:n|r)? = tens\sof\sthousands
[Hh]underttausende(?:n|r)? = hundreds\sof\sthousands
(?:mehrere|viele|einige)\sMillionen = millions|(?:several|many|a\sfew)\smillion
(?:mehrere|viele|einige)\sMilliarden = billions|(?:several|many|a\sfew)\sbillion
"""
