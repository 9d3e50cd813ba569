"""How eager each trigger layer should be: what is taken off its O, chosen on development sets for the best F1."""
from collections.abc import Callable, Iterable

from .document import Document
from .labels import FRAMES
from .predict import Encoded, Prediction, Reader

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.3, 1.6, 2.0)
Encodings = list[tuple[Document, list[Encoded]]]


def encode_all(reader: Reader, documents: Iterable[Document]) -> Encodings:
    """Every document's windows, encoded once."""
    return [(d, reader.encode(d)) for d in documents]


def whole_statements(found: Prediction) -> set:
    """Statements as (cue, source, content) word sets."""
    def words(spans) -> frozenset[int]:
        return frozenset(i for s in spans for i in range(*s))
    return {(words(f.trigger), words(f.roles.get("source", [])), words(f.roles.get("content", []))) for f in found.frames if f.type == "statement"}


def gold_statements(document: Document) -> set:
    """The same of a document's gold."""
    out = set()
    for frame in document.frames:
        if frame.type == "statement":
            role = {r: frozenset(i for i, x in frame.roles.items() if x == r) for r in ("trigger", "source", "content")}
            out.add((role["trigger"] | frozenset(range(*frame.trigger)), role["source"], role["content"]))
    return out


def triggers(type_: str) -> tuple[Callable, Callable]:
    """(found, gold): triggers of a frame type as word spans."""
    return (lambda p: {f.trigger[0] for f in p.frames if f.type == type_}, lambda d: {f.trigger for f in d.frames if f.type == type_})


def f1(reader: Reader, encodings: Encodings, sets: tuple[Callable, Callable]) -> float:
    """Of what `sets` takes from predictions and from gold."""
    right = count = 0
    for document, encoded in encodings:
        found, gold = sets[0](reader.decode(document, encoded)), sets[1](document)
        right, count = right + len(found & gold), count + len(found) + len(gold)
    return 200 * right / max(1, count)


def tune_statements(reader: Reader, encodings: Encodings) -> dict[str, float]:
    """The shift of the statement layer that finds most whole statements and cues."""
    def value(shift: float) -> float:
        reader.shifts = {f.name: -9.0 for f in FRAMES} | {"statement": shift}
        score = f1(reader, encodings, (whole_statements, gold_statements)) + f1(reader, encodings, triggers("statement"))
        print(f"statement {shift}: {score / 2:.2f}", flush=True)
        return score
    return {"statement": max(STEPS[:5], key=value)}


def tune_frames(reader: Reader, encodings: Encodings) -> dict[str, float]:
    """The shift of each other frame layer, on annotated reports."""
    best = {}
    for frame in FRAMES[1:]:
        def value(shift: float) -> float:
            reader.shifts = {f.name: -9.0 for f in FRAMES} | {frame.name: shift}
            return f1(reader, encodings, triggers(frame.name))
        scores = {s: value(s) for s in STEPS}
        best[frame.name] = max(scores, key=scores.get)
        print(frame.name, {s: round(v, 1) for s, v in scores.items()}, flush=True)
    return best
