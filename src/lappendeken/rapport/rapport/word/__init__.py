"""The report as a Word file: the sentences and tables of the page, with the pictures.

Nothing is written twice: what stands here comes from the frozen page, and the text about
method from its template. Brings python-docx; imported only when Word is asked for.
"""

from __future__ import annotations

from lappendeken.rapport.rapport.word.bouwen import build_docx

__all__ = ["build_docx"]
