"""Sealed files (age format): read without a plain byte on disk, sealed to a passphrase or key.

Shapes
    A sealed file is binary or armoured; what is in it is never written but by `open`.
Errors
    `Refused` (LC024, LC025) for a sealed file that cannot be read; `NoSecret` for a
    passphrase that is empty or a recipient that is none.
Source
    https://age-encryption.org/v1; the environment variable LAWCHECK_IDENTITY names a
    file of keys, as `age-keygen` writes it.  A passphrase is typed, never an argument.
"""

from __future__ import annotations

import getpass
import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lawcheck.language.extras import needs
from lawcheck.language.faults import Faults

BY_PASSPHRASE = b"-> scrypt "
HEADER = 4096  # bytes in which the header of a file with one passphrase ends
IDENTITY = "LAWCHECK_IDENTITY"
GROUPS, GROUP, LETTERS = 6, 5, "abcdefghijkmnpqrstuvwxyz23456789"  # none that look alike
_typed: list[str] = []  # passphrases of this run, so that many files ask once


class NoSecret(Exception):
    """A passphrase or a key that cannot seal; the message says why."""


def unsealed(data: bytes, faults: Faults) -> bytes:
    """Open sealed bytes in memory, or refuse them."""
    age = needs("pyrage", "crypt")
    keys = identities(age)
    if keys:
        try:
            return bytes(age.decrypt(data, keys))
        except age.DecryptError:
            if BY_PASSPHRASE not in data[:HEADER]:
                faults.refuse("LC025", 1, 1)
    for known in _typed:
        try:
            return bytes(age.passphrase.decrypt(data, known))
        except age.DecryptError:
            continue
    typed = asked("Passphrase: ")
    if not typed:
        faults.refuse("LC024", 1, 1)
    try:
        found = bytes(age.passphrase.decrypt(data, typed))
    except age.DecryptError:
        faults.refuse("LC025", 1, 1)
    _typed.append(typed)
    return found


def sealed(data: bytes, recipients: Sequence[str], passphrase: str) -> bytes:
    """Seal bytes to recipients, or to a passphrase where there are none."""
    age = needs("pyrage", "crypt")
    if not recipients:
        if not passphrase.strip():
            raise NoSecret("an empty passphrase seals nothing; --generate makes one for you")
        return bytes(age.passphrase.encrypt(data, passphrase))
    return bytes(age.encrypt(data, [recipient(age, one) for one in recipients]))


def recipient(age: Any, text: str) -> Any:
    """Read a public key: of age, or of ssh."""
    kinds = (age.x25519.Recipient, age.ssh.Recipient)
    for kind in kinds:
        try:
            return kind.from_str(text)
        except age.RecipientError:
            continue
    raise NoSecret("a recipient is a public key that begins with `age1` or `ssh-`")


def identities(age: Any) -> list[Any]:
    """Read the keys of the file that the environment names."""
    path = os.environ.get(IDENTITY, "")
    if not path:
        return []
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        keys = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        return [age.x25519.Identity.from_str(key) for key in keys]
    except (OSError, ValueError, age.IdentityError):
        raise NoSecret(f"{IDENTITY} names no file of keys that can be read") from None


def asked(prompt: str) -> str:
    """Ask for a passphrase on the terminal; "" where there is none."""
    try:
        return getpass.getpass(prompt)
    except (EOFError, OSError, getpass.GetPassWarning):
        return ""


def generated() -> str:
    """Make a passphrase that nobody can guess and a person can write down."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)
