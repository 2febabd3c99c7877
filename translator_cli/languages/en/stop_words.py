"""English words too common to say what a sentence is about, in lower case, written for this project.

Inflected forms are spelled out, for words are looked up before they are stemmed.
"""

from __future__ import annotations

from translator_cli.languages.words import words

#: The stemmer of NLTK's Snowball that the other words of a summary go through; "" for none.
STEMMER = "EnglishStemmer"
STOP_WORDS = words("""
    a an the this that these those such same other another others each every either neither both all any some
    few fewer many much more most less least several own no none enough

    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    myself yourself himself herself itself ourselves yourselves themselves oneself one ones
    who whom whose which what whoever whatever whichever someone somebody something anyone anybody anything
    everyone everybody everything nobody nothing

    am is are was were be been being have has had having do does did doing done will would shall should can could
    may might must ought need used let lets get gets got getting gotten make makes made making go goes going gone
    went come comes came coming take takes took taken give gives gave given put say says said see seen
    i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd
    i'll you'll he'll she'll it'll we'll they'll that's there's here's what's who's where's let's
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't
    cannot couldn't mustn't mightn't needn't

    and or but nor so yet if because although though while whereas unless until till since as than that whether
    once when whenever where wherever why how however therefore thus hence moreover furthermore besides otherwise
    nevertheless nonetheless meanwhile instead

    of at by for with without about against between among amongst into onto through throughout during before after
    above below over under underneath to from up down in inside out outside on upon off near beside beyond across
    along around toward towards behind within per via despite except regarding concerning according due

    not never only also too very just even still already almost nearly quite rather really again ever always often
    sometimes usually perhaps maybe likely indeed well here there now then soon later ago today yesterday tomorrow
    first second third last next further forward back away together apart else anyway yes no ok etc eg ie vs
    two three four five six seven eight nine ten eleven twelve hundred thousand
    new good great big long little old high low able like unlike way ways thing things lot lots
""")
