"""Windows of whole paragraphs, the unit the encoder reads."""
from dataclasses import dataclass

from .document import Document
from .words import SENTENCE_ENDS


@dataclass(frozen=True)
class WindowLimits:
    """How much the encoder reads at once."""
    subwords: int = 128          # [CLS] and [SEP] not counted
    context: int = 48            # sub-words of the paragraphs before, read again so that the first paragraph has a past; 0: none


@dataclass(frozen=True)
class Window:
    """Words begin…past are read; the answers of words from `first` on count, those before are context."""
    begin: int
    first: int
    past: int


def pieces(document: Document, sizes: list[int], limit: int) -> list[tuple[int, int]]:
    """Paragraphs (first word, past the last); one of more than `limit` sub-words is cut after a sentence end, or where it must be."""
    out: list[tuple[int, int]] = []
    forms, start, size, sentence = document.forms, 0, 0, 0
    for i, words in enumerate(sizes):
        if i > start and document.paragraphs[i] != document.paragraphs[i - 1]:
            out.append((start, i))
            start, size, sentence = i, 0, i
        elif size + words > limit and i > start:
            cut = sentence if sentence > start else i
            out.append((start, cut))
            start, size = cut, sum(sizes[cut:i])
        size += words
        if forms[i] in SENTENCE_ENDS:
            sentence = i + 1
    return [*out, (start, len(sizes))] if sizes else []


def windows(document: Document, sizes: list[int], limits: WindowLimits) -> list[Window]:
    """Windows that cover a document. `sizes`: sub-words of each word."""
    out: list[Window] = []
    paragraphs = pieces(document, sizes, limits.subwords)
    at = 0
    while at < len(paragraphs):
        begin, size = at, 0
        while begin > 0 and size + sum(sizes[slice(*paragraphs[begin - 1])]) <= limits.context:
            begin -= 1
            size += sum(sizes[slice(*paragraphs[begin])])
        if size + sum(sizes[slice(*paragraphs[at])]) > limits.subwords:
            begin, size = at, 0
        past = at
        while past < len(paragraphs) and (size + (more := sum(sizes[slice(*paragraphs[past])])) <= limits.subwords or past == at):
            size, past = size + more, past + 1
        out.append(Window(paragraphs[begin][0], paragraphs[at][0], paragraphs[past - 1][1]))
        at = past
    return out
