"""A reader and what an author wrote come in; the refusal goes out as one line in each language."""

from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from docgen.spec.values.expect import message_of


def refused(reader: Callable[[object], object], value: object) -> tuple[str, str]:
    """`S012 message | hint` in Swedish, and message and hint in English."""
    with pytest.raises(PydanticCustomError) as caught:
        reader(value)
    message, hint = message_of(caught.value)
    swedish = f"{caught.value.type} {message.sv}" + (f" | {hint.sv}" if hint else "")
    return swedish, message.en + (f" | {hint.en}" if hint else "")
