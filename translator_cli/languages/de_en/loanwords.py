"""German words that English texts keep."""

from __future__ import annotations

LOANWORDS: frozenset[str] = frozenset(
    """Land Länder Bundesland Bundesländer Tafel Mittelstand Energiewende Wende Stollen Autobahn Kita Kitas Gymnasium
    Gymnasien Abitur Heimat Biergarten Biergärten Karneval Fasching Ostpolitik Zeitgeist Angst Schadenfreude
    Kindergarten Kindergärten Wanderlust Doppelgänger Leitmotiv Realpolitik Weltanschauung Weltschmerz
    Gastarbeiter Anschluss Reich Wehrmacht Luftwaffe Bundeswehr Bundestag Bundesrat Landtag Landtage Bundesliga
    Sauerkraut Bratwurst Currywurst Schnitzel Spätzle Glühwein Lebkuchen Kirsch Schnaps Dirndl Lederhosen
    Oktoberfest Volksfest Schloss Dom Rathaus Platz Stammtisch Gemütlichkeit Vergangenheitsbewältigung Stasi
    Trabant Trabi Waldsterben Poltergeist Rucksack Wunderkind Übermensch Verein Vereine Gesamtkunstwerk
    Jugendstil Bauhaus Christkind Christkindlmarkt Advent Schlager Volksmusik Lied Lieder Kapellmeister
    Konzertmeister Meister Diplom Hauptschule Realschule Waldorf Hof Maultaschen Brezel Brezeln Federweißer
    Weißwurst Kölsch Pils Schwarzbier Hefeweizen Riesling Apfelwein Kur""".split()
)
