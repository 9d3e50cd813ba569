"""Fixed examples of our own with what the model says of them: the engine's test replays them."""
import json
from pathlib import Path

from .document import Document
from .entities import antecedents, found_mentions
from .examples import make_examples
from .predict import Reader

TEXTS = (
    "Envoy to visit Tolsk\n\nThe chancellor’s envoy, Ilse Brandt, will visit the Citadel next week, a spokesman for Tolsk confirmed on Tuesday.",
    "“We have not yet received the draft,” Brandt told reporters in Harn. She added that Arvenia “would not sign anything” before Easter.",
    "According to two officials, who asked not to be named, the nine-point plan was shortened after the first round.",
    "Brandt said the minister had told her that Tolsk hoped the talks could resume in May.",
    "Tolsk accused Arvenia of stalling. Arvenia's foreign ministry did not respond to a request for comment.",
    '"The locks stay open," said Juna Orr, the chief negotiator of Sele, "as long as we are at the table."',
    "The delegations met on Monday and Tuesday in Harn. A third round, planned for Friday, was postponed.",
    "LIVE: TALKS IN HARN ENTER SECOND DAY\n\n10:45 Orr arrives at the harbour office. \"I am hopeful,\" she says.\n\n11:20 The Arvenian side denies that a deadline was set.",
    "It is believed that both sides could accept the revised text if the quota were halved; Orr warned against haste.",
    "The union wants 6.5% and the employers' federation has offered 4%. Neither side's position has changed since March, its spokeswoman Mara Lind said.",
    "‘This is not a treaty,’ the premier wrote in a letter to parliament. ‘It’s a list of wishes.’",
    "Sele’s president doubts that peace is near, though he has praised Brandt’s efforts. “A long way to go,” he said.",
    "Asked whether Tolsk would attend, the envoy declined to say.",
)


def fixture(reader: Reader, text: str) -> dict:
    """Everything the engine can compare: words, windows, inputs, spans, frames, antecedents. Confidences have three decimals."""
    document = Document.of("fixture", text, "fixtures")
    found = reader.read(document)
    examples = make_examples(document, reader.tokenizer, reader.limits)
    return {
        "text": text, "words": document.words, "paragraphs": document.paragraphs,
        "windows": [{"begin": e.window.begin, "first": e.window.first, "past": e.window.past, "subwords": [list(i) for i in e.ids],
                     **{k: v.tolist() for k, v in vars(e.features).items()}} for e in examples],
        "names": [{"type": s.type, "words": s.words, "confidence": round(s.confidence, 3)} for s in found.names],
        "nominals": [{"type": s.type, "words": s.words, "confidence": round(s.confidence, 3)} for s in found.nominals],
        "frames": [{"type": f.type, "trigger": f.trigger, "roles": f.roles, "attributes": f.attributes, "confidence": round(f.confidence, 3),
                    "confidenceOf": {k: round(v, 3) for k, v in f.confidence_of.items()}} for f in found.frames],
        "mentions": [{"words": s, "form": f} for s, f, _ in found_mentions(found)],
        "antecedents": [a and {"mention": a[0], "confidence": round(a[1], 3)} for a in antecedents(found, reader.model.pairs)],
    }


def write_fixtures(reader: Reader, path: Path, count: int = len(TEXTS)) -> None:
    """The first `count` fixtures of one model."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([fixture(reader, t) for t in TEXTS[:count]], ensure_ascii=False, indent=None, separators=(",", ":")).replace('},{"text"', '},\n{"text"') + "\n", "utf8")
