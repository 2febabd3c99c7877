"""German function words, in lower case."""

from __future__ import annotations

#: German function words that are not English words too.
FUNCTION_WORDS: frozenset[str] = frozenset(
    """der das und nicht ist mit auf für von dem den ein eine einer einem einen eines sich auch wird wurde werden
    wurden haben hatte hatten sind sei seien im zum zur beim vom ins aus bei nach über unter durch gegen ohne um
    oder aber doch noch nur schon sehr wie wenn weil dass daß ob als bis seit wir ihr ihre ihrer ihrem ihren
    sein seine seiner seinem seinen mein meine unser unsere kein keine keiner keinen er sie es ich uns ihn ihm
    ihnen dieser diese dieses diesem diesen jeder jede jedes alle allen mehr kann können konnte muss müssen
    musste soll sollen sollte wollen wollte darf dürfen mag möchte gibt gab kommt ging geht macht gemacht worden
    gewesen hier dort dann nun jetzt immer wieder zwischen während wegen trotz sowie denn zwar etwa viele vielen
    heute gestern morgen nie nein ja ganz laut gemäß nachdem bevor obwohl zudem außerdem jedoch dennoch
    deshalb dabei damit dafür bereits mehrere knapp hinter neben zufolge sogar""".split()
)  # fmt: skip
#: Words before a noun.
DETERMINERS: frozenset[str] = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine
    meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres
    unser unsere unseren unserem unserer dieser diese dieses diesen diesem jener jene jenes jenen jeder jede
    jedes jeden jedem alle allen aller viele vielen einige einigen manche mehrere mehreren beide beiden zum zur
    im am beim vom ins ans""".split()
)
