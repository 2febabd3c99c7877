"""Single words left in the English: what is German, and what both languages have."""

from __future__ import annotations

import pytest

from translator_cli.checks import check_pair

SHARED = (
    """Challenge Start Computer Trend Label Display Laptop Software Hardware Event Festival Song Star Sport Match Golf
Restaurant Hotel Lobby Check Test Film Show Comedy Clip Video Blog Podcast Server Browser Link Chat Account Login
Download
Update Upgrade Feature Patch Code Backup Cloud Router Scanner Monitor Smartphone Tablet Website Homepage Newsletter
Provider
Podium Marathon Sprint Skateboard Snowboard Surfer Deck Container Cargo Truck Taxi Pilot Copilot Tower Airline Airport
Shuttle Ticket Service Deal Shop Store Boutique Designer Model Look Style Lift Slogan Spot Banner Flyer Poster Sponsor
Investor Broker Index Boom Crash Budget Franchise Startup Master Bachelor Workshop Seminar Symposium Panel Keynote
Brunch
Snack Burger Steak Sandwich Toast Ketchup Smoothie Cocktail Drink Whisky Tonic Espresso Latte Cappuccino Muffin Brownie
Cookie Curry Chutney Sushi Tofu Pizza Pasta Risotto Tiramisu Band Sound Beat Remix Album Single Chart Jazz Rock Punk
Disco
Tour Musical Thriller Plot Trailer Sheriff Cowboy Killer Hacker Stalker Crew Skipper Yacht Slalom Foul Corner Keeper
Derby
Finale Score Yoga Massage Tumor Chip Sensor Laser Radar Sonar Generator Motor Airbag Cockpit Joystick Level Avatar Quest
Clan Raid Stream Streamer Post Hashtag Thread Hype Flop Flair Terrain Ensemble Genre Dossier Croissant Baguette Dessert
Tsunami Tornado Blizzard Smog Safari Jaguar Python Hamster Lama Koala Panda Gorilla Tiger Sauna Moped Veto Forum Quorum
Referendum Memorandum Ultimatum Minimum Maximum Protest Rest Text Export Import Report Feedback Tourist Pianist
Moderator
Patent Talent Agent Student Patient Talk Insider Outsider Teenager Dealer Freak Nerd Geek Baby Babysitter Lady
Sweatshirt Turban Kimono Sari Team-Manager""".split()
)


@pytest.mark.parametrize("word", SHARED)
def test_words_of_both_languages_may_stay(word: str) -> None:
    assert (
        check_pair(f"Alle reden über den {word}, der im Mai kommt.", f"Everyone talks about the {word} in May.") == ()
    )


@pytest.mark.parametrize("word", ["Drucker", "Konsole", "Hallenbadsanierung", "Zwuhnel", "Verhandlung", "Roboter"])
def test_german_words_may_not(word: str) -> None:
    (finding,) = check_pair(
        f"Alle reden über den {word}, der im Mai kommt.", f"Everyone talks about the {word} in May."
    )
    assert finding.rule == "untranslated"
