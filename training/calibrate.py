"""Confidence that means what it says: a logistic curve a head, fitted on one half of the development articles, measured on the other."""
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .corpora.polnear import read_polnear
from .decode import DecodedFrame
from .document import Document
from .predict import Reader

HEADS = ("source", "content", "cue")
BINS = 10


@dataclass
class Answer:
    """A raw confidence and whether it was right."""
    confidence: float
    right: bool


def raw_confidence(frame: DecodedFrame, head: str) -> float:
    """The trigger's confidence times the role's."""
    return frame.confidence * frame.confidence_of.get(head, 1.0)


def answers(reader: Reader, documents: Iterable[Document]) -> dict[str, list[Answer]]:
    """What the model says of the statements of annotated documents: right where a gold statement has this cue and this role, word by word."""
    out: dict[str, list[Answer]] = {h: [] for h in HEADS}
    for document in documents:
        gold = {h: set() for h in HEADS}
        for frame in document.frames:
            cue = frozenset({*range(*frame.trigger), *(i for i, r in frame.roles.items() if r == "trigger")})
            for head in HEADS:
                gold[head].add((cue, frozenset(i for i, r in frame.roles.items() if r == head)))
        for frame in reader.read(document).frames:
            if frame.type != "statement" or frame.attributes["speechAct"] == "silent":
                continue
            cue = frozenset(i for s in frame.trigger for i in range(*s))
            for head in HEADS:
                words = frozenset(i for s in frame.roles.get(head, []) for i in range(*s))
                out[head].append(Answer(raw_confidence(frame, head), (cue, words) in gold[head]))
    return out


def logit(confidence: np.ndarray) -> np.ndarray:
    """Of confidences, kept away from 0 and 1."""
    clipped = np.clip(confidence, 1e-4, 1 - 1e-4)
    return np.log(clipped / (1 - clipped))


def calibrated(confidence: np.ndarray, curve: tuple[float, float]) -> np.ndarray:
    """1 / (1 + exp(-(scale * logit(confidence) + shift)))"""
    scale, shift = curve
    return 1 / (1 + np.exp(-(scale * logit(confidence) + shift)))


def fit(found: list[Answer]) -> tuple[float, float]:
    """(scale, shift) of greatest likelihood, by Newton's method."""
    x = np.stack([logit(np.array([a.confidence for a in found])), np.ones(len(found))], 1)
    y, curve = np.array([a.right for a in found], dtype=float), np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ curve))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2)
        curve = curve + np.clip(np.linalg.solve(hessian, x.T @ (y - p)), -0.25, 0.25)     # whole steps overshoot
    return float(curve[0]), float(curve[1])


def calibration_error(found: list[Answer], curve: tuple[float, float] | None = None) -> float:
    """Mean gap between confidence and share right over ten equal bins, weighted by their size."""
    said, right = np.array([a.confidence for a in found]), np.array([a.right for a in found], dtype=float)
    said = calibrated(said, curve) if curve else said
    bins = np.minimum((said * BINS).astype(int), BINS - 1)
    return float(sum(abs(right[bins == b].sum() - said[bins == b].sum()) for b in range(BINS)) / len(found))


def calibrate(reader: Reader, data: Path) -> tuple[dict[str, float], dict[str, tuple[float, float]]]:
    """The curves as the manifest keeps them (fitted on all), and each head's error on the half it was not fitted on: (raw, calibrated)."""
    documents = [v[0] for v in read_polnear(data / "polnear" / "dev.jsonl.gz")]
    halves = answers(reader, documents[::2]), answers(reader, documents[1::2])
    curves, errors = {}, {}
    for head in HEADS:
        first, second = halves[0][head], halves[1][head]
        errors[head] = (calibration_error(second), calibration_error(second, fit(first)))
        scale, shift = fit(first + second)
        curves |= {f"{head}.scale": round(scale, 4), f"{head}.shift": round(shift, 4)}
    return curves, errors
