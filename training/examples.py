"""Examples: windows of annotated documents, put into batches of tensors."""
import random
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from .disturb import Disturbance
from .document import Document, Frame
from .frames import Triggers
from .labels import ATTRIBUTE_COUNT, ATTRIBUTE_SLICES, ATTRIBUTES, FRAME_INDEX, FRAMES, LAYER_SLICES, NONE, ROLE_INDEX, ROLES, TAG_COUNT, frame_roles
from .model import Inputs
from .pairs import MENTION_FORMS
from .tokenizer import WordTokenizer
from .windows import Window, WindowLimits, windows
from .words import WordFeatures, word_features


@dataclass
class Example:
    """A window of a document."""
    document: Document
    window: Window
    ids: list[tuple[int, ...]]        # sub-words of each word
    features: WordFeatures

    @property
    def size(self) -> int:
        """Sub-words, [CLS] and [SEP] among them."""
        return sum(map(len, self.ids)) + 2


@dataclass
class Anaphora:
    """The mentions of one window."""
    row: int
    spans: Tensor         # [mention, 2]
    anaphors: Tensor      # [anaphor] index into spans
    relation: Tensor      # [anaphor, mention, 4], see PairScorer
    right: Tensor         # [anaphor, 1 + mention] bool: right antecedents; first column: none


@dataclass
class Batch:
    """Windows and, in training, what is right about them."""
    inputs: Inputs
    tags: Tensor                # [batch, word, tag] bool: allowed tags; a layer without any is not annotated here
    triggers: Triggers
    roles: Tensor               # [trigger, word, role] bool: allowed roles; none allowed: no loss
    attributes: Tensor          # [trigger, attribute value] bool: right values; an attribute without any is not annotated
    anaphora: list[Anaphora] = field(default_factory=list)


def make_examples(document: Document, tokenizer: WordTokenizer, limits: WindowLimits, disturb: Disturbance | None = None) -> list[Example]:
    """All windows of a document; `disturb` changes their words on purpose."""
    forms = document.forms
    ids = [tokenizer.subwords(w) for w in forms]
    out = []
    for window in windows(document, [len(x) for x in ids], limits):
        words, paragraphs = forms[window.begin:window.past], document.paragraphs[window.begin:window.past]
        pieces = ids[window.begin:window.past]
        if disturb and (changed := disturb(words)) is not words:
            words, pieces = changed, [tokenizer.subwords(w) for w in changed]
        out.append(Example(document, window, pieces, word_features(words, paragraphs)))
    return out


def group(examples: list[Example], subwords: int, rng: random.Random | None = None) -> list[list[Example]]:
    """Batches of examples of similar length, at most `subwords` with padding; shuffled if there is an `rng`."""
    order = sorted(examples, key=lambda e: e.size + (rng.random() * 12 if rng else 0))
    out: list[list[Example]] = []
    for example in order:
        if not out or example.size * (len(out[-1]) + 1) > subwords:
            out.append([])
        out[-1].append(example)
    if rng:
        rng.shuffle(out)
    return out


def inputs_of(examples: list[Example], tokenizer: WordTokenizer) -> Inputs:
    """Padded tensors of several windows."""
    width, length = max(e.size for e in examples), max(len(e.ids) for e in examples)
    ids = np.full((len(examples), width), tokenizer.padding)
    shape, mask = np.zeros_like(ids), np.zeros_like(ids)
    first, sentence, paragraph = (np.zeros((len(examples), length), dtype=np.int64) for _ in range(3))
    for row, example in enumerate(examples):
        counts = [len(x) for x in example.ids]
        n, size = len(counts), example.size
        ids[row, :size] = [tokenizer.begin, *(i for x in example.ids for i in x), tokenizer.end]
        shape[row, 1:size - 1] = np.repeat(example.features.shape, counts)
        mask[row, :size] = 1
        first[row, :n] = np.cumsum([1, *counts[:-1]])
        sentence[row, :n], paragraph[row, :n] = example.features.sentence, example.features.paragraph
    return Inputs(*map(torch.from_numpy, (ids, shape, mask, first, sentence, paragraph)))


