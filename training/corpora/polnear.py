"""PolNeAR: attribution in US political news. Source, cue and content of each statement; no nesting, no addressees."""
import gzip
import json
from pathlib import Path
from typing import Iterator

from ..document import Document, Frame, runs
from ..labels import AUXILIARY_LAYER
from ..words import split_words, utf16_indexable


def read_polnear(path: Path) -> Iterator[list[Document]]:
    """Articles, each as the list of its annotators' versions."""
    versions: dict[str, list[Document]] = {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            versions.setdefault(article["id"], []).append(_document(article))
    yield from versions.values()


def _document(article: dict) -> Document:
    document = Document(article["id"], utf16_indexable(article["text"]), "polnear", original=article["text"])
    for index, (first, past) in enumerate(article["paragraphs"]):
        if first == past:
            continue
        start, end = article["words"][first][0], article["words"][past - 1][1]
        words = split_words(document.text[start:end], start)
        document.words += words
        document.paragraphs += [index] * len(words)
    for layer in ("statement", AUXILIARY_LAYER):
        document.annotate_layer(layer)
    for attribution in article["attributions"]:
        _add_statement(document, attribution)
    return document


def _add_statement(document: Document, attribution: dict) -> None:
    source, cue, content = (document.indices(attribution[r]) for r in ("source", "cue", "content"))
    content = content[1:] if len(content) > 1 and document.forms_at(content[0]).lower() == "that" else content
    for role, indices in (("content", content), ("source", source)):
        for span in runs(indices):
            document.tag_span(AUXILIARY_LAYER, span, (role,))
    if not cue:
        return
    trigger = runs(cue)[0]
    if document.tag_span("statement", trigger, ("statement",)):
        document.frames.append(statement_frame("statement", trigger, {"trigger": cue, "content": content, "source": source}, ("addressee",)))


def statement_frame(type_: str, trigger: tuple[int, int], roles: dict[str, list[int]], unknown: tuple[str, ...] = ()) -> Frame:
    """A frame whose roles are given as word indices; a later role wins, the trigger itself has none."""
    linked = {i: role for role, indices in roles.items() for i in indices}
    for i in range(*trigger):
        linked.pop(i, None)
    return Frame(type_, trigger, linked, unknown_roles=unknown)
