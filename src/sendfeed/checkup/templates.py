"""Whether the templates work: each is filled in with samples, and the pages are read back as readers would."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePath

from sendfeed import digest, publish
from sendfeed.adapters.templates import Templates
from sendfeed.adapters.world import Home
from sendfeed.checkup.samples import A_TIME, edition, picture, samples
from sendfeed.config import Config, Digest
from sendfeed.errors import SendfeedError, TemplateError
from sendfeed.model import Article, Issue, Slot
from sendfeed.publish import Material, page_lint
from sendfeed.publish.page_lint import Fault
from sendfeed.rendering import Output

NAMED = 3
"""So many pages are named that a fault is on."""


def template_problems(home: Home) -> Iterator[SendfeedError]:
    """Look at the templates, the words and the other files of the publication, and try them: only that finds all."""
    config, templates = home.config, home.templates()
    broken = list(templates.check())
    yield from broken
    if broken:
        return
    yield from templates.wrong_words()
    lost = [*templates.lost_blocks()]
    yield from lost
    yield from templates.misplaced(publish.is_taken)
    articles = samples()
    issues: list[Issue] = []
    failed: list[SendfeedError] = []
    for each in config.digests:
        slot = Slot("2026-01-05T0900", A_TIME)
        try:
            issues.append(digest.compose(_draft(config, each, slot, articles), "", templates))
        except SendfeedError as error:
            failed.append(error)
    material = replace(Material.of(articles, issues), picture=picture)
    pages, failed_full = _filled_in(_outputs(config, material, templates))
    _, failed_empty = _filled_in(_outputs(config, Material.of([]), templates))
    yield from _one_each((*failed, *failed_full, *failed_empty), but={error.template for error in lost})
    yield from _faults(config, material, templates, pages)


def _draft(config: Config, each: Digest, slot: Slot, articles: Sequence[Article]) -> digest.Draft:
    """An issue with all that templates show: an editor's words, a sponsor, pictures, events, and a correction."""
    corrected = {article.id: articles[0] for article in articles if article.revision.corrects}
    words = edition(config.publication.base_url)
    return digest.Draft(config, each, slot, 1, tuple(articles), words, A_TIME, corrected, picture)


def _outputs(config: Config, material: Material, templates: Templates) -> dict[str, Output]:
    """One file of each kind by its path in the site: the newest, since an older article has no related ones."""
    outputs = [*publish.outputs(config, material, templates, "")]
    newest = {_kind(output.path): output for output in reversed(outputs)}
    return {output.path.removeprefix(publish.SITE): output for output in newest.values()}


def _kind(path: str) -> str:
    """What the paths of alike articles, and of the pages of a list, have in common."""
    return re.sub(r"\d+", "", path)


def _filled_in(outputs: Mapping[str, Output]) -> tuple[dict[str, bytes], list[SendfeedError]]:
    files, failed = {}, []
    for path, output in outputs.items():
        try:
            files[path] = output.render().content
        except SendfeedError as error:
            failed.append(error)
    return files, failed


def _one_each(failed: Iterable[SendfeedError], but: Iterable[str]) -> Iterator[SendfeedError]:
    """One failure for each template `but` these, with its line if any has one: a fault shows wherever it is used."""
    told = {*but}
    for error in sorted(failed, key=lambda error: isinstance(error, TemplateError) and not error.line):
        at_fault = error.template if isinstance(error, TemplateError) else str(error)
        if at_fault not in told:
            told.add(at_fault)
            yield error


def _faults(
    config: Config, material: Material, templates: Templates, pages: Mapping[str, bytes]
) -> Iterator[TemplateError]:
    """What readers would miss on these pages, of which the publication's own template is to blame."""
    meant = page_lint.meant(config, material)

    def faults(path: str, page: bytes) -> set[Fault]:
        return {*page_lint.faults(config.publication, path, page, meant.get(path, page_lint.Meant()))}

    @cache
    def replaced() -> list[tuple[PurePath, dict[str, Output]]]:
        return [(own, _outputs(config, material, others)) for own, others in templates.replaced()]

    def to_blame(path: str, fault: Fault) -> PurePath | None:
        for own, outputs in replaced():
            page, _ = _filled_in({path: outputs[path]})
            if page and fault not in faults(path, page[path]):
                return own
        return None

    found = defaultdict(list)
    for path in sorted(pages, key=lambda path: (path.count("/"), path)):
        if path.endswith(".html"):
            for fault in sorted(faults(path, pages[path])):
                found[to_blame(path, fault), fault].append(path)
    for (own, fault), paths in found.items():
        more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
        what = f"on {', '.join(paths[:NAMED])}{more}: {fault.what}"
        yield TemplateError(str(own or "templates"), what, remedy=_remedy(fault, own, templates))


def _remedy(fault: Fault, own: PurePath | None, templates: Templates) -> str:
    if not own:
        return fault.remedy
    missing = templates.missing_blocks(own)
    blocks = f"; {own.name} has no block {', '.join(missing)}, which pages fill in" if missing else ""
    return f"{fault.remedy}{blocks}; or delete {own} to use the one that sendfeed brings"
