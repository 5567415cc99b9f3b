"""Check a site: every link inside it resolves, and nothing is fetched from elsewhere.

python scripts/controleer_site.py MAP
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

KAART = "kaart.html"
"""Its script makes what its own links point to."""

LAADT = {"script", "img", "link", "iframe", "source", "audio", "video", "object", "embed", "use"}


class Bladzijde(HTMLParser):
    """What a page points to: anchors, addresses, and what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.adressen: list[str] = []
        self.geladen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called and where it points."""
        given = {name: value or "" for name, value in attrs}
        if given.get("id"):
            self.ids.add(given["id"])
        for name in ("href", "src", "data"):
            if value := given.get(name, ""):
                (self.geladen if tag in LAADT else self.adressen).append(value)


def read_bladzijde(path: Path) -> Bladzijde:
    """Read a page."""
    page = Bladzijde()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def list_fouten(folder: Path) -> list[str]:
    """Return what is wrong, a sentence each."""
    root = folder.resolve()
    pages = {path: read_bladzijde(path) for path in sorted(root.rglob("*.html"))}
    found = [] if pages else [f"{folder}: geen bladzijden"]
    for path, page in pages.items():
        where = path.relative_to(root)
        for address in (*page.adressen, *page.geladen):
            parts = urlsplit(address)
            outside = bool(parts.scheme or parts.netloc)
            if outside:
                if address in page.geladen and parts.scheme != "data":
                    found.append(f"{where}: laadt {address} van elders")
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_relative_to(root):
                found.append(f"{where}: {address} wijst buiten de site")
            elif not target.is_file():
                found.append(f"{where}: {address} bestaat niet")
            elif (
                parts.fragment
                and target.suffix == ".html"
                and not (target == path and path.name == KAART)
                and not _has(pages[target], parts.fragment)
            ):
                found.append(f"{where}: {address} wijst naar een plaats die er niet is")
    return found


def _has(page: Bladzijde, fragment: str) -> bool:
    # The map reads what stands behind # itself.
    return "=" in fragment or fragment in page.ids


def main() -> int:
    """Print what is wrong; 1 when anything is."""
    folder = Path(sys.argv[1])
    errors = list_fouten(folder)
    print("\n".join(errors) or f"{folder}: alle verwijzingen kloppen")
    return 1 if errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
