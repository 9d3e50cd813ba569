"""Words disturbed on purpose, so that casing and quotation marks are no more than a hint."""
import random
from dataclasses import dataclass

from .words import DOUBLE_QUOTES


@dataclass
class Disturbance:
    """Changes a window with the given probabilities; the number of words stays."""
    rng: random.Random
    upper: float = 0.02         # all capitals
    lower: float = 0.02         # no capitals
    titled: float = 0.02        # Every Word Capitalised
    single_quotes: float = 0.05
    odd_quotes: float = 0.05    # some quotation marks turned into other characters

    def __call__(self, words: list[str]) -> list[str]:
        """The words, or a changed copy."""
        draw, changed = self.rng.random(), words
        for change, share in ((str.upper, self.upper), (str.lower, self.lower), (_title, self.titled)):
            if draw < share:
                changed = [change(w) for w in words]
                break
            draw -= share
        draw = self.rng.random()
        if draw < self.single_quotes:
            changed = ["'" if w in DOUBLE_QUOTES else w for w in changed]
        elif draw < self.single_quotes + self.odd_quotes:
            changed = [self.rng.choice("-*'\"") if w in DOUBLE_QUOTES and self.rng.random() < 0.5 else w for w in changed]
        return changed


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]
