"""Runs the model over whole documents and decodes what it says."""
from dataclasses import dataclass, field

import numpy as np
import torch

from .decode import DecodedFrame, TaggedSpan, decode_frame, tagged_spans
from .document import Document
from .examples import Example, inputs_of, make_examples
from .frames import Triggers
from .labels import FRAME_INDEX, FRAMES
from .model import StatementModel
from .tokenizer import WordTokenizer
from .windows import WindowLimits


@dataclass
class Prediction:
    """What was found in a document; all spans are spans of its words."""
    document: Document
    frames: list[DecodedFrame] = field(default_factory=list)
    names: list[TaggedSpan] = field(default_factory=list)
    nominals: list[TaggedSpan] = field(default_factory=list)
    vectors: np.ndarray | None = None       # [word, hidden]


@dataclass
class Encoded:
    """A window after the encoder: vectors [word, hidden], tag logits [word, tag]."""
    example: Example
    words: torch.Tensor
    logits: np.ndarray


@dataclass
class Reader:
    """A model with its tokenizer and window limits."""
    model: StatementModel
    tokenizer: WordTokenizer
    limits: WindowLimits = WindowLimits()
    batch_subwords: int = 4096
    switch_cost: float = 2.0

    @torch.no_grad()
    def encode(self, document: Document) -> list[Encoded]:
        """Vectors and tag logits of a document's windows."""
        self.model.eval()
        examples = make_examples(document, self.tokenizer, self.limits)
        size, out = max(1, self.batch_subwords // (self.limits.subwords + 2)), []
        for at in range(0, len(examples), size):
            chunk = examples[at:at + size]
            words = self.model.encode(inputs_of(chunk, self.tokenizer))
            logits = self.model.tagger(words).numpy()
            out += [Encoded(e, words[row, :len(e.ids)], logits[row, :len(e.ids)]) for row, e in enumerate(chunk)]
        return out

    @torch.no_grad()
    def decode(self, document: Document, encoded: list[Encoded]) -> Prediction:
        """What the heads say of encoded windows."""
        found = Prediction(document, vectors=np.zeros((len(document.words), self.model.tagger.in_features), dtype=np.float32))
        for window in encoded:
            self._decode(found, window)
        return found

    def read(self, document: Document) -> Prediction:
        """All heads over one document, window by window."""
        return self.decode(document, self.encode(document))

    def _decode(self, found: Prediction, encoded: Encoded) -> None:
        example, words, logits = encoded.example, encoded.words, encoded.logits
        window = example.window
        shift, context = window.begin, window.first - window.begin
        found.vectors[window.first:window.past] = words[context:].numpy()
        for layer, spans in (("name", found.names), ("mention", found.nominals)):
            spans += [TaggedSpan(s.type, (s.words[0] + shift, s.words[1] + shift), s.confidence)
                      for s in tagged_spans(logits, layer) if s.words[0] >= context]
        triggers = [(f.name, s) for f in FRAMES for s in tagged_spans(logits, f.name) if s.words[0] >= context]
        plain = {s.words for n, s in triggers if n == "statement"}
        triggers = [(n, s) for n, s in triggers if n != "nested" or not any(s.words[0] < b and a < s.words[1] for a, b in plain)]
        if not triggers:
            return
        asked = Triggers(torch.zeros(len(triggers), dtype=torch.long), torch.tensor([s.words for _, s in triggers]),
                         torch.tensor([FRAME_INDEX[n] for n, _ in triggers]))
        places = tuple(torch.from_numpy(x)[None] for x in (example.features.sentence, example.features.paragraph, np.ones(len(words), dtype=np.int64)))
        roles, attributes = (x.numpy() for x in self.model.reader(words[None], places, asked))
        for n, (name, span) in enumerate(triggers):
            frame = decode_frame(span, name, (roles[n], attributes[n]), self.switch_cost)
            found.frames.append(_moved(frame, shift))


def _moved(frame: DecodedFrame, shift: int) -> DecodedFrame:
    frame.trigger = [(a + shift, b + shift) for a, b in frame.trigger]
    frame.roles = {r: [(a + shift, b + shift) for a, b in spans] for r, spans in frame.roles.items()}
    return frame
