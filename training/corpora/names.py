"""Names corpora (CrossNER politics, wikigold): their types become sets of the Reading's types, several where the source does not decide."""
import json
import re
from pathlib import Path

import numpy as np

from ..document import Document
from .countries import is_state

FIXED = {"politician": ("person",), "person": ("person",), "PER": ("person",), "politicalparty": ("organisation",), "organisation": ("organisation",),
         "ORG": ("organisation",), "election": ("event",), "event": ("event",)}
DEMONYM = re.compile(r"(?:an|ish|ese|ch|ic|ist|i|al|[a-z]ite)$")


def read_names(path: Path) -> list[Document]:
    """Sentences, each a document of one paragraph; wikigold's sentences are joined into their documents."""
    joined: dict[str, Document] = {}
    with open(path, encoding="utf8") as lines:
        for line in lines:
            sentence = json.loads(line)
            key = str(sentence.get("document", sentence["id"]))
            document = Document.of(key, sentence["text"], "names")
            document.annotate_layer("name")
            for name in sentence["names"]:
                words = sentence["text"][name["start"]:name["end"]]
                document.tag_span("name", document.touched(name["start"], name["end"]), reading_types(name["type"], words))
            joined[key] = append(joined[key], document) if key in joined else document
    return list(joined.values())


def reading_types(type_: str, words: str) -> tuple[str, ...]:
    """What a source's type may be in the Reading; "O" among them: perhaps no name."""
    if type_ in FIXED:
        return FIXED[type_]
    if type_ in ("LOC", "location", "country"):
        return ("state",) if is_state(words) else ("state", "place") if type_ == "country" else ("place",)
    if " " not in words and DEMONYM.search(words):
        return ("group", "O")
    return ("group", "work", "event") if type_ == "MISC" else ("group", "work", "O")


def append(first: Document, second: Document) -> Document:
    """Both documents as one; the second begins a new paragraph."""
    shift, paragraph = len(first.text) + 1, first.paragraphs[-1] + 1 if first.paragraphs else 0
    both = Document(first.id, first.text + "\n" + second.text, first.corpus)
    both.words = first.words + [(s + shift, e + shift) for s, e in second.words]
    both.paragraphs = first.paragraphs + [p + paragraph for p in second.paragraphs]
    both.tags = {k: np.concatenate([first.tags[k], second.tags[k]]) for k in first.tags}
    return both
