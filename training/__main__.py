"""python -m training COMMAND: see README.md."""
import argparse
import json
from pathlib import Path

import torch

from .corpora import training_corpora
from .corpora.reports import read_reports
from .encoders import encoder_folder
from .export import export
from .fixtures import write_fixtures
from .frame_scores import frame_scores
from .losses import LossWeights
from .manifest import SOURCES, describe, write
from .measure import Places, attribution, headline, names, pronouns
from .model import pretrained
from .onnx_reader import OnnxModel
from .predict import Reader
from .tiny import tiny_model
from .tokenizer import WordTokenizer
from .train import Run, TrainingConfig, averaged, mix, start_from, train

ROOT = Path(__file__).resolve().parent.parent


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="python -m training", description="Parley's statement model: corpora to ONNX.")
    top.add_argument("--data", type=Path, default=ROOT / "../shared/data", help="corpora (default ../shared/data)")
    top.add_argument("--score", type=Path, default=ROOT / "../shared/score", help="scorers (default ../shared/score)")
    top.add_argument("--reports", type=Path, default=ROOT / "corpus/reports", help="Parley's own corpus")
    top.add_argument("--threads", type=int, default=2)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("prepare", help="reads all corpora and counts what is in them")
    run = commands.add_parser("train", help="trains a model; goes on where a run in the same folder stopped")
    run.add_argument("--size", choices=("small", "base"), default="small")
    run.add_argument("--out", type=Path, required=True)
    run.add_argument("--start", type=Path, help="folder of an earlier run whose weights to begin with")
    run.add_argument("--set", action="append", default=[], metavar="KEY=JSON", help="a value of TrainingConfig, e.g. epochs=6 or repeat={\"reports\":4}")
    between = commands.add_parser("mix", help="weights between those of two runs of which one began with the other's")
    between.add_argument("first", type=Path)
    between.add_argument("second", type=Path)
    between.add_argument("--share", type=float, default=0.5, help="of the second run, 0 to 1")
    between.add_argument("--out", type=Path, required=True)
    out = commands.add_parser("export", help="a trained run to models/NAME, with manifest and fixtures")
    out.add_argument("run", type=Path)
    out.add_argument("--name", default="small")
    out.add_argument("--about", type=json.loads, default={}, help="JSON kept in the manifest: version, calibration")
    commands.add_parser("tiny", help="the tiny random model to models/tiny")
    score = commands.add_parser("evaluate", help="development figures of a run folder (PyTorch) or a models folder (ONNX)")
    score.add_argument("model", type=Path)
    score.add_argument("--out", type=Path, default=Path("measured"))
    score.add_argument("--only", default="attribution,names,pronouns,reports")
    return top


def main() -> None:
    """Runs one command."""
    args = parser().parse_args()
    torch.set_num_threads(args.threads)
    {"prepare": prepare, "train": run_training, "export": run_export, "tiny": run_tiny, "evaluate": evaluate, "mix": run_mix}[args.command](args)


def prepare(args: argparse.Namespace) -> None:
    """Counts documents, words and frames of each corpus."""
    corpora = training_corpora(args.data, args.reports)
    for name, documents in vars(corpora).items():
        flat = [v[0] if isinstance(v, list) else v for v in documents]
        print(f"{name:8} {len(flat):5} documents {sum(len(d.words) for d in flat):8} words {sum(len(d.frames) for d in flat):6} frames "
              f"{sum(len(d.mentions) for d in flat):6} mentions")


def run_training(args: argparse.Namespace) -> None:
    """Trains, or goes on."""
    values = {k: json.loads(v) for k, v in (s.split("=", 1) for s in args.set)}
    if "weights" in values:
        values["weights"] = LossWeights(**values["weights"])
    config = TrainingConfig(**values)
    folder = encoder_folder(args.size)
    torch.manual_seed(config.seed)
    model = pretrained(str(folder))
    if args.start:
        start_from(model, args.start)
    train(Run(model, config, args.out), training_corpora(args.data, args.reports), WordTokenizer(folder / "tokenizer.json"))


def run_mix(args: argparse.Namespace) -> None:
    """A run folder between two runs."""
    mix(args.first, args.second, args.share, args.out)


def run_export(args: argparse.Namespace) -> None:
    """ONNX files, fixtures and the manifest's entry."""
    _publish(averaged(args.run), args.name, {**args.about, "data": SOURCES})


def run_tiny(_args: argparse.Namespace) -> None:
    """The random model for tests; its weights are kept in full floats so that every machine decodes the same."""
    _publish(tiny_model(), "tiny", {"what": "random weights, for tests only", "licence": "Apache-2.0"}, quantize=False)


def _publish(model, name: str, about: dict, quantize: bool = True) -> None:
    models = ROOT / "models"
    export(model, models / name, quantize)
    reader = Reader(OnnxModel(models / name), WordTokenizer(models / "tokenizer.json"))
    write_fixtures(reader, ROOT / "training" / "fixtures" / f"{name}.json", *([] if quantize else [4]))
    write(models / "manifest.json", {name: describe(model, models / name, about)})


def _reader(args: argparse.Namespace) -> Reader:
    """Of exported graphs where the folder holds them, else of a run."""
    onnx = (args.model / "encoder.onnx").exists()
    return Reader(OnnxModel(args.model, args.threads) if onnx else averaged(args.model), WordTokenizer(ROOT / "models" / "tokenizer.json"))


def evaluate(args: argparse.Namespace) -> None:
    """Prints the headline figures."""
    reader, places, only = _reader(args), Places(args.data, args.score, args.out), args.only.split(",")
    if "attribution" in only:
        print("PolNeAR development:", headline(attribution(reader, places)))
    for name in ("uner_ewt_dev", "crossner_politics_dev") if "names" in only else ():
        print(f"{name}:", headline(names(reader, places, name)))
    if "pronouns" in only:
        print("GUM development:", headline(pronouns(reader, places)))
    for name, tally in frame_scores(reader, read_reports(args.reports, "development")).items() if "reports" in only else ():
        print(f"{name:36} {tally.f1:5.1f}  right {tally.right:5} found {tally.found:5} gold {tally.gold:5}")


if __name__ == "__main__":
    main()
