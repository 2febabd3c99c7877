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
    Weißwurst Kölsch Pils Schwarzbier Hefeweizen Riesling Apfelwein Kur
    Blitz Blitzkrieg Putsch Panzer Flak Stuka Kaiser Führer Gauleiter Reichstag Reichswehr Lebensraum Landsknecht
    Landsknechte Junker Kulturkampf Weltpolitik Sonderweg Zollverein Vormärz Gründerzeit Biedermeier Wirtschaftswunder
    Leitkultur Schuldenbremse Dunkelflaute Ostalgie Plattenbau Plattenbauten Altbau Schrebergarten Schrebergärten
    Bundesbank Bundesheer Nationalrat Ständerat Landeshauptmann Zivildienst Privatdozent Habilitation Referendariat
    Dachshund Rottweiler Schnauzer Weimaraner Pudel Spitz Ersatz Kitsch Hausfrau Katzenjammer Kaffeeklatsch Kaffeehaus
    Fest Schützenfest Kirmes Kirchweih Fasnacht Rosenmontag Weihnachtsmarkt Weihnachtsmärkte Christkindlesmarkt Krampus
    Heuriger Ratskeller Rathskeller Bierkeller Weinstube Gasthof Gasthaus Konditorei Delikatessen Wurst Wiener
    Frankfurter Strudel Apfelstrudel Linzertorte Sachertorte Pumpernickel Müsli Muesli Spaetzle Rösti Stollen Quark
    Lager Weizen Weissbier Weißbier Gose Doppelbock Radler Schorle Spezi Sekt Kabinett Spätlese Auslese Eiswein
    Trockenbeerenauslese Obstler Jägermeister Glockenspiel Singspiel Meistersinger Minnesang Sprechgesang Urtext Ländler
    Bildungsroman Festschrift Leitmotive Sprachgefühl Fingerspitzengefühl Torschlusspanik Fremdscham Ohrwurm Feierabend
    Wanderjahr Wandervogel Langlauf Klettersteig Föhn Foehn Inselberg Löss Karst Watt Hallig Halligen Alm Bergfried
    Kobold Zeppelin Bremsstrahlung Gedankenexperiment Zugzwang Zwischenzug Pfennig Groschen Taler Thaler Kreuzer
    Tatort Tagesschau Tagesspiegel Spiegel Stern Handelsblatt Bild
    Allgäu Breisgau Chiemgau Kraichgau Aargau Thurgau Engadin Salzkammergut Waldviertel Weinviertel Mühlviertel
    Ruhrgebiet Vogtland Wendland Emsland Münsterland Sauerland Siegerland Saarland Burgenland Erzgebirge Fichtelgebirge
    Odenwald Spreewald Westerwald Hunsrück Spessart Taunus Harz Solling Rhön Uckermark Lausitz Eifel
    Discounter Influencer Follower Streamer Scooter Mountainbike Mountainbikes Showmaster""".split()
)
