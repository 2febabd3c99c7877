"""The pattern of numbers with dots that are no amounts: versions, sections, addresses of machines (IPv4).

An engine takes "0.200.1" for an amount and may write "0,200.1". What may be a grouped number (1.234.567), a date
(3.10.2024, 3.10.24) or a time of day (12.30.15 Uhr) is none of these.
"""

from __future__ import annotations

_END = r"(?!\w|\.\d)"
_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
# With four parts of which the first has two digits or more, rather an address than billions.
_ADDRESS = rf"(?=\d\d){_OCTET}(?:\.{_OCTET}){{3}}(?!\.?\d)"
_GROUPED = rf"(?!{_ADDRESS})[1-9]\d{{0,2}}(?:\.\d{{3}})+{_END}"
_DATE = rf"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:[12]\d{{3}}|\d\d){_END} | [12]\d{{3}}\.\d\d\.\d\d{_END}"
# Behind one of these words it is no date.
_NAMED = "|".join(rf"(?<={word}[ ])" for word in ("[Vv]ersion", "Release", "Abschnitt", "Kapitel", "Ziffer", "§"))
_STAGE = r"(?i:[-.+]?(?:rc|alpha|beta|dev|pre|post|snapshot|final)(?:[-.]?\d+)? | [ab]\d+ | \.x)"

#: To be compiled as VERBOSE. Begins in the middle of ordinary characters, runs over no blank.
VERSION = rf"""
    (?: (?<![\w.,:/'’+–-]) | (?<=\d[-–]) )
    (?: \d{{1,3}}(?:\.\d{{1,3}}){{3}}(?:/\d{{1,2}}|:\d{{2,5}}){_END}                       # 10.0.0.0/8
      | (?: (?!{_DATE}) | {_NAMED} ) (?!{_GROUPED})
        \d{{1,5}}(?:\.\d{{1,5}}){{2,}}(?: {_STAGE} | -\d+(?!\d|\.\d) )?
      | [vV]\.?\d{{1,5}}(?:\.\d{{1,5}})+{_STAGE}?
      | \d{{1,5}}(?:\.\d{{1,5}})+{_STAGE} | \d{{1,5}}\.x
    ){_END}(?!,\d|[ ]?Uhr\b)"""
