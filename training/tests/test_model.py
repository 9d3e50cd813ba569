"""Windows, batches, losses, training and export on a tiny model."""
import random

import pytest
import torch

from training.corpora import Corpora
from training.corpora.reports import read_reports
from training.document import Document
from training.examples import collate, group, inputs_of, make_examples
from training.export import export
from training.frames import distance_table
from training.losses import LossWeights, allowed_loss, losses
from training.onnx_reader import OnnxModel
from training.predict import Reader
from training.readings import reading
from training.tiny import tiny_model
from training.train import Run, TrainingConfig, averaged, mix, train
from training.windows import WindowLimits, windows

PROSE = "\n\n".join(f"Paragraph {n}. " + "Orr said that the talks would go on. " * (n % 4 + 1) for n in range(12))


@pytest.mark.parametrize("limits", [WindowLimits(60, 20), WindowLimits(30, 0), WindowLimits(15, 10)])
def test_windows_count_each_word_once_and_keep_to_the_limit(limits):
    document = Document.of("d", PROSE, "test")
    sizes = [1] * len(document.words)
    found = windows(document, sizes, limits)
    assert [i for w in found for i in range(w.first, w.past)] == list(range(len(sizes)))
    assert all(w.past - w.begin <= limits.subwords for w in found)


def test_distance_buckets_grow_with_distance():
    table = distance_table().tolist()
    assert table == sorted(table) and table[255] * 2 == table[-1]


def test_any_of_the_allowed_labels_is_right():
    logits = torch.tensor([[2.0, 2.0, -9.0]])
    assert allowed_loss(logits, torch.tensor([[True, True, False]])) < 0.01
    assert allowed_loss(logits, torch.tensor([[False, False, False]])) == 0


def test_a_window_reads_the_same_alone_and_in_a_batch(model, tokenizer):
    examples = make_examples(Document.of("d", PROSE, "test"), tokenizer, WindowLimits(80, 0))
    with torch.no_grad():
        alone, together = model.encode(inputs_of(examples[:1], tokenizer)), model.encode(inputs_of(examples, tokenizer))
    assert torch.allclose(alone[0], together[0, :alone.shape[1]], atol=1e-5)


def test_batches_hold_every_example_once(tokenizer):
    examples = make_examples(Document.of("d", PROSE, "test"), tokenizer, WindowLimits(50, 0))
    batches = group(examples, 120, random.Random(1))
    assert sorted(map(id, examples)) == sorted(id(e) for b in batches for e in b)


def test_losses_fall(model, tokenizer, corpus):
    examples = [e for d in read_reports(corpus, "train") for e in make_examples(d, tokenizer, WindowLimits(200, 0))]
    batch = collate(examples, tokenizer)
    optimizer, seen = torch.optim.Adam(model.parameters(), 0.02), []
    for _ in range(30):
        parts = losses(model.train(), model.encode(batch.inputs), batch, LossWeights())
        seen.append(sum(parts.values()))
        optimizer.zero_grad()
        seen[-1].backward()
        optimizer.step()
    assert seen[-1] < seen[0] / 2


def test_training_goes_on_where_it_stopped(tokenizer, corpus, tmp_path):
    config = TrainingConfig(epochs=4, save_every=2, shortest=60, longest=90)
    reports = Corpora(reports=list(read_reports(corpus, "train")))
    first = Run(tiny_model(128), config, tmp_path / "whole")
    train(first, reports, tokenizer)
    again = Run(tiny_model(128), config, tmp_path / "whole")
    assert again.resume() and again.step == first.step > 0
    assert isinstance(averaged(tmp_path / "whole"), torch.nn.Module)


def test_mixed_weights_lie_between_those_of_two_runs(tmp_path):
    for name in ("a", "b"):
        Run(tiny_model(128), TrainingConfig(seed=ord(name)), tmp_path / name).save()
    state = torch.load(tmp_path / "b" / "checkpoint.pt")
    state["average"] = {k: v + 1 if v.is_floating_point() else v for k, v in state["average"].items()}
    torch.save(state, tmp_path / "b" / "checkpoint.pt")
    mix(tmp_path / "a", tmp_path / "b", 0.25, tmp_path / "c")
    weight = {n: averaged(tmp_path / n).tagger.weight for n in ("a", "b", "c")}
    assert torch.allclose(weight["c"], 0.75 * weight["a"] + 0.25 * weight["b"])


@pytest.mark.parametrize("quantize, tolerance", [(False, 1e-4), (True, 0.2)])
def test_the_exported_graphs_say_what_the_model_says(reader, tmp_path, quantize, tolerance):
    export(reader.model, tmp_path, quantize)
    document = Document.of("d", PROSE, "test")
    mine, theirs = reader.read(document), Reader(OnnxModel(tmp_path, 1), reader.tokenizer, reader.limits).read(document)
    assert abs(mine.vectors - theirs.vectors).max() < tolerance
    if not quantize:
        assert [(f.type, f.trigger, f.roles, f.attributes) for f in mine.frames] == [(f.type, f.trigger, f.roles, f.attributes) for f in theirs.frames]


def test_a_reading_cuts_the_text_at_words(reader):
    document = Document.of("d", PROSE, "test")
    found = reading(reader.read(document), reader.model.pairs)
    assert found["statements"]
    for span in (s for f in found["statements"] for r in ("source", "cue", "content") for s in f[r]):
        cut = PROSE[span["start"]:span["end"]]
        assert cut and cut == cut.strip()
