"""People whose names German and English transcribe in different ways."""

from __future__ import annotations

_TABLE = """
Selenskyj=Zelensk Lawrow=Lavrov Nawalny=Navaln
Nawalnyj=Navaln Medwedew=Medvedev Chodorkowski=Khodorkovsk Gorbatschow=Gorbachev Jelzin=Yeltsin
Chruschtschow=Khrushchev Lukaschenko=Lukashenk Tschaikowski=Tchaikovsk Schostakowitsch=Shostakovich
Poroschenko=Poroshenko Janukowitsch=Yanukov Timoschenko=Tymoshenko Tymoschenko=Tymoshenko Chamenei=Khamenei
Chomeini=Khomeini Rohani=Rouhani Sarif=Zarif Netanjahu=Netanyahu Schoigu=Shoigu Peskow=Peskov
Prigoschin=Prigozhin Kadyrow=Kadyrov Solschenizyn=Solzhenitsyn Tschechow=Chekhov Dostojewski=Dostoe,Dostoy
Puschkin=Pushkin Tolstoi=Tolstoy Kutschma=Kuchma Saakaschwili=Saakashvili
"""

#: German spelling to the beginnings of words, one of which the English should hold.
TRANSCRIPTIONS: dict[str, tuple[str, ...]] = {
    german.replace("&", " "): tuple(name.replace("&", " ") for name in english.split(","))
    for german, english in (entry.split("=") for entry in _TABLE.split())
}
