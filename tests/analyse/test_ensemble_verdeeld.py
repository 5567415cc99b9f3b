"""Tests of an ensemble on other machines: a real scheduler, its workers, and their end halfway."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from lappendeken import Catalogus, SelectieError
from lappendeken.analyse.ensemble import Instelling, Speelveld, build_speelveld, compute_ensemble
from lappendeken.basis import verdeeld
from lappendeken.maten import Bundel

SLUG = "ggd-2025"
TIENDUIZEND = Instelling(10_000, aanloop=40, tussen=12)
"""Twenty tasks."""


@pytest.fixture(scope="module")
def bundel(catalogus: Catalogus) -> Bundel:
    people = {str(g): float(n) for g, n in catalogus.gemeenten["inwoners"].items()}
    chosen = [catalogus.indeling(slug) for slug in ("ggd", "res")]
    return Bundel.from_indelingen(chosen, people, catalogus.grenzen)


@pytest.fixture(scope="module")
def veld(bundel: Bundel) -> Speelveld:
    return build_speelveld(bundel, bundel.indelingen[0])


class Cluster:
    """A scheduler in a process of its own, and workers that are started when asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        place = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(place))
        until = time.monotonic() + 240
        while not place.exists() or not place.read_text():
            assert time.monotonic() < until
            time.sleep(0.2)
        self.adres: str = json.loads(place.read_text())["address"]
        self.workers: list[subprocess.Popen[bytes]] = []

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--dashboard-address", ":0"]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            [*command, "--host", "127.0.0.1"], cwd=self._folder, stdout=quiet, stderr=quiet
        )

    def add_workers(self, count: int) -> None:
        """Start workers and wait until they have reported."""
        from distributed import Client

        words = ("worker", self.adres, "--nthreads", "1", "--no-nanny")
        self.workers += [self._start(*words) for _ in range(count)]
        with Client(self.adres, timeout=120, set_as_default=False) as client:
            client.wait_for_workers(count, timeout=240)

    def close(self) -> None:
        """End what this started."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(30)


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    # On a busy machine everything answers late.
    monkeypatch.setattr(verdeeld, "WACHT", 120.0)
    found = Cluster(tmp_path)
    yield found
    found.close()


def test_two_workers_draw_what_one_process_draws(
    bundel: Bundel, veld: Speelveld, cluster: Cluster
) -> None:
    cluster.add_workers(2)
    asked = Instelling(1_100, aanloop=20, tussen=2)
    told: list[tuple[int, int]] = []
    spread = compute_ensemble(
        bundel,
        SLUG,
        veld,
        asked,
        scheduler=cluster.adres,
        voortgang=lambda *done: told.append(done),
    )
    here = compute_ensemble(bundel, SLUG, veld, asked, werkers=1)
    assert spread.trekkingen.equals(here.trekkingen)
    assert (spread.reden, spread.gevraagd, spread.bewogen) == ("", 1_100, here.bewogen)
    assert told[-1] == (1_100, 1_100)


@pytest.mark.parametrize("who", ["scheduler", "workers"])
def test_what_was_drawn_is_kept_when_the_others_go(
    bundel: Bundel,
    veld: Speelveld,
    cluster: Cluster,
    monkeypatch: pytest.MonkeyPatch,
    who: str,
) -> None:
    monkeypatch.setattr(verdeeld, "STIL", 3.0)
    cluster.add_workers(2)
    gone: Sequence[subprocess.Popen[bytes]] = (
        (cluster.scheduler,) if who == "scheduler" else cluster.workers
    )
    drawn: list[int] = []

    def stop(done: int, _: int) -> None:
        drawn.append(done)
        for process in gone:
            process.kill()

    found = compute_ensemble(
        bundel, SLUG, veld, TIENDUIZEND, scheduler=cluster.adres, voortgang=stop
    )
    assert 0 < found.aantal < found.gevraagd == 10_000
    assert found.aantal == drawn[-1]
    assert found.reden == "de scheduler of zijn workers vielen weg"
    # What was kept is what that part of the whole would have been.
    first = int(found.trekkingen["keten"].min())
    assert (found.trekkingen["keten"] == first).sum() in (15, 16)


def test_a_scheduler_without_workers_is_said(
    bundel: Bundel, veld: Speelveld, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdeeld, "WACHT", 5.0)
    with pytest.raises(SelectieError, match=r"heeft geen workers\. Start er een met 'dask worker"):
        compute_ensemble(bundel, SLUG, veld, scheduler=cluster.adres)


@pytest.mark.parametrize("adres", ["tcp://127.0.0.1:1", "onzin", "tcp://127.0.0.1:x"])
def test_an_address_without_a_scheduler_is_said(
    bundel: Bundel, veld: Speelveld, monkeypatch: pytest.MonkeyPatch, adres: str
) -> None:
    monkeypatch.setattr(verdeeld, "WACHT", 1.0)
    with pytest.raises(SelectieError, match=f"'{adres}' antwoordt geen scheduler van Dask"):
        compute_ensemble(bundel, SLUG, veld, scheduler=adres)


@pytest.mark.parametrize("begin", ["http", "https", "TCP", "tpc", ""])
def test_an_address_that_begins_otherwise_is_told_how_it_may_begin(
    bundel: Bundel, veld: Speelveld, begin: str
) -> None:
    adres = f"{begin}://10.0.0.5:8786"
    with pytest.raises(SelectieError) as found:
        compute_ensemble(bundel, SLUG, veld, scheduler=adres)
    said = str(found.value)
    assert said.startswith(f"Het adres '{adres}' begint met '{begin}://', en dat kent Dask niet. ")
    assert "Geef het adres dat 'dask scheduler' bij het starten toont, met tcp://, tls://, " in said
    assert said.endswith(" ervoor, zoals tcp://10.0.0.5:8786, of laat --scheduler weg.")
    # A scheduler inside a process is none on another machine.
    assert "inproc" not in said


def test_without_dask_it_says_what_to_install(
    bundel: Bundel, veld: Speelveld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SelectieError, match=r"pip install lappendeken\[dask\]"):
        compute_ensemble(bundel, SLUG, veld, scheduler="tcp://127.0.0.1:8786")


def test_who_gives_a_word_for_an_address_reads_one_sentence() -> None:
    words = ("ensemble", "--indeling", "ggd", "--indelingen", "ggd,res", "--scheduler", "onzin")
    ended = subprocess.run(
        [sys.executable, "-m", "lappendeken", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert ended.stderr.splitlines()[-1].startswith(
        "Fout: Op het adres 'onzin' antwoordt geen scheduler van Dask."
    )
