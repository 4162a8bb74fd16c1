"""Programs that people read feeds with.

reader 3.26, the last one for Python 3.11, has a feedparser of its own that imports `sgmllib`; the package which
had that module is what feedparser keeps as `feedparser_sgmllib` now.
"""

import sys

import feedparser_sgmllib

sys.modules.setdefault("sgmllib", feedparser_sgmllib)
