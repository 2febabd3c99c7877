"""People whose names German and English transcribe in different ways, from Cyrillic, Arabic and other scripts."""

from __future__ import annotations

# German = English; a bar stands behind the letters that English spellings of the name have in common.
_SURNAMES = """
Abramowitsch=Abramovich Achmatowa=Akhmatova Ahmadinedschad=Ahmadinejad Alijew=Aliyev Andropow=Andropov
Beresowski=Berezovsk|y Beloussow=Belousov Borissow=Borisov Breschnew=Brezhnev Bucharin=Bukharin Budanow=Budanov
Bulgakow=Bulgakov Chamenei=Khamenei Chatami=Khatami Chatschaturjan=Khachaturian Chodorkowski=Khodorkovsk|y
Chodorkowskij=Khodorkovsk|y Chomeini=Khomeini Chruschtschow=Khrushchev Dostojewski=Dosto|evsky Dostojewskij=Dosto|evsky
Gerassimow=Gerasimov Gorbatschow=Gorbachev Gorbatschowa=Gorbacheva Iwanischwili=Ivanishvili Janukowitsch=Yanukov|ych
Jaschin=Yashin Jelzin=Yeltsin Jermak=Yermak Juschtschenko=Yushchenko Kadyrow=Kadyrov Kalaschnikow=Kalashnikov
Karimow=Karimov Karpow=Karpov Karsai=Karzai Kasparow=Kasparov Kerenski=Kerensk|y Kolesnikowa=Kolesnikova
Kutschma=Kuchma Lawrow=Lavrov Lermontow=Lermontov Litwinenko=Litvinenko Lukaschenko=Lukashenk|o Lukaschenka=Lukashenk|o
Majakowski=Mayakovsk|y Malewitsch=Malevich Matwijenko=Matviyenko Medwedew=Medvedev Medwedjew=Medvedev
Mendelejew=Mendele|ev Mirsijojew=Mirziyoyev Mischustin=Mishustin Molotow=Molotov Mursi=Morsi Muscharraf=Musharraf
Mussorgski=Mussorgsk|y Nabokow=Nabokov Nasarbajew=Nazarbayev Nawalnaja=Navalnaya Nawalny=Navaln|y Nawalnyj=Navaln|y
Nemzow=Nemtsov Netanjahu=Netanyahu Paschinjan=Pashinyan Patruschew=Patrushev Pawlow=Pavlov Peskow=Peskov
Peseschkian=Pezeshkian Politkowskaja=Politkovskaya Poroschenko=Poroshenko Prigoschin=Prigozhin Prokofjew=Prokofiev
Protassewitsch=Protasevich,Pratasevich Puschkin=Pushkin Rachmaninow=Rachmanin|ov Rachmon=Rahmon Raissi=Raisi
Resnikow=Reznikov Rohani=Rouhani Ruhani=Rouhani Saakaschwili=Saakashvili Sacharow=Sakharov Saluschnyj=Zaluzhn|y
Sarif=Zarif Schewardnadse=Shevardnadze Schirinowski=Zhirinovsk|y Schiwkow=Zhivkov Schmyhal=Shmyhal Schoigu=Shoigu
Scholochow=Sholokhov Schostakowitsch=Shostakovich Schukow=Zhukov Selenska=Zelensk|a Selenski=Zelensk|y
Selenskij=Zelensk|y Selenskyj=Zelensk|y Selenskyi=Zelensk|y Sjuganow=Zyuganov Sobtschak=Sobchak Solowjow=Solov|yov
Solschenizyn=Solzhenitsyn Strawinski=Stravinsk|y Strawinsky=Stravinsk|y Surowikin=Surovikin Syrskyj=Syrsk|y
Tarkowski=Tarkovsk|y Tereschkowa=Tereshkova Tichanowskaja=Tsikhanouskaya,Tikhanovskaya Timoschenko=Tymoshenko
Timtschenko=Timchenko Tokajew=Tokayev Tolstoi=Tolstoy,Tolstoi Tolstoj=Tolstoy,Tolstoi Trotzki=Trotsk|y
Tschaikowski=Tchaikovsk|y Tschaikowsky=Tchaikovsk|y Tschechow=Chekhov Tschernenko=Chernenko Turgenjew=Turgenev
Tymoschenko=Tymoshenko Zwetajewa=Tsvetaeva
"""

# Where a bearer may as well be German (Sergej Müller), so that the surname decides.
_FIRST_NAMES = """
Alexej=Alexei Anatoli=Anatoly Andrej=Andrei Arkadi=Arkady Baschar=Bashar Dmitri=Dmitry Dmitrij=Dmitry Fjodor=Fyodor
Gennadi=Gennady Iwan=Ivan Jekaterina=Yekaterina Jelena=Yelena Jewgeni=Yevgeny Jewgenij=Yevgeny Julija=Yulia
Juri=Yuri Jurij=Yuri Lew=Lev Ljudmila=Lyudmila Mahmud=Mahmoud Michail=Mikhail Nikolaj=Nikolai
Pawel=Pavel Sergej=Sergei Swetlana=Svetlana Walentina=Valentina Waleri=Valery Walerij=Valery
Wassili=Vasily Wassilij=Vasily Wiktor=Viktor Witali=Vitali Wladimir=Vladimir Wolodymyr=Volodymyr
Wjatscheslaw=Vyacheslav
"""


def _entries(table: str) -> dict[str, list[str]]:
    return {german: english.split(",") for german, english in (entry.split("=") for entry in table.split())}


_WRITTEN = _entries(_SURNAMES)

#: German spelling to the beginnings of words, one of which the English should hold.
TRANSCRIPTIONS: dict[str, tuple[str, ...]] = {
    german: tuple(name.partition("|")[0] for name in english) for german, english in _WRITTEN.items()
}
#: German spelling of a surname to what a translation writes.
ENGLISH_SURNAMES = {german: english[0].replace("|", "") for german, english in _WRITTEN.items()}
#: German spelling of a first name to the English one.
ENGLISH_FIRST_NAMES = {german: english[0] for german, english in _entries(_FIRST_NAMES).items()}
#: Surnames that both languages write alike, of people whose first names they do not.
ALIKE = frozenset(
    "Assad Gagarin Gogol Klitschko Kuleba Putin Putins Putina Rasputin Skripal Stalin Lenin Dugin".split()
)
