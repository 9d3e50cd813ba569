"""Loss of role paths: a conditional random field whose only transition is one cost for changing the role, as the decoder has it."""
import torch
from torch import Tensor, nn

LOW = -1e4


def path_score(emissions: Tensor, lengths: Tensor, cost: Tensor) -> Tensor:
    """Log of the summed weight of all paths [path set].

    emissions [path set, word, role] (LOW where a role is ruled out); lengths [path set]; cost: scalar > 0, paid for each change of role.
    """
    stay = torch.log1p(-torch.exp(-cost))
    best = emissions[:, 0]
    for i in range(1, emissions.shape[1]):
        moved = torch.logaddexp(best.logsumexp(-1, keepdim=True) - cost, best + stay) + emissions[:, i]
        best = torch.where((i < lengths)[:, None], moved, best)
    return best.logsumexp(-1)


class RolePaths(nn.Module):
    """Keeps the learnt switch cost."""

    def __init__(self, cost: float = 2.0):
        super().__init__()
        self.raw = nn.Parameter(torch.tensor(cost).expm1().log())

    @property
    def cost(self) -> Tensor:
        """What a change of role costs."""
        return nn.functional.softplus(self.raw)

    def forward(self, logits: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Summed loss. logits, allowed [trigger, word, role]; words without an allowed role may have any their frame has; lengths [trigger]."""
        free = ~allowed.any(-1, keepdim=True)
        emissions = logits.float().log_softmax(-1).clamp(min=LOW)
        right = emissions.masked_fill(~(allowed | free), LOW)
        scores = path_score(torch.cat([emissions, right]), torch.cat([lengths, lengths]), self.cost)
        everything, correct = scores.chunk(2)
        return (everything - correct).sum()
