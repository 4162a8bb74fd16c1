"""Python by one whom permission bits hold back even when the tests run as root."""

from __future__ import annotations

import os
import subprocess
import sys


def obediently(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    return subprocess.run(
        [*drop, sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False
    )
