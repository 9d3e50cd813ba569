"""A small world for the tests: a tiny random model, a tokenizer of few words, a report of our own with gold."""
import json
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from training.predict import Reader
from training.tiny import tiny_model
from training.tokenizer import WordTokenizer
from training.windows import WindowLimits

TEXT = "Envoy to visit Tolsk\n\nIlse Brandt will visit the Citadel next week, Tolsk confirmed. “We have a draft,” she told reporters."
GOLD = {
    "document": {"title": "Envoy to visit Tolsk", "publishedAt": "2031-04-09"},
    "statements": [
        {"id": "s1", "speaker": "Tolsk", "source": [["Tolsk", 2]], "cue": ["confirmed"], "content": ["Ilse Brandt will visit the Citadel next week"], "addressee": [],
         "speechAct": "confirm", "anonymity": "named", "within": None},
        {"id": "s2", "speaker": "Ilse Brandt", "source": ["she"], "cue": ["told"], "content": ["“We have a draft,”"], "addressee": ["reporters"],
         "speechAct": "say", "anonymity": "named", "within": None}],
    "meetings": [{"id": "m1", "trigger": ["will visit"], "mentions": [[["visit", 1]]], "kind": "visit", "parties": ["Ilse Brandt", {"actor": "Tolsk", "part": "host"}],
                  "place": "the Citadel", "time": "2031-W16", "status": "confirmed", "saidBy": "s1", "about": []}],
    "texts": [{"id": "t1", "name": "draft", "kind": "draft", "mentions": ["a draft"]}],
    "textEvents": [{"id": "h1", "text": "t1", "action": "received", "by": "Ilse Brandt", "to": None, "polarity": "done", "status": "actual", "evidence": ["have a draft"]}],
    "outcomes": [], "positions": [], "deadlines": [], "events": [],
}


@pytest.fixture(scope="session", autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def tokenizer(tmp_path_factory) -> WordTokenizer:
    letters = [chr(c) for c in range(97, 123)] + list("0123456789.,\"'-")
    vocabulary = {t: i for i, t in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, *(f"##{x}" for x in letters), "the", "draft", "visit", "told"])}
    built = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    built.normalizer, built.pre_tokenizer = normalizers.Lowercase(), pre_tokenizers.BertPreTokenizer()
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    built.save(str(path))
    return WordTokenizer(path)


@pytest.fixture()
def model():
    return tiny_model(vocabulary=128)


@pytest.fixture()
def reader(model, tokenizer) -> Reader:
    return Reader(model, tokenizer, WindowLimits(60, 20))


@pytest.fixture()
def corpus(tmp_path) -> Path:
    report = tmp_path / "tolsk" / "01-envoy"
    report.mkdir(parents=True)
    (report / "text.txt").write_text(TEXT, "utf8")
    (report / "gold.json").write_text(json.dumps(GOLD), "utf8")
    actors = [{"id": "A1", "name": "Ilse Brandt", "kind": "person"}, {"id": "A2", "name": "Tolsk", "kind": "state"}]
    (tmp_path / "tolsk" / "negotiation.json").write_text(json.dumps({"split": "train", "actors": actors}), "utf8")
    return tmp_path
