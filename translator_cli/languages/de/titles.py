"""German titles and offices."""

from __future__ import annotations

#: Words before a surname.
TITLES: frozenset[str] = frozenset(
    """Herr Herrn Frau Präsident Präsidentin Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Minister Ministerin
    Ministerpräsident Ministerpräsidentin Premier Premierminister Premierministerin Innenminister Innenministerin
    Außenminister Außenministerin Finanzminister Finanzministerin Trainer Trainerin Sprecher Sprecherin Richter
    Richterin Professor Doktor Professorin Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin
    Torhüter Stürmer Verteidiger Kapitän Senator Senatorin Staatsanwalt Staatsanwältin Bischof Papst König Königin
    Prinz Prinzessin Justizminister Justizministerin Verteidigungsminister Verteidigungsministerin
    Gesundheitsminister Gesundheitsministerin""".split()
)
