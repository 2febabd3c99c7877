"""German cue words for Edmundson's method (Edmundson 1969), chosen by hand and not tuned on data.

``BONUS`` words announce a result, a decision or a judgment; ``STIGMA`` words an aside, an example or a hedge.
"""

from __future__ import annotations

BONUS: tuple[str, ...] = tuple("""
    bedeutend bedeutet beschließt beschloss beschlossen deshalb daher deutlich entscheidend entscheidung
    entschied entschieden entsteht erfolg ergab ergebnis erheblich erklärt erklärte erreicht erstmals fazit
    folge folglich fordert forderte geplant gesamt größte grund grundsätzlich hauptsächlich höchste insgesamt
    kritik kündigte maßgeblich neu niedrigste plan plant problem rekord schließlich schlüssel somit stieg
    sinkt steigt studie ursache urteil verantwortlich verbot vereinbart warnt warnte wesentlich wichtig
    wichtigste ziel zentral zeigt zeigte zusammenfassend
    """.split())

STIGMA: tuple[str, ...] = tuple("""
    allenfalls angeblich anscheinend apropos beispielsweise bisweilen eigentlich etwa eventuell gelegentlich
    halt immerhin irgendein irgendwann irgendwie irgendwo jedenfalls kaum manchmal möglicherweise nebenbei
    übrigens unklar unmöglich vermutlich vielleicht wahrscheinlich wohl zufällig
    """.split())
