"""Losses where several labels may be right: minus the log of the probability of all of them together."""
from dataclasses import dataclass

import torch
from torch import Tensor

from .examples import Batch
from .labels import ATTRIBUTE_SLICES, LAYER_SLICES
from .model import StatementModel
from .pairs import ends

LAYER_WEIGHTS = {"attribution": 0.5, "mention": 0.5}


@dataclass(frozen=True)
class LossWeights:
    """Relative weights of the heads and the share of label smoothing in tags and roles."""
    tags: float = 1.0
    roles: float = 1.0
    attributes: float = 1.0
    pairs: float = 1.0
    smoothing: float = 0.0
    paths: float = 0.0            # share of the path loss in the roles' loss


def allowed_loss(logits: Tensor, allowed: Tensor, smoothing: float = 0.0) -> Tensor:
    """Sum over all rows with an allowed label. logits, allowed [..., label]."""
    known = allowed.any(-1)
    logits, allowed = logits[known].float(), allowed[known]
    if not len(logits):
        return logits.sum()
    log = logits.log_softmax(-1)
    loss = -log.masked_fill(~allowed, -1e9).logsumexp(-1)
    if smoothing:
        possible = logits > -1e3
        loss = (1 - smoothing) * loss - smoothing * (log * possible).sum(-1) / possible.sum(-1)
    return loss.sum()


def losses(model: StatementModel, words: Tensor, batch: Batch, weights: LossWeights) -> dict[str, Tensor]:
    """Each head's loss, per word of the batch. words [batch, word, hidden]."""
    inputs = batch.inputs
    count = (inputs.first > 0).sum()
    logits = model.tagger(words)
    out = {layer: weights.tags * LAYER_WEIGHTS.get(layer, 1.0) * allowed_loss(logits[..., at], batch.tags[..., at], weights.smoothing)
           for layer, at in LAYER_SLICES.items()}
    if len(batch.triggers.row):
        roles, attributes = model.reader(words, (inputs.sentence, inputs.paragraph, (inputs.first > 0).long()), batch.triggers)
        out["roles"] = weights.roles * _role_loss(model, roles, batch, weights)
        out["attributes"] = weights.attributes * sum(allowed_loss(attributes[:, at], batch.attributes[:, at]) for at in ATTRIBUTE_SLICES.values())
    out["pairs"] = weights.pairs * sum((_pair_loss(model, words, a) for a in batch.anaphora), start=words.new_zeros(()))
    return {name: loss / count for name, loss in out.items()}


def _role_loss(model: StatementModel, logits: Tensor, batch: Batch, weights: LossWeights) -> Tensor:
    word = allowed_loss(logits, batch.roles, weights.smoothing) if weights.paths < 1 else logits.new_zeros(())
    if not weights.paths:
        return word
    allowed, at = batch.roles.clone(), torch.arange(logits.shape[1], device=logits.device)[None]
    inside = (at >= batch.triggers.span[:, :1]) & (at < batch.triggers.span[:, 1:])
    none = torch.zeros_like(allowed)
    none[..., 0] = True
    allowed = torch.where(inside[..., None], none, allowed)
    logits = torch.where((inside[..., None] & ~none), torch.full_like(logits, -1e4), logits)
    lengths = (batch.inputs.first > 0).sum(1)[batch.triggers.row]
    return (1 - weights.paths) * word + weights.paths * model.paths(logits, allowed, lengths)


def _pair_loss(model: StatementModel, words: Tensor, anaphora) -> Tensor:
    vectors = ends(words[anaphora.row], anaphora.spans)
    scores = model.pairs(vectors[anaphora.anaphors], vectors, anaphora.relation)
    itself = torch.arange(len(vectors), device=words.device)[None] == anaphora.anaphors[:, None]
    scores = torch.cat([scores.new_zeros(len(scores), 1), scores.masked_fill(itself, -1e4)], -1)
    return allowed_loss(scores, anaphora.right)
