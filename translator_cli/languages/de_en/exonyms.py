"""Places with an English name of their own."""

from __future__ import annotations

_TABLE = """
München=Munich Köln=Cologne Nürnberg=Nuremberg Hannover=Hanover Braunschweig=Brunswick Wien=Vienna,Viennese
Zürich=Zurich Genf=Geneva Bern=Bern,Berne,Bernese Basel=Basel,Basle Luzern=Lucerne Rom=Rome,Roman Mailand=Milan
Venedig=Venice,Venetian Florenz=Florence,Florentin,Fiorentin Neapel=Naples,Napoli,Neapolitan
Turin=Turin Genua=Genoa Prag=Prague
Warschau=Warsaw Krakau=Krakow,Cracow Danzig=Gdansk,Danzig Breslau=Wroclaw,Breslau Moskau=Moscow Brüssel=Brussels
Antwerpen=Antwerp Brügge=Bruges Lüttich=Liège,Liege Lissabon=Lisbon Athen=Athens,Athenian Kopenhagen=Copenhagen
Göteborg=Gothenburg Bukarest=Bucharest Belgrad=Belgrade Kiew=Kiev,Kyiv Peking=Beijing,Peking Tokio=Tokyo
Havanna=Havana Kairo=Cairo Damaskus=Damascus Teheran=Tehran,Teheran Bagdad=Baghdad Singapur=Singapore
Neu-Delhi=Delhi Straßburg=Strasbourg Nizza=Nice Den&Haag=Hague Luxemburg=Luxembourg Sevilla=Seville
Saragossa=Zaragoza,Saragossa Bayern=Bavaria,Bayern Sachsen=Saxony,Saxon Thüringen=Thuringia Hessen=Hess
Niedersachsen=Lower&Saxony Sachsen-Anhalt=Saxony Rheinland-Pfalz=Palatinate Nordrhein-Westfalen=Westphalia
Brandenburg=Brandenburg Schleswig-Holstein=Schleswig Pommern=Pomerania Schlesien=Silesia Tirol=Tyrol
Südtirol=Tyrol Kärnten=Carinthia Steiermark=Styria Niederösterreich=Lower&Austria Oberösterreich=Upper&Austria
Österreich=Austria Schweiz=Switzerland,Swiss Frankreich=France,French Italien=Italy,Italian
Spanien=Spain,Spanish Griechenland=Greece,Greek Türkei=Turkey,Turkish,Türkiye Polen=Poland,Polish,Poles
Tschechien=Czech Ungarn=Hungar Rumänien=Romania Bulgarien=Bulgaria Kroatien=Croatia Serbien=Serbia
Slowenien=Slovenia Slowakei=Slovak Dänemark=Denmark,Danish Schweden=Sweden,Swedish Norwegen=Norway,Norwegian
Finnland=Finland,Finnish Niederlande=Netherlands,Dutch,Holland Belgien=Belgium,Belgian
Großbritannien=Britain,British,UK,U.K.,United&Kingdom England=England,English Schottland=Scotland,Scottish
Irland=Ireland,Irish Island=Iceland Russland=Russia Ukraine=Ukrain Weißrussland=Belarus Litauen=Lithuania
Lettland=Latvia Estland=Estonia Brasilien=Brazil Argentinien=Argentin Mexiko=Mexic Kanada=Canad
Australien=Austral Neuseeland=New&Zealand Japan=Japan China=China,Chinese Indien=India Syrien=Syria Libyen=Libya
Ägypten=Egypt Marokko=Moroc Algerien=Algeria Tunesien=Tunisia Äthiopien=Ethiopia Südafrika=South&Africa
Saudi-Arabien=Saudi Jemen=Yemen Irak=Iraq Iran=Iran Afghanistan=Afghan Nordkorea=North&Korea
Mazedonien=Macedonia Südkorea=South&Korea Deutschland=German
"""

#: German name to the beginnings of words, one of which the English should hold.
EXONYMS: dict[str, tuple[str, ...]] = {
    german.replace("&", " "): tuple(name.replace("&", " ") for name in english.split(","))
    for german, english in (entry.split("=") for entry in _TABLE.split())
}
