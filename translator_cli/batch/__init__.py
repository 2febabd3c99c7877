"""Archives: millions of articles, on all cores of a machine or over the tasks of a job array.

    plan → parts → work on a part → commit

The room knows no engine of distribution: a part is described by its pieces of files, a worker reads and writes by
itself, and only descriptions and reports travel. ``driving`` settles who does what; ``local`` carries that to processes
of this machine, ``cluster`` to actors of Ray. What is committed is never done again; what was interrupted leaves
nothing that counts.
"""
