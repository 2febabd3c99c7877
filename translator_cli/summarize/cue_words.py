"""Cue words for Edmundson's method (Edmundson 1969), German and English.

sumy has no such lists, so these are ours: bonus words announce a result, a decision or a judgment; stigma words
announce an aside, an example or a hedge. They were chosen by hand and not tuned on data.
"""

from __future__ import annotations

BONUS: dict[str, tuple[str, ...]] = {
    "de": tuple("""
        bedeutend bedeutet beschließt beschloss beschlossen deshalb daher deutlich entscheidend entscheidung
        entschied entschieden entsteht erfolg ergab ergebnis erheblich erklärt erklärte erreicht erstmals fazit
        folge folglich fordert forderte geplant gesamt größte grund grundsätzlich hauptsächlich höchste insgesamt
        kritik kündigte maßgeblich neu niedrigste plan plant problem rekord schließlich schlüssel somit stieg
        sinkt steigt studie ursache urteil verantwortlich verbot vereinbart warnt warnte wesentlich wichtig
        wichtigste ziel zentral zeigt zeigte zusammenfassend
    """.split()),
    "en": tuple("""
        achieved agreed announced ban cause central conclude concluded conclusion consequently crucial decided
        decision decisive demand demanded essential finally finding findings goal highest important increase
        increased key largest lowest main major mainly new overall plan planned planning problem reason record
        responsible result results revealed ruling showed shows significant significantly study success summary
        therefore thus verdict warned
    """.split()),
}

STIGMA: dict[str, tuple[str, ...]] = {
    "de": tuple("""
        allenfalls angeblich anscheinend apropos beispielsweise bisweilen eigentlich etwa eventuell gelegentlich
        halt immerhin irgendein irgendwann irgendwie irgendwo jedenfalls kaum manchmal möglicherweise nebenbei
        übrigens unklar unmöglich vermutlich vielleicht wahrscheinlich wohl zufällig
    """.split()),
    "en": tuple("""
        allegedly anecdote anyway apparently barely conceivably example hardly impossible incidentally instance
        kind maybe occasionally perhaps possibly presumably probably seemingly somehow sometimes somewhat somewhere
        supposedly unclear
    """.split()),
}
