"""English words that end in a full stop without ending a sentence, and words that usually begin one.

``NEVER`` abbreviations always want something after them ("Dr. Winter"); ``MAYBE`` ones can close a sentence, and do
so when the next word is one of the ``OPENERS`` ("apples etc. The pears ..."). Entries stand without the final stop,
those of several words without blanks; an entry with a capital stands for that spelling only.
"""

from __future__ import annotations

from translator_cli.languages.words import words

#: Whether "3." is an ordinal, and whether a sentence may begin with a small letter.
ORDINAL_STOP, LOWER_START = False, True
NEVER = words("""
    mr mrs ms messrs mme dr prof st mt rev hon gen col maj capt cmdr lt sgt cpl adm gov sen rep pres supt insp
    vs e.g i.e cf viz nos vol vols pp p fig figs ch sec eq ed eds trans approx ca est ave blvd rd dept univ assn
    op cit mssrs gens reps sens drs profs ref refs
    """)
MAYBE = words("""
    etc inc ltd co corp jr sr bros esq ph.d m.d b.a m.a u.s u.k u.n u.s.a e.u d.c a.m p.m b.c a.d al jan feb mar
    apr jun jul aug sep sept oct nov dec Mon tue tues Wed thu thur thurs fri Sat Sun No no art ft lb lbs oz min
    hr hrs sq yd
    """)
OPENERS = words("""
    The A An This That These Those He She It I We You They His Her Its Our Your Their My There Here What When
    Where Who Why How Which If As At By For From In On Of To With Without Under Over After Before Since Until
    While Although Though Because But And Or So Yet Nor Then Thus However Therefore Moreover Meanwhile Today
    Yesterday Tomorrow Now Later Earlier Some Many Most All Each Every Both Few Several Any No Not Is Are Was
    Were Has Have Had Do Does Did Can Could Will Would Should May Might Must One Two According Despite During
    Among Another Other
    """)
