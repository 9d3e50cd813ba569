"""Best paths and frames."""
import numpy as np
import pytest

from training.decode import TaggedSpan, best_path, bio_moves, decode_frame, tagged_spans
from training.labels import ATTRIBUTE_COUNT, ATTRIBUTES, LAYER_SLICES, ROLE_INDEX, ROLES, TAG_COUNT, TAG_LAYERS


def brute_force(scores, moves, start):
    import itertools
    def value(path):
        return start[path[0]] + sum(scores[i, x] for i, x in enumerate(path)) + sum(moves[a, b] for a, b in zip(path, path[1:]))
    return max(itertools.product(range(scores.shape[1]), repeat=len(scores)), key=value)


@pytest.mark.parametrize("seed", range(20))
def test_best_path_is_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    scores, (moves, start) = rng.normal(size=(5, 5)), bio_moves(("O", "B-a", "I-a", "B-b", "I-b"))
    assert tuple(best_path(scores, moves, start)) == brute_force(scores, moves, start)


def test_two_spans_side_by_side_stay_two():
    logits = np.zeros((4, TAG_COUNT))
    part, tags = LAYER_SLICES["name"], TAG_LAYERS["name"]
    for i, tag in enumerate(("B-person", "I-person", "B-person", "O")):
        logits[i, part.start + tags.index(tag)] = 9
    assert [(s.type, s.words) for s in tagged_spans(logits, "name")] == [("person", (0, 2)), ("person", (2, 3))]


def roles_of(*names):
    logits = np.zeros((len(names), len(ROLES)))
    for i, name in enumerate(names):
        logits[i, ROLE_INDEX[name]] = 8
    return logits


def test_an_interrupted_content_is_one_statement_with_two_pieces():
    attributes = np.zeros(ATTRIBUTE_COUNT)
    attributes[ATTRIBUTES["speechAct"].index("deny")] = 5
    frame = decode_frame(TaggedSpan("statement", (3, 4), 0.9), "statement", (roles_of("content", "content", "source", "none", "content"), attributes))
    assert frame.trigger == [(3, 4)]
    assert frame.roles == {"source": [(2, 3)], "content": [(0, 2), (4, 5)]}
    assert frame.attributes["speechAct"] == "deny"


def test_a_trigger_in_two_pieces():
    frame = decode_frame(TaggedSpan("statement", (0, 1), 0.9), "statement", (roles_of("none", "none", "trigger", "content"), np.zeros(ATTRIBUTE_COUNT)))
    assert frame.trigger == [(0, 1), (2, 3)]


def test_roles_of_other_frames_are_never_given():
    frame = decode_frame(TaggedSpan("outcome", (0, 1), 0.9), "outcome", (roles_of("none", "source", "party"), np.zeros(ATTRIBUTE_COUNT)))
    assert set(frame.roles) == {"party"}
