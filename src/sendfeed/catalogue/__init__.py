"""What is known and what is seen → what is to be done. Decisions only: nothing in here touches the world."""

from sendfeed.catalogue.decide import Catalogue
from sendfeed.catalogue.scan import Scan, find_moves, seeds_to_read, settle_known

__all__ = ["Catalogue", "Scan", "find_moves", "seeds_to_read", "settle_known"]
