"""The editor: drops seeds, edits them before and after they were mailed, renames them, has them held and released."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.support import Publication

WORDS = (  # noqa: SIM905 - prose is easier to read as prose
    "the school forum asked parents about transport and minibus routes while members wrote to council officers who "
    "promised an answer before term ends so that families can plan therapy meetings open evenings lunches clubs "
    "training days visits reading groups music lessons swimming gardens libraries playgrounds budgets surveys"
).split()
PLACES = ("Exeter", "Tiverton", "Barnstaple", "Totnes", "Okehampton", "Bideford", "Honiton", "Dawlish")


class Editor:
    """Works in the seed folder, and by `sendfeed articles`. `paths` are those of all seeds that were ever dropped."""

    def __init__(self, publication: Publication, seed: int) -> None:
        self._publication, self._seed = publication, seed
        self._texts: dict[str, str] = {}
        self._edited: set[str] = set()
        self._moved: set[str] = set()
        self._dropped = self._edits = 0

    @property
    def paths(self) -> set[str]:
        return set(self._texts)

    def drop(self, count: int) -> None:
        for _ in range(count):
            self._dropped += 1
            self._write(f"report-{self._dropped:04}.txt", self._article(self._dropped))

    def edit(self, chance: Random) -> None:
        """Give one of the latest seeds, or of all, another paragraph, and sometimes another title."""
        if stayed := sorted(self._texts.keys() - self._moved):
            path = chance.choice(stayed[-chance.choice((3, 1000)) :])
            self._edited.add(path)
            self._edits += 1
            title, _, rest = self._texts[path].partition("\n")
            title = f"{title}, again" if chance.random() < 0.3 else title
            self._write(path, f"{title}\n{rest}\n{self._prose(Random(f'{self._seed}/edit/{self._edits}'))}\n")

    def rename(self, chance: Random) -> None:
        """Rename a seed that is never edited: one that is both before a pass sees it would be another article."""
        if unedited := sorted(self._texts.keys() - self._edited):
            path = chance.choice(unedited)
            moved = f"{Path(path).stem}-moved.txt"
            (self._publication.seeds / path).rename(self._publication.seeds / moved)
            self._texts[moved] = self._texts.pop(path)
            self._moved.add(moved)

    def hold(self, chance: Random) -> None:
        """Have one of the latest seeds held, if sendfeed knows it by now."""
        if known := sorted(self._publication.articles().keys() & self.paths):
            self._publication.sendfeed("articles", "hold", chance.choice(known[-4:]))

    def release(self) -> None:
        """Have all that is held released."""
        for path, row in self._publication.articles().items():
            if row["state"] == "held":
                self._publication.sendfeed("articles", "release", path)

    def _write(self, path: str, text: str) -> None:
        self._texts[path] = text
        self._publication.seed(path, text)

    def _article(self, number: int) -> str:
        chance = Random(f"{self._seed}/article/{number}")
        paragraphs = "\n\n".join(self._prose(chance) for _ in range(chance.randint(2, 6)))
        return f"Report number {number} from {chance.choice(PLACES)}\n\n{paragraphs}\n"

    def _prose(self, chance: Random) -> str:
        sentences = (" ".join(chance.choices(WORDS, k=chance.randint(9, 18))) for _ in range(4))
        return " ".join(f"{sentence.capitalize()}." for sentence in sentences)
