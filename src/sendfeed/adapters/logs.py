"""The service's log: one line an event on stderr. For people in a terminal, else one JSON object a line."""

from __future__ import annotations

import logging
import sys
import threading
import time

import structlog
from structlog.stdlib import BoundLogger as Log
from structlog.typing import EventDict, Processor, WrappedLogger

__all__ = ["Log", "open_log"]

FIRST = ("timestamp", "level", "event")
ERRORS_ONLY = ("uvicorn", "watchfiles")
"""Libraries whose warnings are nobody's concern: strangers who speak bad HTTP must not fill the log."""

TELL_AGAIN_SECONDS = 60.0
"""asyncio tells of every connection that it has no file handle for, thousands in a second: once a while is enough."""


def open_log(*, verbose: bool, quiet: bool) -> Log:
    """Set logging up for this process, and give the log of sendfeed itself.

    It holds what is worth telling, with `verbose` what only a search for a fault needs, with `quiet` warnings and
    errors alone; of the libraries only these two are ever told.
    """
    in_terminal = sys.stderr.isatty()
    render: list[Processor] = (
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
        if in_terminal
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _order, *render],
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *shared],
        )
    )
    root, own = logging.getLogger(), logging.getLogger("sendfeed")
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    own.setLevel(logging.DEBUG if verbose else logging.WARNING if quiet else logging.INFO)
    for name in ERRORS_ONLY:
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger("asyncio").addFilter(_Seldom())
    logging.captureWarnings(True)
    threading.excepthook = _tell_of_thread
    processors = [structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter]
    log: Log = structlog.wrap_logger(own, processors=processors, wrapper_class=Log)
    return log


def _order(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """When, how grave and what come first."""
    return {key: event[key] for key in FIRST if key in event} | dict(event)


class _Seldom(logging.Filter):
    """Lets a message through once in `TELL_AGAIN_SECONDS`."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        message, now = record.getMessage().partition("\n")[0], time.monotonic()
        if now - self._told.get(message, -TELL_AGAIN_SECONDS) < TELL_AGAIN_SECONDS:
            return False
        self._told = {each: at for each, at in self._told.items() if now - at < TELL_AGAIN_SECONDS} | {message: now}
        return True


def _tell_of_thread(ended: threading.ExceptHookArgs) -> None:
    error = ended.exc_value or ended.exc_type()
    thread = ended.thread.name if ended.thread else ""
    logging.getLogger("sendfeed").error("thread ended", exc_info=error, extra={"thread_name": thread})
