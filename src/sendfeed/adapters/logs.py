"""The service's log: one line an event on stderr. For people in a terminal, else one JSON object a line."""

from __future__ import annotations

import logging
import sys

import structlog
from structlog.stdlib import BoundLogger as Log
from structlog.typing import EventDict, Processor, WrappedLogger

__all__ = ["Log", "open_log"]

FIRST = ("timestamp", "level", "event")
ERRORS_ONLY = ("uvicorn", "watchfiles")
"""Libraries whose warnings are nobody's concern: strangers who speak bad HTTP must not fill the log."""


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
    logging.captureWarnings(True)
    processors = [structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter]
    log: Log = structlog.wrap_logger(own, processors=processors, wrapper_class=Log)
    return log


def _order(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """When, how grave and what come first."""
    return {key: event[key] for key in FIRST if key in event} | dict(event)
