"""The exported graphs behind the interface of the PyTorch model, so that the same code reads and measures with either."""
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from .frames import Triggers
from .model import Inputs


class OnnxModel:
    """encoder.onnx, frames.onnx and pairs.onnx of a folder."""

    def __init__(self, folder: Path, threads: int = 2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.sessions = {n: onnxruntime.InferenceSession(str(folder / f"{n}.onnx"), options) for n in ("encoder", "frames", "pairs")}
        hidden = self.sessions["frames"].get_inputs()[0].shape[1]
        self.tags: Tensor | None = None
        self.tagger = _Tags(self, hidden)

    def eval(self) -> "OnnxModel":
        """As PyTorch's."""
        return self

    def encode(self, inputs: Inputs) -> Tensor:
        """Word vectors [batch, word, hidden]; the tags come with them and are kept for `tagger`."""
        named = {k: getattr(inputs, k).numpy() for k in ("ids", "shape", "mask", "first")}
        words, tags = self.sessions["encoder"].run(None, named)
        self.tags = torch.from_numpy(tags)
        return torch.from_numpy(words)

    def reader(self, words: Tensor, places: tuple[Tensor, ...], triggers: Triggers) -> tuple[Tensor, Tensor]:
        """Role and attribute logits of the triggers of one window."""
        named = {"words": words[0], "sentence": places[0][0], "paragraph": places[1][0], "triggers": triggers.span, "types": triggers.type}
        return tuple(map(torch.from_numpy, self.sessions["frames"].run(None, _numpy(named))))

    def pairs(self, anaphors: Tensor, candidates: Tensor, relation: Tensor) -> Tensor:
        """Scores [anaphor, candidate]."""
        named = {"anaphors": anaphors, "candidates": candidates, "relation": relation}
        return torch.from_numpy(self.sessions["pairs"].run(None, _numpy(named))[0])


class _Tags(SimpleNamespace):
    def __init__(self, model: OnnxModel, hidden: int):
        super().__init__(model=model, in_features=hidden)

    def __call__(self, _words: Tensor) -> Tensor:
        return self.model.tags


def _numpy(named: dict[str, Tensor]) -> dict[str, np.ndarray]:
    return {k: v.contiguous().numpy() for k, v in named.items()}
