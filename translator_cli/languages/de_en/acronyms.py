"""German abbreviations and what English makes of them."""

from __future__ import annotations

_TABLE = """
EZB=ECB,European&Central BIP=GDP,gross&domestic,economic&output UNO=UN,U.N.,United&Nations
UN=UN,U.N.,United&Nations VN=UN,United&Nations USA=US,U.S,United&States,America,states UdSSR=USSR,Soviet GUS=CIS
IWF=IMF,Monetary&Fund OSZE=OSCE EWR=EEA EWG=EEC EG=EC KI=AI,A.I.,artificial NRO=NGO,non-gov DDR=GDR,East,G.D.R
BRD=FRG,Federal&Republic,West EuGH=ECJ,Court&of&Justice,European&Court EGMR=ECHR,Human&Rights NATO=NATO
US=US,USA,U.S,United&States,America,dollar,Washington GroKo=coalition DNS=DNA EKG=ECG,EKG EU=EU,E.U,European,Europe
NRW=NRW,North&Rhine
"""
#: Abbreviation to beginnings of words, one of which the English should hold.
ACRONYMS: dict[str, tuple[str, ...]] = {
    german: tuple(name.replace("&", " ") for name in english.split(","))
    for german, english in (entry.split("=") for entry in _TABLE.split())
}
#: Abbreviations that English spells out or leaves out.
SPELLED_OUT: frozenset[str] = frozenset(
    """WM EM AG KG OHG LKW PKW LKWS PKWS AKW KFZ MWST KZ NS SS OP PS KMH TÜV UKW BGH BVERFG BKA LKA BND RTL OB MP MDB
    NGO WC SMS PC TV IT PR EDV WLAN AB BH CDU/CSU ÖPNV ICE IC EC AKK II III IV VI VII VIII IX XI XII XIII XIV XV
    XVI XX XXI HNO ADHS AGB BAFÖG ABI MDB EL MAK KO ÖVP SPÖ FPÖ BRD SV TV TSV TSG FC VFB VFL SC TUS DJK ASV SVG TB
    SG HSG HSV JSG BVB FCB ARD ZDF NDR WDR MDR SWR BR HR RBB ORF SRF DFB DFL DOSB ADAC DRK THW DLRG JVA
    GSG SEK BRK
    SWE FIN NOR GER AUT SUI ITA FRA ESP RUS CZE POL SLO GBR CAN CHN JPN NED BEL DEN KOR AUS BRA ARG CRO HUN
    UKR GBP EUR USD CHF JPY DM""".split()
)
