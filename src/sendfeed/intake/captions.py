"""What a line reads like that tells what a picture shows, where the picture itself was left behind."""

from __future__ import annotations

import re

_CAPTION = re.compile(
    r"\((?:photo|image|picture|pic|credit|foto|getty|reuters|ap|afp|pa|courtesy|via|supplied|file)\b[^()]{0,80}\)\.?$"
    r"|\([^()]{3,60}/[^()]{3,60}\)\.?$|^(?:pictured|photographed|caption)\b|\bpictured (?:above|below|left|right"
    r"|with)\b"
    r"|\((?:left|right|centre|center|far left|far right|front|back)\)|, (?:left|right|cent(?:re|er)),|\bfrom left\b"
    r"|, (?:painted|drawn|taken|photographed|pictured|called) [A-Za-z]"
    r"|^(?-i:(?:[A-Z][\w'’-]+ ){2,3})with (?:his|her|their) "
    r"|\bleft to right\b|\b(?:file|stock) (?:photo|image|picture)\b",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether a line reads like the caption of a picture."""
    return _CAPTION.search(text) is not None
