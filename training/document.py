"""A document with whatever is annotated in it: the one form all corpora are brought into."""
import bisect
from dataclasses import dataclass, field

import numpy as np

from .labels import TAG_LAYERS
from .words import split_paragraphs, split_words, utf16_indexable

Span = tuple[int, int]


@dataclass
class Frame:
    """A trigger and what is linked to it; words are indices into Document.words."""
    type: str
    trigger: Span                                             # (first word, past the last)
    roles: dict[int, str] = field(default_factory=dict)       # word -> role; other words have none
    unsure: set[int] = field(default_factory=set)             # words whose role is not known
    unknown_roles: tuple[str, ...] = ()                       # roles that this corpus does not annotate
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Mention:
    """A mention of a person, body or thing; `form` is name, nominal or pronoun."""
    words: Span
    form: str
    cluster: int          # mentions of one cluster mean the same; -1: stands alone; -2: not known


@dataclass
class Document:
    """Words, paragraphs and annotations of a text."""
    id: str
    text: str
    corpus: str
    words: list[Span] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)                  # paragraph index a word
    tags: dict[str, np.ndarray] = field(default_factory=dict)            # layer -> allowed tags [word, tag] bool
    frames: list[Frame] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    original: str = ""                                                   # the text as it came, astral characters whole

    @classmethod
    def of(cls, id: str, text: str, corpus: str) -> "Document":
        """A document split into paragraphs and words, nothing annotated."""
        document = cls(id, utf16_indexable(text), corpus, original=text)
        for index, (start, end) in enumerate(split_paragraphs(document.text)):
            words = split_words(document.text[start:end], start)
            document.words += words
            document.paragraphs += [index] * len(words)
        return document

    @property
    def forms(self) -> list[str]:
        """The words themselves."""
        return [self.text[s:e] for s, e in self.words]

    def forms_at(self, index: int) -> str:
        """One word."""
        start, end = self.words[index]
        return self.text[start:end]

    def touched(self, start: int, end: int) -> Span:
        """(first word, past the last) of the words that text[start:end] touches; empty where it touches none."""
        first = bisect.bisect_right(self.words, start, key=lambda w: w[1])
        last = bisect.bisect_left(self.words, end, key=lambda w: w[0])
        return first, max(first, last)

    def indices(self, spans: list[Span]) -> list[int]:
        """Sorted indices of all words that the spans touch."""
        return sorted({i for s, e in spans for i in range(*self.touched(s, e))})

    def annotate_layer(self, layer: str) -> np.ndarray:
        """Declares a tag layer annotated (every word O) and gives its mask of allowed tags [word, tag]."""
        mask = np.zeros((len(self.words), len(TAG_LAYERS[layer])), dtype=bool)
        mask[:, 0] = True
        self.tags[layer] = mask
        return mask

    def tag_span(self, layer: str, span: Span, types: tuple[str, ...]) -> bool:
        """Tags words as one span of one of `types` ("O" among them: perhaps none). False where another span stands already."""
        mask, names = self.tags[layer], TAG_LAYERS[layer]
        first, past = span
        if first >= past or not mask[first:past, 0].all() or mask[first:past, 1:].any():
            return False
        mask[first:past, 0] = "O" in types
        for type_ in types:
            if type_ != "O":
                mask[first, names.index(f"B-{type_}")] = True
                mask[first + 1:past, names.index(f"I-{type_}")] = True
        return True


def runs(indices: list[int]) -> list[Span]:
    """Unbroken runs of sorted indices as (first, past the last)."""
    out: list[list[int]] = []
    for i in indices:
        if out and out[-1][1] == i:
            out[-1][1] = i + 1
        else:
            out.append([i, i + 1])
    return [tuple(r) for r in out]
