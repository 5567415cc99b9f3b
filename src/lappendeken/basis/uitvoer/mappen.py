"""A folder: written beside the previous one, which it then replaces whole.

The places beside a folder ``uitvoer`` (or, when its parent cannot be written, in it):

``.uitvoer.lappendeken-slot``
    The lock of the run that is writing.
``.uitvoer.lappendeken-nieuw``
    The new folder while it is filled.
``.uitvoer.lappendeken-oud``
    The previous folder between two renames.
``.uitvoer.lappendeken-terug``
    Copies of our previous files while they are replaced one by one, which is
    done when the folder holds files of others, that then need not be touched.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lappendeken.basis.afbreken import uninterrupted
from lappendeken.basis.tekst import join_namen
from lappendeken.basis.uitvoer.manifest import MANIFEST, Manifest, checksum, walk
from lappendeken.basis.uitvoer.plaatsen import (
    remove_empty,
    remove_file,
    remove_own,
    require_own,
    sync_tree,
)
from lappendeken.basis.uitvoer.schijf import (
    is_link,
    lock,
    may_write,
    parents,
    resolve,
    show_pad,
    sync,
    translated,
)
from lappendeken.errors import UitvoerError

# Left behind by file managers that only looked; neither ours nor a reason to refuse.
ROMMEL = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_OPEN_MARKS = ("~$", ".~lock.")
_GENOEMD = 12


@contextmanager
def write_map(
    doel: Path,
    *,
    overschrijf: bool = False,
    namen: Sequence[str] = (),
    met: str = "met --uit ",
) -> Iterator[Path]:
    """Write a folder whole or not at all.

    Parameters
    ----------
    doel
        The folder: new, empty, or one that we wrote and that holds nothing else.
        A symbolic link is followed, and the same rules apply where it leads.
    overschrijf
        Also write in a folder that holds other files. Those stay as they are.
    namen
        Every name that will be written, with forward slashes, to refuse early when one
        is somebody else's.
    met
        How the user says where to write, for the advice in a sentence.

    Yields
    ------
    Path
        A folder to fill. When the block ends well it takes the place of ``doel``;
        when it does not, nothing has changed.

    Raises
    ------
    UitvoerError
        If the folder may not or cannot be written, or another run is writing it.
    """
    echt = resolve(doel, met=met)
    with translated(doel, echt, met=met), parents(echt):
        _refuse_place(doel, echt)
        plek = _Plek.choose(doel, echt)
        with lock(plek.slot, doel, met=met):
            plek.recover()
            plek.check(overschrijf, namen)
            plek.nieuw.mkdir()
            try:
                Manifest(bezig=True).write(plek.nieuw)
                yield plek.nieuw
                with uninterrupted():
                    plek.commit(overschrijf)
            finally:
                with suppress(OSError):
                    remove_own(plek.nieuw)


def check_map(doel: Path, *, overschrijf: bool = False, namen: Sequence[str] = ()) -> None:
    """Refuse a folder that :func:`write_map` would refuse, before hours of work are spent.

    Parameters and errors as there. Nothing is written or made.
    """
    echt = resolve(doel)
    with translated(doel, echt):
        _refuse_place(doel, echt)
        _Plek.choose(doel, echt).check(overschrijf, namen)


def _refuse_place(doel: Path, echt: Path) -> None:
    above: list[Path] = []
    with suppress(FileNotFoundError):  # the folder in which the user works is gone
        here = Path.cwd()
        above += [here, *here.parents]
    with suppress(RuntimeError):  # a system account may have no home
        above.append(Path.home().resolve())
    if echt in above:
        msg = (
            f"'{show_pad(doel)}' kan geen uitvoermap zijn: het is uw thuismap, de map waarin u nu "
            "werkt of een map daarboven. Kies met --uit een eigen map, zoals --uit uitvoer."
        )
        raise UitvoerError(msg)
    if os.path.lexists(echt) and not echt.is_dir():
        msg = f"'{show_pad(doel)}' is een bestand en geen map. Kies met --uit een andere map."
        raise UitvoerError(msg)


@dataclass(frozen=True)
class _Plek:
    """A target folder and the places of our own beside it or, at need, in it."""

    gevraagd: Path
    doel: Path
    basis: Path
    prefix: str

    @classmethod
    def choose(cls, gevraagd: Path, doel: Path) -> _Plek:
        """Work beside the folder; inside it when its parent is not ours to write in."""
        beside = cls(gevraagd, doel, doel.parent, f".{doel.name}.lappendeken")
        if not doel.exists():
            return beside
        same_disk = doel.stat().st_dev == doel.parent.stat().st_dev
        if same_disk and may_write(doel.parent):
            return beside
        return cls(gevraagd, doel, doel, ".lappendeken")

    @property
    def slot(self) -> Path:
        return self.basis / f"{self.prefix}-slot"

    @property
    def nieuw(self) -> Path:
        return self.basis / f"{self.prefix}-nieuw"

    @property
    def oud(self) -> Path:
        return self.basis / f"{self.prefix}-oud"

    @property
    def terug(self) -> Path:
        return self.basis / f"{self.prefix}-terug"

    # --- what may be written; all below runs under the lock ------------------------

    def list_vreemd(self, own: Manifest | None) -> list[str]:
        """Return what in the target is not ours; a folder ends with a slash."""
        if not self.doel.exists():
            return []
        files, folders = walk(self.doel)
        known = own.bestanden if own else {}
        ours = {parent.as_posix() for name in known for parent in PurePosixPath(name).parents}
        # Our own places are in the target when its parent cannot be written.
        mine = {path.relative_to(self.doel).parts[0] for path in self._places_inside()}
        vreemd = [f"{name}/" for name in folders if name not in ours]
        vreemd += [name for name in files if not (own and own.owns(self.doel, name))]
        if own:
            vreemd = [name for name in vreemd if name != MANIFEST]
        return [name for name in vreemd if name.split("/")[0] not in mine]

    def _places_inside(self) -> list[Path]:
        return [self.slot, self.nieuw, self.oud, self.terug] if self.basis == self.doel else []

    def check(self, overschrijf: bool, namen: Iterable[str]) -> bool:
        """Refuse what may not be written; return whether the folder is wholly ours."""
        own = Manifest.read(self.doel)
        self._check_rechten(own)
        alles = self.list_vreemd(own)
        vreemd = [name for name in alles if PurePosixPath(name).name not in ROMMEL]
        opened = [n for n in vreemd if PurePosixPath(n).name.startswith(_OPEN_MARKS)]
        if opened:
            msg = (
                f"In '{show_pad(self.gevraagd)}' is een bestand nog open in een ander programma "
                f"('{opened[0]}'). Sluit het in Excel, Word of LibreOffice en probeer het opnieuw."
            )
            raise UitvoerError(msg)
        self._check_vrij([MANIFEST, *namen], own)
        if vreemd and not overschrijf:
            raise UitvoerError(self._describe_vreemd(vreemd, own))
        return not alles

    def _check_rechten(self, own: Manifest | None) -> None:
        """Refuse a folder that we cannot replace whole: half a report is worse than none."""
        if not self.doel.exists():
            return
        files = [name for name in own.bestanden if (self.doel / name).exists()] if own else []
        folders = {self.doel / p for name in files for p in PurePosixPath(name).parents}
        for path in sorted({self.doel, *folders}) + [self.doel / name for name in files]:
            wanted = os.W_OK | os.X_OK if path.is_dir() else os.W_OK
            if not os.access(path, wanted):
                if path == self.doel:
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
                shown = show_pad(self.gevraagd / path.relative_to(self.doel))
                msg = (
                    f"'{shown}' is alleen te lezen, dus het vorige resultaat kan niet worden "
                    "vervangen. Geef uzelf schrijfrechten of kies met --uit een andere map."
                )
                raise UitvoerError(msg)

    def _describe_vreemd(self, vreemd: Sequence[str], own: Manifest | None) -> str:
        # Writing beside it does not help who changed what we would write again.
        changed = [name for name in vreemd if own and name in own.bestanden]
        names = [f"'{name.rstrip('/')}'" for name in changed or vreemd]
        verb = "is" if len(names) == 1 else "zijn"
        folder = f"De map '{show_pad(self.gevraagd)}'"
        if changed:
            them = "het" if len(names) == 1 else "ze"
            return (
                f"{folder} is niet leeg: {join_namen(names, _GENOEMD)} {verb} gewijzigd sinds "
                f"lappendeken {them} schreef. Zet {them} ergens anders neer of kies met --uit een "
                "andere map."
            )
        return (
            f"{folder} is niet leeg: {join_namen(names, _GENOEMD)} {verb} niet van lappendeken. "
            "Kies met --uit een andere map, of geef --overschrijf: bestanden van anderen blijven "
            "staan."
        )

    def _check_vrij(self, namen: Iterable[str], own: Manifest | None) -> None:
        """Refuse names where something stands that is not ours, --overschrijf or not."""
        found: dict[Path, None] = {}
        for name in namen:
            path = self.doel / name
            folders = [self.doel / p for p in PurePosixPath(name).parents if p.parts]
            blocking = [p for p in folders if os.path.lexists(p) and (is_link(p) or not p.is_dir())]
            ours = own is not None and (name == MANIFEST or own.owns(self.doel, name))
            if blocking or (os.path.lexists(path) and not ours):
                found[blocking[0] if blocking else path] = None
        if found:
            shown = [f"'{show_pad(self.gevraagd / path.relative_to(self.doel))}'" for path in found]
            one = len(shown) == 1
            msg = (
                f"{join_namen(shown, _GENOEMD)} {'staat' if one else 'staan'} in de weg: "
                f"{'het is' if one else 'ze zijn'} niet van lappendeken of sindsdien gewijzigd. "
                f"Zet {'het' if one else 'ze'} ergens anders neer of kies met --uit een andere map."
            )
            raise UitvoerError(msg)

    # --- taking the place ------------------------------------------------------------

    def commit(self, overschrijf: bool) -> None:
        """Put the new folder in the place of the old one."""
        files = [name for name in walk(self.nieuw)[0] if name != MANIFEST]
        manifest = Manifest({name: (checksum(self.nieuw / name),) for name in files})
        only_ours = self.check(overschrijf, files)
        manifest.write(self.nieuw)
        sync_tree(self.nieuw)
        if self.doel == self.basis or not only_ours or not self._swap():
            self._replace_files(manifest)
        sync(self.basis)

    def _swap(self) -> bool:
        """Exchange the folders by renaming; False when the old one cannot be moved."""
        if not self.doel.exists():
            self.nieuw.rename(self.doel)
            return True
        with suppress(OSError):
            shutil.copymode(self.doel, self.nieuw)
        try:
            self.doel.rename(self.oud)
        except OSError:
            # A terminal that stands in it (Windows), a mount: replace file by file.
            return False
        try:
            self.nieuw.rename(self.doel)
        except BaseException:
            self.oud.rename(self.doel)
            raise
        self._clear_oud()
        return True

    def _replace_files(self, manifest: Manifest) -> None:
        """Replace our files one by one; undone as a whole when one of them fails."""
        before = Manifest.read(self.doel) or Manifest()
        kept = {n: s for n, s in before.bestanden.items() if before.owns(self.doel, n)}
        self.terug.mkdir()
        Manifest(kept).write(self.terug)
        for name in kept:
            (self.terug / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.doel / name, self.terug / name)
        sync_tree(self.terug)
        names = sorted({*kept, *manifest.bestanden})
        both = {n: (*kept.get(n, ()), *manifest.bestanden.get(n, ())) for n in names}
        # From here until the last line a run that dies is undone by the next one.
        Manifest(both, bezig=True).write(self.doel, via=self.nieuw)
        try:
            for name in manifest.bestanden:
                (self.doel / name).parent.mkdir(parents=True, exist_ok=True)
                (self.nieuw / name).replace(self.doel / name)
            for name in kept.keys() - manifest.bestanden.keys():
                (self.doel / name).unlink()
                remove_empty(self.doel, name)
            sync_tree(self.doel, manifest.bestanden)
            manifest.write(self.doel, via=self.nieuw)
        except BaseException:
            # When this fails too, the copies stay for the next run.
            self._roll_back()
            remove_own(self.terug)
            raise
        remove_own(self.terug)

    # --- after a run that died -------------------------------------------------------

    def recover(self) -> None:
        """Clear up after a run that died: nothing of the previous report is lost."""
        for path in (self.nieuw, self.terug, self.oud):
            require_own(path, emptied=path != self.oud)
        if self.oud.exists() and not self.doel.exists():
            self.oud.rename(self.doel)
        self._roll_back()
        self._clear_oud()
        remove_own(self.nieuw)
        remove_own(self.terug)

    def _roll_back(self) -> None:
        """Put the previous files back when a replacement file by file did not end."""
        halfway, before = Manifest.read(self.doel), Manifest.read(self.terug)
        if halfway is None or not halfway.bezig or before is None:
            return
        for name in halfway.bestanden:
            there, copy = self.doel / name, self.terug / name
            if os.path.lexists(there) and not halfway.owns(self.doel, name):
                continue  # changed by the user since: theirs now
            if copy.is_file():
                there.parent.mkdir(parents=True, exist_ok=True)
                copy.replace(there)
            elif name not in before.bestanden and os.path.lexists(there):
                there.unlink()
                remove_empty(self.doel, name)
        if before.bestanden:
            (self.terug / MANIFEST).replace(self.doel / MANIFEST)
        else:
            (self.doel / MANIFEST).unlink()

    def _clear_oud(self) -> None:
        """Remove the previous report; what turns out not to be ours goes back."""
        if not self.oud.exists():
            return
        own = Manifest.read(self.oud)
        files, folders = walk(self.oud)
        for name in sorted(files, key=lambda n: n == MANIFEST):  # the proof goes last
            path, back = self.oud / name, self.doel / name
            if own and (name == MANIFEST or own.owns(self.oud, name)):
                remove_file(path)
            elif not os.path.lexists(back):
                # Saved there in the instant between the check and the rename.
                back.parent.mkdir(parents=True, exist_ok=True)
                path.rename(back)
        for name in sorted(folders, reverse=True):
            with suppress(OSError):
                (self.oud / name).rmdir()
        try:
            self.oud.rmdir()
        except OSError:
            left = join_namen(walk(self.oud)[0], 3)
            msg = (
                f"In '{show_pad(self.oud)}' staat nog werk van u ({left}). "
                "Zet het ergens anders neer."
            )
            raise UitvoerError(msg) from None
