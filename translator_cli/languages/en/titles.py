"""English titles, offices and other words that are written with a capital and are no names of their own."""

from __future__ import annotations

TITLES: frozenset[str] = frozenset(
    """Chancellor Premier Union Minister Ministry President Prime Mayor Mr Mrs Ms Dr Professor Prof Judge Senator
    Governor King Queen Prince Princess Pope Bishop Archbishop Captain Colonel General Major Lieutenant Sergeant
    Secretary State Federal Government Parliament Congress Senate House Council Court Office Agency Commission
    Committee Union Party Democrats Democratic Republic Republican Republicans Democrat Green Greens Left
    Liberal Liberals Conservative Conservatives Social Christian National International European Europe
    Europeans German Germans Germany French France English British Britain Swiss Dutch Danish Polish Czech Greek
    Turkish Chinese American Americans America Russian Russians Africa African Asian Asia Arab Islamic Muslim
    Muslims Jewish Jews Catholic Protestant Church University Institute Museum School College Hospital Street
    Road Square River Lake Mountain Island North South East West Northern Southern Eastern Western Central Upper
    Lower Middle World Cup League Championship Championships Olympic Olympics Games Team Club Association
    Federation Foundation Society Company Group Bank Police Army Navy Air Force Fire Department Board Director
    Chairman Chief Executive Officer Manager Coach Trainer Player Director-General Attorney District Regional
    Higher Supreme Constitutional Administrative Labour Health Finance Foreign Interior Defence Defense Justice
    Education Economic Economics Environment Transport Agriculture Internet Christmas Easter Pentecost Whitsun
    Sunday Monday New Old Great Grand Saint Second First Third Fourth Bundestag Bundesrat Internet God Lord
    Bible Act Law Treaty Agreement Convention Declaration Chapter Section Article Figure Table Page Day Night
    Week Year Time""".split()
)
