"""What is known and what is seen → what is to be done. Decisions only: nothing in here touches the world."""

from sendfeed.catalogue.companions import Companions, Looked
from sendfeed.catalogue.decide import Catalogue
from sendfeed.catalogue.likeness import Likeness, common, shared_edges
from sendfeed.catalogue.names import named
from sendfeed.catalogue.removal import gone, why_keep
from sendfeed.catalogue.scan import Account, Listing, account, changed_files

__all__ = [
    "Account",
    "Catalogue",
    "Companions",
    "Likeness",
    "Listing",
    "Looked",
    "account",
    "changed_files",
    "common",
    "gone",
    "named",
    "shared_edges",
    "why_keep",
]
