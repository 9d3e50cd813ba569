"""The model: an encoder read once a window, a tagger, a frame reader and a pair scorer over the words' vectors."""
from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel

from .frames import FrameReader
from .labels import TAG_COUNT
from .pairs import PairScorer
from .paths import RolePaths
from .words import SHAPE_COUNT


@dataclass(frozen=True)
class ModelConfig:
    """Sizes of the heads; the encoder brings its own."""
    reader_width: int = 128
    reader_layers: int = 2
    reader_heads: int = 4
    pair_width: int = 128
    dropout: float = 0.1


@dataclass
class Inputs:
    """A batch of windows. All int64; word positions beyond a window's end are padding."""
    ids: Tensor          # [batch, subword]
    shape: Tensor        # [batch, subword] shape class of the word a sub-word belongs to
    mask: Tensor         # [batch, subword] 1 = real
    first: Tensor        # [batch, word] index of each word's first sub-word; 0 = padding
    sentence: Tensor     # [batch, word]
    paragraph: Tensor    # [batch, word]

    def to(self, device: torch.device) -> "Inputs":
        """The same batch on another device."""
        return Inputs(*(t.to(device) for t in vars(self).values()))


class WordEncoder(nn.Module):
    """Sub-words and word shapes in, one vector a word out."""

    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder
        self.shape = nn.Embedding(SHAPE_COUNT, encoder.config.hidden_size)
        nn.init.zeros_(self.shape.weight)

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """Vectors [batch, word, hidden] of each word's first sub-word."""
        embedded = self.encoder.get_input_embeddings()(ids) + self.shape(shape)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return hidden.gather(1, first[..., None].expand(-1, -1, hidden.shape[-1]))


class StatementModel(nn.Module):
    """All heads on one encoder."""

    def __init__(self, encoder: nn.Module, config: ModelConfig = ModelConfig()):
        super().__init__()
        hidden = encoder.config.hidden_size
        self.config = config
        self.words = WordEncoder(encoder)
        self.dropout = nn.Dropout(config.dropout)
        self.tagger = nn.Linear(hidden, TAG_COUNT)
        self.reader = FrameReader(hidden, config)
        self.pairs = PairScorer(hidden, config)
        self.paths = RolePaths()

    def encode(self, inputs: Inputs) -> Tensor:
        """Word vectors [batch, word, hidden] in float32."""
        return self.dropout(self.words(inputs.ids, inputs.shape, inputs.mask, inputs.first).float())

    def describe(self) -> dict:
        """What `build` needs to make an untrained twin."""
        return {"encoder": self.words.encoder.config.to_dict(), "heads": asdict(self.config)}


def pretrained(path: str, config: ModelConfig = ModelConfig()) -> StatementModel:
    """A model on a pre-trained encoder (BERT or MPNet kind)."""
    encoder = AutoModel.from_pretrained(path, add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0,
                                        hidden_dropout_prob=0.0)     # costs a fifth of the time on a processor; the heads keep theirs
    return StatementModel(encoder, config)


def build(description: dict) -> StatementModel:
    """An untrained model of the described sizes."""
    options = dict(description["encoder"])
    config = AutoConfig.for_model(options.pop("model_type"), **options)
    return StatementModel(AutoModel.from_config(config, add_pooling_layer=False, attn_implementation="eager"), ModelConfig(**description["heads"]))
