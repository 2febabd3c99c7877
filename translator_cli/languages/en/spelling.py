"""Words that are spelled otherwise in Britain than in America; what both use is not here.

Left out are words where the spelling depends on the meaning (check and cheque, program and programme, tire and tyre,
license and licence, practice and practise, story and storey, curb and kerb, draft and draught, meter).
"""

from __future__ import annotations

# American stem, British stem; "or" words take any ending.
_OUR = (
    "arbor ardor armor behavior candor clamor color demeanor endeavor favor fervor flavor glamor harbor honor humor "
    "labor neighbor odor parlor rancor rigor rumor savior savor splendor tumor valor vapor vigor"
)
_IZE = (
    "agon apolog author brutal capital categor central character civil colon commercial computer critic crystall "
    "democrat digital econom emphas energ equal fantas fertil final formal general harmon hospital ideal immun "
    "industrial initial international item jeopard legal liberal local material maxim mechan memor minim mobil "
    "modern monopol national natural neutral normal optim organ patron penal polar popular priorit privat public "
    "radical rational real recogn regular reorgan revolution scrutin sensit social special stabil standard steril "
    "subsid summar symbol sympath synchron terror union util vandal victim visual"
)
_LL = (
    "cancel channel counsel dial enrol fuel funnel grovel initial label level libel marvel model panel pedal "
    "quarrel refuel revel shovel shrivel signal snorkel spiral stencil swivel total towel travel tunnel unravel"
)

_WORDS: dict[str, str] = {
    "center": "centre", "centers": "centres", "centered": "centred", "theater": "theatre", "theaters": "theatres",
    "kilometer": "kilometre", "kilometers": "kilometres", "centimeter": "centimetre", "centimeters": "centimetres",
    "millimeter": "millimetre", "millimeters": "millimetres", "liter": "litre", "liters": "litres", "fiber": "fibre",
    "fibers": "fibres", "caliber": "calibre", "somber": "sombre", "meager": "meagre", "specter": "spectre",
    "maneuver": "manoeuvre", "maneuvers": "manoeuvres", "defense": "defence", "offense": "offence",
    "offenses": "offences", "pretense": "pretence", "catalog": "catalogue", "catalogs": "catalogues",
    "dialog": "dialogue", "dialogs": "dialogues", "analog": "analogue", "analyze": "analyse", "analyzed": "analysed",
    "analyzes": "analyses", "analyzing": "analysing", "paralyze": "paralyse", "paralyzed": "paralysed",
    "paralyzing": "paralysing", "catalyze": "catalyse", "gray": "grey", "grays": "greys", "aluminum": "aluminium",
    "jewelry": "jewellery", "plow": "plough", "plows": "ploughs", "plowed": "ploughed", "skeptic": "sceptic",
    "skeptics": "sceptics", "skeptical": "sceptical", "skepticism": "scepticism", "mold": "mould", "moldy": "mouldy",
    "mustache": "moustache", "pajamas": "pyjamas", "enrollment": "enrolment", "fulfill": "fulfil",
    "fulfills": "fulfils", "fulfillment": "fulfilment", "skillful": "skilful", "willful": "wilful",
    "installment": "instalment", "installments": "instalments", "pediatric": "paediatric",
    "pediatrician": "paediatrician", "anesthesia": "anaesthesia", "leukemia": "leukaemia", "anemia": "anaemia",
    "estrogen": "oestrogen", "diarrhea": "diarrhoea", "archeology": "archaeology", "archeological": "archaeological",
    "cozy": "cosy", "artifact": "artefact", "artifacts": "artefacts", "airplane": "aeroplane",
    "airplanes": "aeroplanes", "traveler": "traveller", "travelers": "travellers", "counselor": "counsellor",
    "counselors": "counsellors", "woolen": "woollen", "marvelous": "marvellous", "jeweler": "jeweller",
    "councilor": "councillor", "councilors": "councillors", "modeling": "modelling", "pummel": "pummel",
    "sulfur": "sulphur", "yogurt": "yoghurt", "donut": "doughnut", "donuts": "doughnuts", "ax": "axe",
    "gynecologist": "gynaecologist", "orthopedic": "orthopaedic", "inquiry": "enquiry", "checkered": "chequered",
}  # fmt: skip


def _regular() -> dict[str, str]:
    found: dict[str, str] = {}
    for stem in _OUR.split():
        british = f"{stem[:-2]}our"
        for ending in ("", "s", "ed", "ing", "able", "ful", "less", "ite", "ites", "hood", "hoods", "er", "ers", "al"):
            found[stem + ending] = british + ending
    for stem in _IZE.split():
        for ending in ("e", "es", "ed", "ing", "er", "ers", "ation", "ations"):
            found[f"{stem}iz{ending}"] = f"{stem}is{ending}"
    for stem in _LL.split():
        for ending in ("ed", "ing"):
            found[stem + ending] = f"{stem}l{ending}"
    return found


#: American spelling to British, in lower case.
BRITISH: dict[str, str] = {**_regular(), **_WORDS}
#: British spelling to American.
AMERICAN: dict[str, str] = {british: american for american, british in BRITISH.items()}
