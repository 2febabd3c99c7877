"""First names common in German-language news; the capitalised word after one is a surname."""

from __future__ import annotations

FIRST_NAMES: frozenset[str] = frozenset(
    """Adam Adrian Ahmed Albert Alejandro Alex Alexander Alexandra Alexej Alfred Ali Alice Alina Amelie Amira Andrea
    Andreas Andrew Andrzej Angela Angelika Anja Anke Ann Anna Anne Annalena Annegret Anton Antonia Antonio Armin
    Arne Arnold Astrid August Axel Barack Barbara Bärbel Ben Benedikt Benjamin Bernd Bernhard Bettina Bill Birgit
    Björn Bob Boris Brigitte Bruno Carl Carla Carlo Carlos Carmen Carola Carolin Carsten Charles Charlotte Chris
    Christa Christian Christiane Christina Christine Christoph Christopher Clara Claudia Claus Clemens Cornelia
    Daniel Daniela David Denis Dennis Detlef Diana Dieter Dietmar Dirk Dmitri Dominik Donald Dorothea Eberhard
    Eduard Elena Elisabeth Elizabeth Elke Ellen Elon Emil Emily Emma Emmanuel Erich Erik Erika Ernst Esther Eva
    Fabian Fatima Felix Ferdinand Florian Frank Franz Franziska Frauke Friederike Friedrich Fritz Gabriele Georg
    George Gerd Gerhard Gert Gesine Gisela Greta Gregor Guido Günter Günther Gustav Hannah Hanna Hannelore Hannes
    Hans Harald Harry Hartmut Hassan Heidi Heike Heiko Heiner Heinrich Heinz Helene Helga Helmut Hendrik Henning
    Henrik Henry Herbert Hermann Hillary Holger Horst Hubert Hugo Ibrahim Igor Ilse Ines Inge Ingo Ingrid Irene
    Iris Isabel Ivan Iwan Jack Jakob James Jan Jana Jane Janine Jannik Jasmin Jean Jens Jeremy Jessica Jim Joachim
    Joan Joe Jochen Johann Johanna Johannes John Jonas Jonathan Jörg Jörn José Josef Joseph Juan Judith Jule Julia
    Julian Juliane Jürgen Jutta Kai Karin Karl Karla Karolina Karsten Katarina Katharina Kathrin Katja Katrin
    Kerstin Kevin Kim Klara Klaus Kristin Kristina Kurt Lars Laura Lea Lena Leon Leonie Lena Lina Linda Lisa Lothar
    Louis Luca Lucas Lucia Ludwig Luis Luise Lukas Lutz Magdalena Maik Maja Malte Manfred Manuel Manuela Marc
    Marcel Marco Marcus Maren Margarete Margit Margot Maria Marianne Marie Marina Mario Marion Mark Marko Markus
    Marlene Marta Martha Martin Martina Marvin Mateusz Mathias Matthias Maurice Max Maximilian Mehmet Melanie Mia
    Michael Michaela Michail Michelle Miriam Mohamed Mohammed Monika Moritz Mustafa Nadine Nadja Natalie Natascha
    Nicola Nicolas Nicole Niklas Nico Nikolai Nikolaus Nils Nina Nora Norbert Olaf Ole Oleg Oliver Olivia Otto Paul
    Paula Pauline Peer Peter Petra Philip Philipp Pia Pierre Rafael Rainer Ralf Ralph Ramona Raphael Rebecca Regina
    Reiner Reinhard Reinhold Renate Rene René Ricardo Richard Rita Robert Roberto Robin Roland Rolf Roman Ronald
    Rosa Rudi Rudolf Ruth Sabine Sabrina Salma Samuel Sandra Sara Sarah Sascha Saskia Sebastian Selina Sergej
    Sergio Siegfried Sigmar Sigrid Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen
    Stephan Stephanie Steve Steven Susanne Sven Svenja Swetlana Sylvia Tamara Tania Tanja Tatjana Teresa Theo
    Theodor Theresa Thomas Thorsten Tilo Tim Timo Tina Tobias Tom Torben Torsten Udo Ulf Uli Ulrich Ulrike Ulla
    Ursula Ute Uwe Valentin Valentina Vanessa Vera Verena Veronika Victor Viktor Viktoria Vincent Volker Walter
    Warren Werner Wilhelm William Willi Willy Winfried Wladimir Wolf Wolfgang Wolodymyr Yannick Yasmin Yvonne""".split()
)
