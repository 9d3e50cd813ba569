"""The frame reader: labels, for one trigger at a time, the words of its window with roles, and reads the trigger's attributes."""
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .labels import ATTRIBUTE_COUNT, FRAMES, ROLES, frame_roles

REACH = 255            # words; farther ones count as this far
SENTENCE_REACH = 4
PARAGRAPH_REACH = 2
NOT_A_ROLE = -1e4


@dataclass
class Triggers:
    """Triggers of a batch of windows, all int64."""
    row: Tensor        # [trigger] which window
    span: Tensor       # [trigger, 2] first word, past the last
    type: Tensor       # [trigger] index into FRAMES


def distance_table() -> Tensor:
    """Bucket of a signed word distance -REACH…REACH [distance]: exact up to 8 words, then ever wider."""
    steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 40, 50, 63, 80, 110, 160]
    bucket = torch.bucketize(torch.arange(REACH + 1), torch.tensor(steps), right=True) - 1
    return torch.cat([len(steps) - 1 - bucket.flip(0)[:-1], len(steps) - 1 + bucket])


class Block(nn.Module):
    """A pre-norm transformer layer."""

    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.norm_in, self.norm_out = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix, self.join = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * width, width))

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [trigger, word, width]; bias [trigger, 1, 1, word] is 0 or very low for padding."""
        t, n, width = x.shape
        q, k, v = self.mix(self.norm_in(x)).reshape(t, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias).softmax(-1)
        x = x + self.join((weights @ v).transpose(1, 2).reshape(t, n, width))
        return x + self.feed(self.norm_out(x))


class FrameReader(nn.Module):
    """Roles and attributes of triggers. Nested and interrupted spans come out whole, since each trigger labels the words anew."""

    def __init__(self, hidden: int, config):
        super().__init__()
        width = config.reader_width
        self.register_buffer("buckets", distance_table(), persistent=False)
        allowed = torch.full((len(FRAMES), len(ROLES)), NOT_A_ROLE)
        for i, frame in enumerate(FRAMES):
            allowed[i, list(frame_roles(frame))] = 0.0
        self.register_buffer("allowed", allowed, persistent=False)
        self.word, self.query = nn.Linear(hidden, width), nn.Linear(hidden, width)
        self.distance = nn.Embedding(int(self.buckets.max()) + 1, width)
        self.sentence = nn.Embedding(2 * SENTENCE_REACH + 1, width)
        self.paragraph = nn.Embedding(2 * PARAGRAPH_REACH + 1, width)
        self.inside, self.kind = nn.Embedding(2, width), nn.Embedding(len(FRAMES), width)
        for table in (self.distance, self.sentence, self.paragraph, self.inside, self.kind):
            nn.init.normal_(table.weight, std=0.1)
        self.blocks = nn.ModuleList(Block(width, config.reader_heads, config.dropout) for _ in range(config.reader_layers))
        self.norm, self.role = nn.LayerNorm(width), nn.Linear(width, len(ROLES))
        self.attribute = nn.Sequential(nn.Linear(hidden + width, width), nn.GELU(), nn.Dropout(config.dropout), nn.Linear(width, ATTRIBUTE_COUNT))

    def forward(self, words: Tensor, places: tuple[Tensor, Tensor, Tensor], triggers: Triggers) -> tuple[Tensor, Tensor]:
        """Role logits [trigger, word, role] and attribute logits [trigger, attribute value].

        words [batch, word, hidden]; places: sentence, paragraph, real (1) or padding (0), each [batch, word].
        """
        sentence, paragraph, real = (p[triggers.row] for p in places)
        start, past = triggers.span[:, :1], triggers.span[:, 1:]
        at = torch.arange(words.shape[1], device=words.device)[None]
        inside = ((at >= start) & (at < past)).to(words.dtype)
        share = inside / inside.sum(1, keepdim=True).clamp(min=1)
        trigger = share @ words[0] if len(words) == 1 else (share[:, None] @ words[triggers.row])[:, 0]     # one window: no copy of it a trigger
        distance = torch.where(at < start, at - start, (at - past + 1).clamp(min=0)).clamp(-REACH, REACH) + REACH
        x = (self.word(words)[triggers.row] + (self.query(trigger) + self.kind(triggers.type))[:, None] + self.inside(inside.long())
             + self.distance(self.buckets[distance]) + self.sentence(_relative(sentence, start, SENTENCE_REACH))
             + self.paragraph(_relative(paragraph, start, PARAGRAPH_REACH)))
        bias = ((1 - real.to(words.dtype)) * NOT_A_ROLE)[:, None, None]
        for block in self.blocks:
            x = block(x, bias)
        x = self.norm(x)
        roles = self.role(x) + self.allowed[triggers.type][:, None]
        return roles, self.attribute(torch.cat([trigger, (share[:, None] @ x)[:, 0]], -1))


def _relative(index: Tensor, start: Tensor, reach: int) -> Tensor:
    """How many sentences (or paragraphs) after the trigger's each word stands, from 0 = `reach` before. [trigger, word]"""
    return (index - index.gather(1, start)).clamp(-reach, reach) + reach
