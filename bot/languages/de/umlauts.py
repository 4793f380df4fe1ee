"""German on keyboards without umlauts: "naechste" is "nächste"."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Table = TypeVar("Table", bound=DataclassInstance)

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def both_spellings(table: "Table") -> "Table":
    """The table with every phrase also as it is written without umlauts."""
    return replace(table, **{field.name: _with_both(getattr(table, field.name)) for field in fields(table)})


def _with_both(known: Any) -> Any:
    if isinstance(known, Mapping):
        return {**{phrase.translate(_SPELT_OUT): meaning for phrase, meaning in known.items()}, **known}
    if isinstance(known, frozenset):
        return known | {phrase.translate(_SPELT_OUT) for phrase in known}
    return known
