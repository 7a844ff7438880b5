"""A full disk, a file that may not be written, one that is damaged: nothing is half done, and all goes on when it is mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy.engine import make_url

from register.storage import schema, trouble
from register.storage.store import Store
from register.storage.trouble import Trouble
from register.storage.writers import Lost
from register.wishes import SetChannelAddress
from tests.builders import Clock, Library, all_packs, journal_of, perform
from tests.postgres import a_database


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    made = Library(tmp_path)
    yield made
    made.store.close()


def move(library: Library, to: str) -> None:
    perform(library.store, SetChannelAddress(channel=library.channel.id, address=to), library.eva)


def struck(library: Library, **pragma: object) -> None:
    """What the open connection is told, as a disk or an owner would."""
    ((name, value),) = pragma.items()
    library.store.claim(lambda connection: connection.exec_driver_sql(f"PRAGMA {name} = {value}")).result()


def fails(library: Library, to: str) -> Trouble | None:
    with pytest.raises(Exception) as failed:  # noqa: PT011  which it is, is what is asked
        move(library, to)
    return trouble.of(failed.value)


def test_on_a_full_disk_nothing_is_half_done_and_the_next_turn_goes_on_when_there_is_room(library):
    pages = library.store.claim(lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar()).result()
    struck(library, max_page_count=pages)
    found, fitted = None, 0
    while found is None:
        try:
            move(library, f"www.facebook.com/{fitted}")
            fitted += 1
        except Lost as failed:
            found = trouble.of(failed)
    stands, told = library.now().address, len(journal_of(library.store, library.channel))
    struck(library, max_page_count=0)
    move(library, "www.facebook.com/efter")

    assert found is Trouble.FULL
    assert (stands, told) == (f"www.facebook.com/{fitted - 1}", fitted)
    assert library.now().address == "www.facebook.com/efter"


def test_a_file_that_could_only_be_read_is_opened_anew_for_the_next_turn(library):
    struck(library, query_only="ON")

    assert fails(library, "www.facebook.com/a") is Trouble.READ_ONLY
    move(library, "www.facebook.com/b")
    assert library.now().address == "www.facebook.com/b"


def test_a_file_that_somebody_else_holds_is_told_as_held(library, tmp_path):
    struck(library, busy_timeout=10)
    holder = sqlite3.connect(tmp_path / "kanalvakt.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    assert fails(library, "www.facebook.com/a") is Trouble.HELD
    holder.execute("ROLLBACK")
    holder.close()
    move(library, "www.facebook.com/b")


def test_a_damaged_file_is_refused_at_start_and_told_as_damaged(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'k.db'}", all_packs(), Clock())
    schema.upgrade(store.engine)
    store.close()
    file = tmp_path / "k.db"
    whole = file.read_bytes()
    found = []
    for damaged in (b"hej" * 4000, whole[:8192] + b"\xff" * (len(whole) - 8192)):
        file.write_bytes(damaged)
        again = Store(f"sqlite:///{file}", all_packs(), Clock())
        with pytest.raises(schema.NoDatabase) as refused:
            schema.try_out(again.engine)
        again.close()
        found.append(refused.value.trouble)

    assert found == [Trouble.BROKEN, Trouble.BROKEN]


def test_a_file_that_may_only_be_read_is_refused_at_start(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'k.db'}", all_packs(), Clock())
    schema.upgrade(store.engine)
    store.close()
    only_read = Store(f"sqlite:///file:{tmp_path / 'k.db'}?mode=ro&uri=true", all_packs(), Clock())

    with pytest.raises(schema.NoDatabase) as refused:
        schema.open_or_refuse(only_read.engine)
    only_read.close()

    assert refused.value.trouble is Trouble.READ_ONLY


def test_a_postgresql_that_only_reads_is_told_apart_from_one_that_is_not_there():
    with a_database() as url:
        made = Store(url, all_packs(), Clock())
        schema.make(made.engine)
        made.close()
        read_only = Store(
            str(make_url(url).update_query_dict({"options": "-c default_transaction_read_only=on"})), all_packs(), Clock()
        )  # fmt: skip
        with pytest.raises(Exception) as refused:  # noqa: PT011  which it is, is what is asked
            read_only.claim(trouble.try_out).result()
        read_only.close()
        whole = Store(url, all_packs(), Clock())
        whole.claim(trouble.try_out).result()
        whole.close()
    gone = Store("postgresql+psycopg://nobody@127.0.0.1:9/nothing", all_packs(), Clock())
    with pytest.raises(Exception) as lost:  # noqa: PT011  the same
        gone.claim(trouble.try_out).result()
    gone.close()

    assert (trouble.of(refused.value), trouble.of(lost.value)) == (Trouble.READ_ONLY, Trouble.AWAY)


def test_a_fault_of_ours_is_no_trouble_of_the_databases():
    assert trouble.of(ValueError("x")) is None
    assert trouble.of(None) is None
