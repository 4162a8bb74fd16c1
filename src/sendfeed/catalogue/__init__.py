"""What is known and what is seen → what is to be done. Decisions only: nothing in here touches the world."""

from sendfeed.catalogue.decide import Catalogue
from sendfeed.catalogue.scan import Account, account, changed_files

__all__ = ["Account", "Catalogue", "account", "changed_files"]
