"""Decoding: logits to spans, frames and antecedents. The engine's decoder follows this one, rule by rule."""
from dataclasses import dataclass, field

import numpy as np

from .document import Span, runs
from .labels import ATTRIBUTE_SLICES, ATTRIBUTES, FRAME_INDEX, FRAMES, LAYER_SLICES, NONE, REST, ROLES, TAG_LAYERS, frame_roles

FORBIDDEN = -1e4
SWITCH_COST = 2.0     # paid wherever a word has another role than the word before it


@dataclass
class TaggedSpan:
    """A span of a tag layer; `confidence` is the least probability of its words' tags."""
    type: str
    words: Span
    confidence: float


@dataclass
class DecodedFrame:
    """A trigger with everything linked to it; all spans are word spans."""
    type: str
    trigger: list[Span]
    roles: dict[str, list[Span]]
    attributes: dict[str, str]
    confidence: float                                       # of the trigger
    confidence_of: dict[str, float] = field(default_factory=dict)    # of each role and attribute


def softmax(logits: np.ndarray) -> np.ndarray:
    """Along the last axis."""
    e = np.exp(logits - logits.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def log_softmax(logits: np.ndarray) -> np.ndarray:
    """Along the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def best_path(scores: np.ndarray, moves: np.ndarray, start: np.ndarray) -> list[int]:
    """The label path with the highest sum. scores [word, label]; moves [from, to]; start [label]. Ties go to the lower label."""
    if not len(scores):
        return []
    best, back = scores[0] + start, []
    for row in scores[1:]:
        total = best[:, None] + moves
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def bio_moves(tags: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """(moves [from, to], start [label]): I-x only after B-x or I-x."""
    moves, start = np.zeros((len(tags), len(tags))), np.zeros(len(tags))
    for j, tag in enumerate(tags):
        if tag.startswith("I-"):
            start[j] = FORBIDDEN
            moves[[i for i, t in enumerate(tags) if t[2:] != tag[2:]], j] = FORBIDDEN
    return moves, start


def tagged_spans(logits: np.ndarray, layer: str) -> list[TaggedSpan]:
    """Spans of one layer. logits [word, tag] of all layers."""
    tags, part = TAG_LAYERS[layer], logits[:, LAYER_SLICES[layer]]
    path, chances = best_path(log_softmax(part), *bio_moves(tags)), softmax(part)
    out: list[TaggedSpan] = []
    for i, tag in enumerate(path):
        chance = float(chances[i, tag])
        if tags[tag].startswith("B-"):
            out.append(TaggedSpan(tags[tag][2:], (i, i + 1), chance))
        elif tags[tag].startswith("I-"):
            last = out[-1]
            out[-1] = TaggedSpan(last.type, (last.words[0], i + 1), min(last.confidence, chance))
    return out


def decode_frame(trigger: TaggedSpan, type_: str, logits: tuple[np.ndarray, np.ndarray], switch_cost: float = SWITCH_COST) -> DecodedFrame:
    """Roles and attributes of one trigger. logits: roles [word, role], attributes [attribute value]."""
    role_logits, attribute_logits = logits
    frame = FRAMES[FRAME_INDEX[type_]]
    allowed = list(frame_roles(frame))
    chances = log_softmax(role_logits[:, allowed])
    first, past = trigger.words
    chances[first:past] = FORBIDDEN
    chances[first:past, 0] = 0.0
    moves = np.full((len(allowed), len(allowed)), -switch_cost)
    np.fill_diagonal(moves, 0.0)
    path = best_path(chances, moves, np.zeros(len(allowed)))
    names = [ROLES[allowed[label]] for label in path]
    roles = {r: runs([i for i, n in enumerate(names) if n == r]) for r in frame.roles}
    pieces = sorted([trigger.words, *runs([i for i, n in enumerate(names) if n == REST])])
    decoded = DecodedFrame(type_, pieces, {r: s for r, s in roles.items() if s}, {}, trigger.confidence)
    for role in frame.roles:
        decoded.confidence_of[role] = role_confidence(np.exp(chances), path, 2 + frame.roles.index(role))
    for name in frame.attributes:
        chance = softmax(attribute_logits[ATTRIBUTE_SLICES[name]])
        decoded.attributes[name] = ATTRIBUTES[name][int(chance.argmax())]
        decoded.confidence_of[name] = float(chance.max())
    return decoded


def role_confidence(chances: np.ndarray, path: list[int], role: int) -> float:
    """Least chance of a word of the role, times the chance that no other word near its ends belongs to it. chances [word, role]."""
    words = [i for i, label in enumerate(path) if label == role]
    if not words:
        return float(1 - chances[:, role].max(initial=0.0))
    edges = {i for s, e in runs(words) for i in (s - 1, e) if 0 <= i < len(path)}
    return float(min([*chances[words, role], *(1 - chances[i, role] for i in edges)]))


assert ROLES[:2] == (NONE, REST)
