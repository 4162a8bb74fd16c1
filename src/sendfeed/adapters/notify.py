"""What systemd is told of a service, by the protocol of sd_notify(3); nothing where systemd did not start it."""

from __future__ import annotations

import contextlib
import os
import socket
import time


def notify(*assignments: str) -> None:
    """Tell the service manager: `READY=1`, `STATUS=…`. Nobody may be listening, and that stops nothing."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # the abstract namespace
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as out:
        out.settimeout(1)
        out.sendto("\n".join(assignments).encode(), address)


def notify_reloading() -> None:
    """Say that the config is being read again; `READY=1` must follow, whatever comes of it."""
    notify("RELOADING=1", f"MONOTONIC_USEC={time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000}")


def watchdog_seconds() -> float | None:
    """How often the service manager wants a `WATCHDOG=1` at the least, or None if it wants none of this process."""
    try:
        usec, pid = int(os.environ.get("WATCHDOG_USEC", "0")), int(os.environ.get("WATCHDOG_PID") or os.getpid())
    except ValueError:
        return None
    return usec / 1e6 if usec > 0 and pid == os.getpid() else None
