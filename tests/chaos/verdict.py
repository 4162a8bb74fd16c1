"""What must be true of every run, whatever went wrong in it; and the figures that show what did.

Judged by what the receiver has, whose word is the truth, and by what sendfeed says of itself, which must agree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from tests.chaos.answers import Answer
from tests.chaos.history import Acted, History, Request, Taken


def violations(history: History) -> list[str]:
    """Every promise that was broken, with the facts; empty if all were kept."""
    return [
        *history.complaints,
        *_articles(history),
        *_keys(history),
        *_ledger(history),
        *_ends(history),
    ]


def _articles(history: History) -> Iterator[str]:
    """Nothing is lost, and nothing is sent twice: each article is in exactly one issue of each digest."""
    for path in sorted(history.dropped ^ history.articles.keys()):
        yield f"{path}: dropped, and not known" if path in history.dropped else f"{path}: known, and never dropped"
    for path, row in history.articles.items():
        if row["state"] != "accepted":
            yield f"{path} is {row['state']}: {row['reason']}"
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for acted in history.acted:
        for article in acted.articles:
            places[acted.issue.partition("/")[0], article].append(f"{acted.issue} ({acted.key})")
    known = {str(row["id"]): path for path, row in history.articles.items()}
    for digest in history.digests():
        for article, path in known.items():
            if not places[digest, article]:
                yield f"lost: {path} ({article}) was in no issue of {digest} that arrived"
    for (digest, article), issues in places.items():
        if len(issues) > 1:
            yield f"twice: {known.get(article)} ({article}) was in {digest}'s {', '.join(issues)}"
        if article not in known:
            yield f"{article} arrived in {', '.join(issues)}, and no seed is known to have become it"


def _keys(history: History) -> Iterator[str]:
    """No issue under two keys, no two issues for one slot, none changed between attempts."""
    keys, issues, bodies = defaultdict(set), defaultdict(set), defaultdict(set)
    for request in history.requests:
        if request.body:
            keys[request.issue].add(request.key)
            issues[request.key].add(request.issue)
            bodies[request.key].add(request.body)
    yield from (f"{issue} went under {len(each)} keys: {sorted(each)}" for issue, each in keys.items() if len(each) > 1)
    yield from (f"{key} went for {len(each)} issues: {sorted(each)}" for key, each in issues.items() if len(each) > 1)
    yield from (f"{key} changed between attempts: {len(each)} bodies" for key, each in bodies.items() if len(each) > 1)
    for issue, times in Counter(acted.issue for acted in history.acted).items():
        if times > 1:
            yield f"{issue} was acted on {times} times"


def _ledger(history: History) -> Iterator[str]:
    """The ledger agrees with the receiver: what it has is confirmed and never given back, and the other way round."""
    arrived = {acted.key: acted for acted in history.acted}
    requests = Counter(request.key for request in history.requests)
    ledger = {row["idempotency_key"]: row for row in history.deliveries}
    for key in requests.keys() - ledger.keys():
        yield f"{key}: requests came, and the ledger has no such delivery"
    for key, row in ledger.items():
        what = f"{row['issue']} to {row['channel']} ({key})"
        issue = history.issues[row["issue"]]
        if row["state"] == "confirmed" and key not in arrived:
            yield f"{what} is confirmed, and the receiver does not have it"
        if key in arrived:
            yield from _arrived(what, row, issue, arrived[key])
        if requests[key] > len(row["made"]):
            yield f"{what}: {requests[key]} requests came, and {len(row['made'])} attempts were written down"
        for attempt in row["made"]:
            if attempt["ended_at"] is None:
                yield f"{what}: attempt {attempt['number']} has not ended"
        if row["attempts"] != len(row["made"]):
            yield f"{what}: says {row['attempts']} attempts, and {len(row['made'])} were written down"


def _arrived(what: str, delivery: dict[str, Any], issue: dict[str, Any], acted: Acted) -> Iterator[str]:
    if (delivery["state"], issue["state"]) != ("confirmed", "sent"):
        yield f"{what} is {delivery['state']}, its issue {issue['state']}, and the receiver has it"
    if acted.issue != issue["key"]:
        yield f"{what} arrived as {acted.issue}"
    if list(acted.articles) != issue["articles"]:
        yield f"{what} arrived with {list(acted.articles)}, and the store has {issue['articles']} in it"


def _ends(history: History) -> Iterator[str]:
    """Everything came to an end, and what is dead says why."""
    for row in history.deliveries:
        what = f"{row['issue']} to {row['channel']} ({row['idempotency_key']})"
        state = history.issues[row["issue"]]["state"]
        if state not in {"sent", "skipped", "expired"}:
            yield f"{what} has not come to an end: it is {row['state']}, its issue {state}"
        if row["state"] == "dead" and not row["error"]:
            yield f"{what} is dead without a reason"


def figures(history: History) -> Iterator[str]:
    """What happened, in lines for people."""
    states = Counter(str(row["state"]) for row in history.issues.values())
    accepted = sum(row["state"] == "accepted" for row in history.articles.values())
    yield f"articles   {accepted} accepted, of {len(history.dropped)} seeds"
    for digest in history.digests():
        held = [acted.articles for acted in history.acted if acted.issue.startswith(f"{digest}/")]
        yield f"           {sum(map(len, held))} in {len(held)} issues of {digest} that arrived"
    yield f"issues     {len(history.issues)}: {_counted(states)}"
    yield f"deliveries {_counted(Counter(str(row['state']) for row in history.deliveries))}"
    taken = Counter(request.taken for request in history.requests)
    made = sum(len(row["made"]) for row in history.deliveries)
    yield (
        f"attempts   {made} written down, {len(history.requests)} reached the receiver: {taken[Taken.NEW]} accepted as "
        f"new, {taken[Taken.REPEAT]} known again under the same key, {taken[Taken.NO]} not accepted"
    )
    yield from (f"           {line}" for line in _most_repeats(history.requests))
    yield "what was done"
    yield from (f"  {count:4}  {what}" for what, count in sorted(history.counts.items()))
    yield "what the receiver did → what sendfeed made of it"
    for answer, results in _made_of(history).items():
        yield f"  {sum(results.values()):4}  {answer} → {_counted(results)}"
    dead = [row for row in history.deliveries if row["state"] == "dead"]
    yield f"dead deliveries: {len(dead)}"
    yield from (f"  {row['issue']} ({history.issues[row['issue']]['state']}): {row['error']}" for row in dead)


def _most_repeats(requests: Iterable[Request]) -> Iterator[str]:
    repeats = Counter(request.key for request in requests if request.taken is Taken.REPEAT)
    if repeats:
        yield f"{len(repeats)} keys came again after they were accepted, one of them {max(repeats.values())} times"


def _made_of(history: History) -> dict[Answer | str, Counter[str]]:
    """By answer, how often what was written down of the attempt."""
    made_of: dict[Answer | str, Counter[str]] = {answer: Counter() for answer in Answer}
    by_key: dict[str, list[Request]] = defaultdict(list)
    for request in history.requests:
        by_key[request.key].append(request)
    for row in history.deliveries:
        left = list(row["made"])
        for request in by_key[row["idempotency_key"]]:
            attempt = next((each for each in left if _is_of(each, request)), None)
            if attempt:
                left.remove(attempt)
            made_of[request.answer][_result(attempt)] += 1
        for attempt in left:
            made_of.setdefault("never arrived", Counter())[_result(attempt)] += 1
    return {answer: results for answer, results in made_of.items() if results}


def _is_of(attempt: dict[str, Any], request: Request) -> bool:
    """Whether a request can have come of this attempt: both are of the same pass."""
    after = datetime.fromisoformat(attempt["started_at"]) - request.now
    return timedelta(0) <= after <= timedelta(seconds=request.age_seconds + 1)


def _result(attempt: dict[str, Any] | None) -> str:
    if attempt is None:
        return "not written down"
    stood = "stood still" in attempt["what"]
    return f"{attempt['result']} (its lease ended)" if stood else str(attempt["result"])


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.most_common()) or "none"
