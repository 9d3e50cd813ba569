"""PyTorch to ONNX: three graphs; the encoder's and the frame reader's weights as 8-bit integers."""
import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from .frames import Triggers
from .labels import AUXILIARY_LAYER, LAYER_SLICES
from .model import StatementModel

OPSET = 17
KEPT_IN_FLOATS = {"encoder": ("tagger",), "frames": ("/role/", "/attribute/")}     # of the graphs with 8-bit weights
TAGS_EXPORTED = LAYER_SLICES[AUXILIARY_LAYER].start     # the auxiliary layer stands last


class EncoderGraph(nn.Module):
    """ids, shape, mask [batch, subword], first [batch, word] -> words [batch, word, hidden], tags [batch, word, tag]."""

    def __init__(self, model: StatementModel):
        super().__init__()
        self.words, self.tagger = model.words, model.tagger

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        words = self.words(ids, shape, mask, first)
        return words, self.tagger(words)[..., :TAGS_EXPORTED]


class FramesGraph(nn.Module):
    """words [word, hidden], sentence, paragraph [word], triggers [trigger, 2], types [trigger] -> roles [trigger, word, role], attributes [trigger, value]."""

    def __init__(self, model: StatementModel):
        super().__init__()
        self.reader = model.reader

    def forward(self, words: Tensor, sentence: Tensor, paragraph: Tensor, triggers: Tensor, types: Tensor) -> tuple[Tensor, Tensor]:
        places = (sentence[None], paragraph[None], torch.ones_like(sentence)[None])
        return self.reader(words[None], places, Triggers(torch.zeros_like(types), triggers, types))


@dataclass(frozen=True)
class Graph:
    """One ONNX file: its inputs and outputs with named shapes."""
    name: str
    inputs: dict[str, tuple[str, ...]]
    outputs: dict[str, tuple[str, ...]]

    @property
    def axes(self) -> dict[str, dict[int, str]]:
        """Dynamic axes: those with a name."""
        return {k: {i: a for i, a in enumerate(s) if not a.isdigit()} for k, s in {**self.inputs, **self.outputs}.items()}


def graphs(model: StatementModel) -> list[Graph]:
    """What the three files take and give; sizes that never change are numbers."""
    hidden, both = str(model.tagger.in_features), str(2 * model.tagger.in_features)
    roles, values = str(model.reader.role.out_features), str(model.reader.attribute[-1].out_features)
    subwords, words = ("batch", "subword"), ("batch", "word")
    return [
        Graph("encoder", {"ids": subwords, "shape": subwords, "mask": subwords, "first": words},
              {"words": (*words, hidden), "tags": (*words, str(TAGS_EXPORTED))}),
        Graph("frames", {"words": ("word", hidden), "sentence": ("word",), "paragraph": ("word",), "triggers": ("trigger", "2"), "types": ("trigger",)},
              {"roles": ("trigger", "word", roles), "attributes": ("trigger", values)}),
        Graph("pairs", {"anaphors": ("anaphor", both), "candidates": ("candidate", both), "relation": ("anaphor", "candidate", "4")},
              {"scores": ("anaphor", "candidate")}),
    ]


def _samples(model: StatementModel, name: str) -> tuple[nn.Module, tuple[Tensor, ...]]:
    hidden = model.tagger.in_features
    ids = torch.randint(5, 100, (2, 12))
    if name == "encoder":
        return EncoderGraph(model), (ids, torch.ones_like(ids), torch.ones_like(ids), torch.arange(1, 9).repeat(2, 1))
    if name == "frames":
        return FramesGraph(model), (torch.randn(9, hidden), torch.arange(9) // 4, torch.arange(9) // 8, torch.tensor([[1, 3], [2, 3], [5, 6]]), torch.tensor([0, 1, 2]))
    return model.pairs, (torch.randn(3, 2 * hidden), torch.randn(5, 2 * hidden), torch.zeros(3, 5, 4, dtype=torch.long))


def export(model: StatementModel, out: Path, quantize: bool = True) -> list[Path]:
    """Writes encoder.onnx and frames.onnx (8-bit unless told otherwise) and pairs.onnx; gives their paths."""
    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    paths = []
    for graph in graphs(model):
        module, sample = _samples(model, graph.name)
        path = out / f"{graph.name}.onnx"
        with torch.no_grad():
            torch.onnx.export(module, sample, str(path), input_names=list(graph.inputs), output_names=list(graph.outputs),
                              dynamic_axes=graph.axes, opset_version=OPSET, dynamo=False)
        if graph.name in KEPT_IN_FLOATS and quantize:
            _quantize(path, KEPT_IN_FLOATS[graph.name])
        paths.append(path)
    return paths


def _quantize(path: Path, in_floats: tuple[str, ...]) -> None:
    """Weights to 8 bits, per channel; the last layers, small and exact, keep their floats."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
        kept = [n.name for n in onnx.load(str(prepared)).graph.node if any(part in n.name for part in in_floats)]
        quantize_dynamic(str(prepared), str(path), weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=kept)


def sha256(path: Path) -> str:
    """Of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
