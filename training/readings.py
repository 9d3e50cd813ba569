"""Predictions as Readings (the contract of the whole project), as far as the scorers need them. The product's own are made by the engine."""
from .decode import DecodedFrame
from .document import Document, Span
from .entities import actors
from .predict import Prediction

SPOKEN = ("statement", "nested")


def characters(document: Document, words: Span) -> dict:
    """A word span as a Span of the text."""
    return {"start": document.words[words[0]][0], "end": document.words[words[1] - 1][1]}


def statements(prediction: Prediction) -> list[dict]:
    """Statements with their spans; nested ones say which statement they stand in."""
    spoken = sorted((f for f in prediction.frames if f.type in SPOKEN), key=lambda f: f.trigger)
    return [_statement(prediction.document, f, n, _container(f, spoken)) for n, f in enumerate(spoken)]


def _container(frame: DecodedFrame, spoken: list[DecodedFrame]) -> str | None:
    """The smallest statement whose content holds the cue."""
    first = frame.trigger[0][0]
    around = [(sum(b - a for a, b in s.roles["content"]), n) for n, s in enumerate(spoken)
              if s is not frame and any(a <= first < b for a, b in s.roles.get("content", []))]
    return f"s{min(around)[1] + 1}" if around else None


def _statement(document: Document, frame: DecodedFrame, number: int, within: str | None) -> dict:
    spans = {r: [characters(document, s) for s in frame.roles.get(r, [])] for r in ("source", "content", "addressee")}
    return {"id": f"s{number + 1}", **spans, "cue": [characters(document, s) for s in frame.trigger], "speaker": None, "within": within if frame.type == "nested" else None,
            "speechAct": frame.attributes["speechAct"], "anonymity": frame.attributes["anonymity"], "confidence": round(frame.confidence, 2),
            "confidenceOf": {"speaker": round(frame.confidence_of["source"], 2), "content": round(frame.confidence_of["content"], 2)}}


def reading(prediction: Prediction, pairs=None) -> dict:
    """A Reading of statements and names, and of actors where the pair scorer is given."""
    document = prediction.document
    names = [{**characters(document, s.words), "type": s.type} for s in prediction.names]
    return {"document": {"text": document.original}, "statements": statements(prediction), "names": names,
            "actors": actors(prediction, pairs) if pairs else []}
