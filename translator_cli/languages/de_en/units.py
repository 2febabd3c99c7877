# flake8: noqa: E501  (a table, one row per line)
"""Units of measure and currencies as German and English write them behind (or before) a number."""

from __future__ import annotations

#: id | dimension | size in the dimension's base | German words | English words; a currency's dimension is "money".
UNITS = """
µg | mass | 0.000001 | mikrogramm µg | microgram micrograms mcg µg
mg | mass | 0.001 | milligramm mg | milligram milligrams mg
g | mass | 1 | gramm g | gram grams gramme grammes g
kg | mass | 1000 | kilo kilos kilogramm kg | kilo kilos kilogram kilograms kilogrammes kg kgs
zentner | mass | 50000 | zentner zentnern | hundredweight hundredweights
doppelzentner | mass | 100000 | doppelzentner doppelzentnern dz | quintal quintals
tonne | mass | 1000000 | tonne tonnen tonner | ton tons tonne tonnes metric-ton metric-tons metric-tonnes
ounce | mass | 28.35 | unze unzen | ounce ounces oz
pound | mass | 500 | pfund | pound pounds lb lbs
stone | mass | 6350 | stone | stone
mm | length | 0.001 | millimeter millimetern mm | millimeter millimeters millimetre millimetres mm
cm | length | 0.01 | zentimeter zentimetern cm | centimeter centimeters centimetre centimetres cm
m | length | 1 | meter metern m | meter meters metre metres m
km | length | 1000 | kilometer kilometern km | kilometer kilometers kilometre kilometres km kms
mile | length | 1609.34 | meile meilen | mile miles mi
sea-mile | length | 1852 | seemeile seemeilen | nautical-mile nautical-miles
foot | length | 0.3048 | fuß | foot feet ft
inch | length | 0.0254 | zoll | inch inches in.
yard | length | 0.9144 | yard yards | yard yards yds
kmh | speed | 1 | km/h kmh stundenkilometer stundenkilometern kilometer-pro kilometern-pro | km/h kmh kph kilometers-per kilometres-per kilometers-an
mph | speed | 1.60934 | mph meilen-pro meile-pro | mph miles-per miles-an
sqm | area | 1 | quadratmeter quadratmetern qm m² m2 | square-meter square-meters square-metre square-metres sqm m² m2
sqkm | area | 1000000 | quadratkilometer quadratkilometern km² km2 qkm | square-kilometer square-kilometers square-kilometre square-kilometres km² km2
ha | area | 10000 | hektar hektare ha | hectare hectares ha
acre | area | 4046.86 | acre acres | acre acres
sqft | area | 0.092903 | quadratfuß | square-foot square-feet sqft
sqmile | area | 2589988 | quadratmeile quadratmeilen | square-mile square-miles
ml | volume | 0.001 | milliliter ml | milliliter milliliters millilitre millilitres ml
cl | volume | 0.01 | zentiliter cl | centiliter centiliters centilitre centilitres cl
l | volume | 1 | liter litern l | liter liters litre litres l
hl | volume | 100 | hektoliter hl | hectoliter hectoliters hectolitre hectolitres hl
cbm | volume | 1000 | kubikmeter kubikmetern m³ m3 | cubic-meter cubic-meters cubic-metre cubic-metres m³ m3
barrel | volume | 158.987 | barrel fass fässer | barrel barrels
gallon | volume | 3.78541 | gallone gallonen | gallon gallons
pint | volume | 0.5 | pint pints | pint pints
celsius | temperature | 1 | grad °c ° | celsius °c degree-celsius degrees-celsius degrees-c centigrade degrees-centigrade
fahrenheit | temperature | 1.8 | fahrenheit °f grad-fahrenheit | fahrenheit °f degree-fahrenheit degrees-fahrenheit degrees-f
degree | temperature | 1 | - | degree degrees
second | time | 1 | sekunde sekunden sek sekünd s | second seconds sec secs
minute | time | 60 | minute minuten min minüt | minute minutes min mins
hour | time | 3600 | stunde stunden std stünd h | hour hours hr hrs
day | time | 86400 | tag tage tagen täg | day days
week | time | 604800 | woche wochen wöch | week weeks
month | time | 2629800 | monat monate monaten | month months
year | time | 31557600 | jahr jahre jahren jähr | year years
decade | time | 315576000 | jahrzehnt jahrzehnte jahrzehnten | decade decades
century | time | 3155760000 | jahrhundert jahrhunderte jahrhunderten | century centuries
watt | power | 1 | watt | watt watts
kw | power | 1000 | kilowatt kw | kilowatt kilowatts kw
mw | power | 1000000 | megawatt mw | megawatt megawatts mw
gw | power | 1000000000 | gigawatt gw | gigawatt gigawatts gw
hp | power | 735.5 | ps pferdestärken | hp horsepower bhp
kwh | energy | 1 | kilowattstunde kilowattstunden kwh | kilowatt-hour kilowatt-hours kwh
mwh | energy | 1000 | megawattstunde megawattstunden mwh | megawatt-hour megawatt-hours mwh
kb | data | 1 | kilobyte kb | kilobyte kilobytes kb
mb | data | 1000 | megabyte mb | megabyte megabytes mb
gb | data | 1000000 | gigabyte gb | gigabyte gigabytes gb
tb | data | 1000000000 | terabyte tb | terabyte terabytes tb
percent | share | 1 | prozent % prozentig prozentige prozentigen prozentiger | percent % pct per-cent
permille | share | 0.1 | promille ‰ | permille ‰ per-mille
point | share-points | 1 | prozentpunkt prozentpunkte prozentpunkten | percentage-point percentage-points
cent | small-money | 0.01 | cent | cent cents c ¢
penny | small-money | 0.01 | penny pence | penny pence p
rappen | small-money | 0.01 | rappen | rappen centimes
euro | money | 1 | euro euros € eur | euro euros € eur
dollar | money | 1 | dollar dollars $ usd us-dollar | dollar dollars $ usd bucks us$ us-dollars
pound-sterling | money | 1 | £ gbp | £ gbp quid
franc | money | 1 | franken chf fr. | franc francs chf swiss-franc swiss-francs
mark | money | 1 | mark dm d-mark | mark marks deutschmark deutschmarks dm d-mark d-marks
yen | money | 1 | yen ¥ jpy | yen ¥ jpy
rouble | money | 1 | rubel rub | rouble roubles ruble rubles rub
crown | money | 1 | krone kronen | krone kroner krona kronor crown crowns koruna
yuan | money | 1 | yuan renminbi | yuan renminbi
lira | money | 1 | lira lire | lira lire
zloty | money | 1 | zloty złoty | zloty zlotys złoty
schilling | money | 1 | schilling schillinge | schilling schillings
"""
