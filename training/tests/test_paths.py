"""The path loss against all paths spelt out."""
import itertools

import torch

from training.paths import LOW, RolePaths, path_score


def test_the_sum_over_paths_is_the_sum_over_all_paths():
    torch.manual_seed(1)
    emissions, cost = torch.randn(1, 4, 3), torch.tensor(1.3)
    weights = [sum(emissions[0, i, x] for i, x in enumerate(path)) - cost * sum(a != b for a, b in zip(path, path[1:]))
               for path in itertools.product(range(3), repeat=4)]
    assert torch.allclose(path_score(emissions, torch.tensor([4]), cost), torch.stack(weights).logsumexp(0))


def test_words_beyond_the_length_do_not_count():
    emissions = torch.randn(1, 4, 3)
    longer = torch.cat([emissions, torch.randn(1, 2, 3)], 1)
    cost = torch.tensor(2.0)
    assert torch.allclose(path_score(emissions, torch.tensor([4]), cost), path_score(longer, torch.tensor([4]), cost))


def test_a_sure_and_right_path_costs_nothing():
    logits = torch.full((1, 3, 2), LOW)
    logits[0, :, 0] = 9.0
    allowed = torch.zeros(1, 3, 2, dtype=torch.bool)
    allowed[..., 0] = True
    assert RolePaths()(logits, allowed, torch.tensor([3])) < 1e-3