def collate(examples: list[Example], tokenizer: WordTokenizer) -> Batch:
    """A training batch."""
    inputs = inputs_of(examples, tokenizer)
    length = inputs.first.shape[1]
    tags = np.zeros((len(examples), length, TAG_COUNT), dtype=bool)
    frames: list[tuple[int, Frame, Example]] = []
    anaphora = []
    for row, example in enumerate(examples):
        begin, past = example.window.begin, example.window.past
        for layer, mask in example.document.tags.items():
            tags[row, :past - begin, LAYER_SLICES[layer]] = mask[begin:past]
        frames += [(row, f, example) for f in example.document.frames if begin <= f.trigger[0] and f.trigger[1] <= past]
        if found := _anaphora(row, example):
            anaphora.append(found)
    roles = np.zeros((len(frames), length, len(ROLES)), dtype=bool)
    attributes = np.zeros((len(frames), ATTRIBUTE_COUNT), dtype=bool)
    for n, (row, frame, example) in enumerate(frames):
        _fill_roles(roles[n], frame, example.window)
        for name, value in frame.attributes.items():
            for v in value.split("|"):
                attributes[n, ATTRIBUTE_SLICES[name].start + ATTRIBUTES[name].index(v)] = True
    spans = [(f.trigger[0] - e.window.begin, f.trigger[1] - e.window.begin) for _, f, e in frames]
    triggers = Triggers(torch.tensor([r for r, _, _ in frames], dtype=torch.long), torch.tensor(spans, dtype=torch.long).reshape(-1, 2),
                        torch.tensor([FRAME_INDEX[f.type] for _, f, _ in frames], dtype=torch.long))
    return Batch(inputs, torch.from_numpy(tags), triggers, torch.from_numpy(roles), torch.from_numpy(attributes), anaphora)


def _fill_roles(allowed: np.ndarray, frame: Frame, window: Window) -> None:
    """allowed [word, role]"""
    count = window.past - window.begin
    allowed[:count, [ROLE_INDEX[r] for r in (NONE, *frame.unknown_roles)]] = True
    for i, role in frame.roles.items():
        if window.begin <= i < window.past:
            allowed[i - window.begin] = False
            allowed[i - window.begin, ROLE_INDEX[role]] = True
    allowed[frame.trigger[0] - window.begin:frame.trigger[1] - window.begin] = False
    for i in frame.unsure:
        if window.begin <= i < window.past:
            allowed[i - window.begin, list(frame_roles(FRAMES[FRAME_INDEX[frame.type]]))] = True


def _anaphora(row: int, example: Example) -> Anaphora | None:
    begin, past = example.window.begin, example.window.past
    mentions = [m for m in example.document.mentions if begin <= m.words[0] and m.words[1] <= past]
    known = [n for n, m in enumerate(mentions) if m.form != "name" and m.cluster != -2]
    if not known:
        return None
    right = torch.zeros(len(known), len(mentions) + 1, dtype=torch.bool)
    elsewhere = {m.cluster for m in example.document.mentions if m.words[0] < begin and m.cluster >= 0}
    for k, n in enumerate(known):
        same = [j for j, m in enumerate(mentions) if m.cluster == mentions[n].cluster >= 0 and j < n]
        same = same or [j for j, m in enumerate(mentions) if m.cluster == mentions[n].cluster >= 0 and j > n and m.form == "name"]
        right[k, [j + 1 for j in same]] = True
        right[k, 0] = not same and mentions[n].cluster not in elsewhere
    spans = torch.tensor([m.words for m in mentions]) - begin
    forms = [example.document.text[example.document.words[m.words[0]][0]:example.document.words[m.words[1] - 1][1]].lower() for m in mentions]
    return Anaphora(row, spans, torch.tensor(known), relations(spans, [(m.form, w) for m, w in zip(mentions, forms)], example.features.sentence)[known], right)


def relations(spans: Tensor, mentions: list[tuple[str, str]], sentence: np.ndarray) -> Tensor:
    """[mention, mention, 4]: the relation of each mention (as anaphor) to each other (as candidate). `mentions`: (form, lower-case words)."""
    at = torch.arange(len(mentions))
    sentences = torch.from_numpy(sentence)[spans[:, 0]]
    form = torch.tensor([MENTION_FORMS.index(f) for f, _ in mentions])
    same = torch.tensor([[int(a == b) for _, b in mentions] for _, a in mentions])
    return torch.stack([at[:, None] - at[None], sentences[:, None] - sentences[None], form[None].expand(len(at), -1), same], -1)
