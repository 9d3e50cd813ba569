"""The pair scorer: which earlier (or nearby later) mention an anaphor takes up."""
import torch
from torch import Tensor, nn

MENTION_FORMS = ("name", "nominal", "pronoun")
MENTION_STEPS = (0, 1, 2, 3, 4, 5, 7, 10, 15, 25, 40, 60)     # mentions between, buckets
SENTENCE_STEPS = (0, 1, 2, 3, 4, 6, 9)


class PairScorer(nn.Module):
    """Scores candidates for anaphors; 0 is the score of "takes up none of them"."""

    def __init__(self, hidden: int, config):
        super().__init__()
        width = config.pair_width
        self.anaphor, self.candidate = nn.Linear(2 * hidden, width), nn.Linear(2 * hidden, width)
        self.steps = nn.Embedding(2 * len(MENTION_STEPS) - 1, width)
        self.sentences = nn.Embedding(2 * len(SENTENCE_STEPS) - 1, width)
        self.form, self.same = nn.Embedding(len(MENTION_FORMS), width), nn.Embedding(2, width)
        for table in (self.steps, self.sentences, self.form, self.same):
            nn.init.normal_(table.weight, std=0.1)
        self.score = nn.Sequential(nn.GELU(), nn.Dropout(config.dropout), nn.Linear(width, width), nn.GELU(), nn.Linear(width, 1))
        self.register_buffer("mention_buckets", torch.tensor(MENTION_STEPS), persistent=False)
        self.register_buffer("sentence_buckets", torch.tensor(SENTENCE_STEPS), persistent=False)

    def forward(self, anaphors: Tensor, candidates: Tensor, relation: Tensor) -> Tensor:
        """Scores [anaphor, candidate].

        anaphors [anaphor, 2 * hidden], candidates [candidate, 2 * hidden]: first and last word's vectors of a mention, one after the other.
        relation [anaphor, candidate, 4] int64: mentions from candidate to anaphor (negative: candidate is later), sentences likewise,
        form of the candidate (index into MENTION_FORMS), 1 where both have the same words (case apart).
        """
        a, c = self.anaphor(anaphors)[:, None], self.candidate(candidates)[None]
        x = (a + c + a * c + self.steps(signed_bucket(relation[..., 0], self.mention_buckets))
             + self.sentences(signed_bucket(relation[..., 1], self.sentence_buckets)) + self.form(relation[..., 2]) + self.same(relation[..., 3]))
        return self.score(x).squeeze(-1)


def signed_bucket(distance: Tensor, steps: Tensor) -> Tensor:
    """Bucket 0 … 2n-2 of a signed distance; n-1 is distance 0."""
    size = (distance.abs()[..., None] >= steps).sum(-1) - 1
    return torch.where(distance < 0, -size, size) + len(steps) - 1


def ends(words: Tensor, spans: Tensor) -> Tensor:
    """[mention, 2 * hidden] of mentions' spans [mention, 2] over words [word, hidden]."""
    return torch.cat([words[spans[:, 0]], words[spans[:, 1] - 1]], -1)
