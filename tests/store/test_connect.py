"""Opening: what is made, what is brought up to date, and what is refused in one line."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest

from sayso.errors import StoreError
from sayso.store import Repository
from sayso.store.schema import REVISION, metadata


def refusal(url: str) -> str:
    with pytest.raises(StoreError) as caught:
        Repository.open(url)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_a_path_and_an_url_name_the_same_file(tmp_path, prefix):
    path = tmp_path / "a record.db"
    Repository.open(f"{prefix}{path}").close()
    assert path.is_file()


def test_the_environment_names_the_database(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_DB", str(tmp_path / "mine.db"))
    with Repository.open() as repository:
        assert repository.location == str(tmp_path / "mine.db")


def test_without_a_name_it_is_in_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("SAYSO_DB", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data" / "sayso"))
    Repository.open().close()
    assert (tmp_path / "data" / "sayso" / "record.db").is_file()


def test_it_is_written_ahead_and_holds_its_keys(tmp_path):
    path = tmp_path / "record.db"
    with Repository.open(str(path)) as repository:
        assert repository.condition().journal == "wal"
        pragma = repository._connection.exec_driver_sql
        assert pragma("PRAGMA foreign_keys").scalar_one() == 1
        assert pragma("PRAGMA busy_timeout").scalar_one() == 10_000


def test_the_migrations_lead_to_the_schema(tmp_path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from sayso.store.migrations import newest

    assert newest() == REVISION
    with Repository.open(str(tmp_path / "record.db")) as repository:
        connection = repository._connection
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_an_up_to_date_database_opens_without_alembic(tmp_path):
    path = tmp_path / "record.db"
    Repository.open(str(path)).close()
    code = f"""
import sys
from sayso.store import Repository
Repository.open({str(path)!r}).close()
sys.exit('alembic' in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=30).returncode == 0


def test_a_text_file_is_not_a_database(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("The ferry left at nine.\n" * 100)
    assert refusal(str(path)) == f"{path}: is not a database"
    assert path.read_text().startswith("The ferry")


def test_a_folder_is_not_a_database(tmp_path):
    assert refusal(str(tmp_path)) == f"{tmp_path}: is a folder; name a file in it"


def test_a_folder_that_is_not_there(tmp_path):
    assert "there is no folder" in refusal(str(tmp_path / "no" / "record.db"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_without_permission(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert "no permission" in refusal(str(tmp_path / "record.db"))
    finally:
        tmp_path.chmod(0o700)


def test_a_database_that_can_only_be_read_is_read(tmp_path):
    path = tmp_path / "record.db"
    with Repository.open(str(path)) as repository:
        repository.check_writable()
    with Repository.open(f"sqlite:///file:{path}?mode=ro&uri=true") as repository:
        assert repository.stories() == []
        with pytest.raises(StoreError, match="cannot be written"):
            repository.check_writable()


def test_a_newer_schema(tmp_path):
    path = tmp_path / "record.db"
    Repository.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    assert refusal(str(path)) == f"{path}: has schema 0999, made by a newer sayso; upgrade sayso"


def test_another_programs_database(tmp_path):
    path = tmp_path / "photos.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE photos (id INTEGER)")
    connection.commit()
    connection.close()
    assert "another program" in refusal(str(path))


@pytest.mark.parametrize("url", ["nodb://somewhere/x", "http://"])
def test_what_is_no_address(url):
    assert refusal(url)


def test_a_server_without_its_driver_says_what_to_install():
    pytest.importorskip("sqlalchemy")
    message = refusal("postgresql+psycopg://me:secret@localhost:1/sayso")
    assert "secret" not in message


def test_who_only_reads_makes_no_file(tmp_path, monkeypatch):
    path = tmp_path / "nonexist.db"
    with pytest.raises(StoreError, match=r"nonexist\.db: no such record; sayso add makes one"):
        Repository.open(str(path), reading=True)
    monkeypatch.setenv("SAYSO_DB", str(path))
    with pytest.raises(StoreError, match="no such record"):
        Repository.open(reading=True)
    assert list(tmp_path.iterdir()) == []


def test_before_the_first_report_there_is_an_empty_record_to_read(tmp_path, monkeypatch):
    monkeypatch.delenv("SAYSO_DB", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    with Repository.open(reading=True) as repository:
        assert repository.stories() == []
        assert repository.location == str(tmp_path / "data" / "record.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shut", ["file", "folder"])
def test_a_file_that_may_not_be_written_is_read_and_left_as_it_was(tmp_path, monkeypatch, shut):
    folder = tmp_path / "a record, #1"
    folder.mkdir()
    path = folder / "record.db"
    Repository.open(str(path)).close()
    whole = path.read_bytes()
    access = os.access
    closed = path if shut == "file" else folder

    def no_writing(name, mode, **more):  # a user that permissions bind, whoever runs the test
        return access(name, mode, **more) and not (mode & os.W_OK and os.fspath(name) == os.fspath(closed))

    monkeypatch.setattr(os, "access", no_writing)
    with Repository.open(str(path), reading=True) as repository:
        assert repository.stories() == []
        with pytest.raises(StoreError, match="cannot be written"):
            repository.check_writable()
    assert path.read_bytes() == whole
    assert shut == "file" or [each.name for each in folder.iterdir()] == ["record.db"]


def test_a_reader_of_a_file_that_may_be_written_may_write(tmp_path):
    path = tmp_path / "record.db"
    Repository.open(str(path)).close()
    with Repository.open(str(path), reading=True) as repository:
        repository.check_writable()
    assert [each.name for each in tmp_path.iterdir()] == ["record.db"]
