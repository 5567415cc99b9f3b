"""The jobs, one module per command: choose, compute, render and write.

Each module has a frozen ``Verzoek`` (what a user asks) and ``run(verzoek, stap)``, which
returns an ``Uitkomst``. The command of the same name in ``cli/`` only asks for it.
"""
