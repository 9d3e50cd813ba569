"""The training loop: seeded, resumable, the same on a processor and on a GPU."""
import json
import math
import random
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch

from .corpora import Corpora
from .disturb import Disturbance
from .examples import Batch, Example, collate, group, make_examples
from .losses import LossWeights, losses
from .model import StatementModel, build
from .tokenizer import WordTokenizer
from .windows import WindowLimits


@dataclass(frozen=True)
class TrainingConfig:
    """Everything that decides what a run does."""
    epochs: float = 4
    encoder_rate: float = 1.2e-4
    head_rate: float = 1e-3
    layer_decay: float = 1.0
    batch_subwords: int = 2048
    shortest: int = 64            # sub-words of a window: drawn anew for each document
    longest: int = 176
    warmup: float = 0.08
    average: float = 0.998        # decay of the moving average of the weights; 0: none
    seed: int = 1
    save_every: int = 200         # steps
    repeat: dict[str, int] = field(default_factory=lambda: {"gum": 1, "names": 2, "reports": 2})
    weights: LossWeights = LossWeights()
    disturb: bool = True
    minutes: float = 0            # 0: no limit; else the schedule is stretched to end then


class Run:
    """A model in training, with what is needed to go on after an interruption."""

    def __init__(self, model: StatementModel, config: TrainingConfig, folder: Path):
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model, self.config, self.folder = model.to(self.device), config, folder
        self.average = {k: v.detach().clone() for k, v in model.state_dict().items()} if config.average else None
        self.optimizer = torch.optim.AdamW(self._groups(), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.rates = [g["lr"] for g in self.optimizer.param_groups]
        self.step, self.spent = 0, 0.0

    def _groups(self) -> list[dict]:
        encoder = self.model.words.encoder
        layers = list(encoder.encoder.layer)
        depth = {id(p): len(layers) - i - 1 for i, layer in enumerate(layers) for p in layer.parameters()}
        lower = [p for p in encoder.parameters() if id(p) not in depth]
        groups = [{"params": list(layer.parameters()), "lr": self.config.encoder_rate * self.config.layer_decay ** (len(layers) - i - 1)}
                  for i, layer in enumerate(layers)]
        groups.append({"params": lower, "lr": self.config.encoder_rate * self.config.layer_decay ** len(layers)})
        inside = {id(p) for p in encoder.parameters()}
        return [*groups, {"params": [p for p in self.model.parameters() if id(p) not in inside], "lr": self.config.head_rate}]

    def update(self, batch: Batch, progress: float) -> dict[str, float]:
        """One step; `progress` runs from 0 to 1 over the run."""
        self.model.train()
        scale = min(progress / self.config.warmup, (1 - progress) / (1 - self.config.warmup)) if self.config.warmup else 1 - progress
        for group_, rate in zip(self.optimizer.param_groups, self.rates):
            group_["lr"] = rate * max(scale, 0.0)
        batch = on(batch, self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            words = self.model.words(batch.inputs.ids, batch.inputs.shape, batch.inputs.mask, batch.inputs.first)
            parts = losses(self.model, self.model.dropout(words), batch, self.config.weights)
        self.optimizer.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self._follow()
        return {k: v.item() for k, v in parts.items()}

    @torch.no_grad()
    def _follow(self) -> None:
        if self.average is None:
            return
        decay = min(self.config.average, (1 + self.step) / (10 + self.step))
        mine = self.model.state_dict()
        torch._foreach_lerp_(list(self.average.values()), [mine[k] for k in self.average], 1 - decay)

    def save(self) -> None:
        """Writes the checkpoint; the old one stays until the new one is whole."""
        state = {"model": self.model.state_dict(), "average": self.average, "optimizer": self.optimizer.state_dict(), "step": self.step,
                 "spent": self.spent, "random": torch.get_rng_state(), "describe": self.model.describe()}
        self.folder.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.folder / "checkpoint.new")
        (self.folder / "checkpoint.new").replace(self.folder / "checkpoint.pt")
        (self.folder / "config.json").write_text(json.dumps(asdict(self.config), indent=1))

    def resume(self) -> bool:
        """Goes on from the folder's checkpoint if there is one."""
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return False
        state = torch.load(path, map_location=self.device)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.step, self.spent = state["average"], state["step"], state["spent"]
        torch.set_rng_state(state["random"].cpu())
        return True


def on(batch: Batch, device: torch.device) -> Batch:
    """The batch on a device."""
    if device.type == "cpu":
        return batch
    def move(x):
        if isinstance(x, torch.Tensor):
            return x.to(device)
        if isinstance(x, list):
            return [move(y) for y in x]
        return type(x)(**{k: move(v) for k, v in vars(x).items()}) if hasattr(x, "__dataclass_fields__") else x
    return move(batch)


def epoch_batches(corpora: Corpora, tokenizer: WordTokenizer, config: TrainingConfig, epoch: int) -> list[list[Example]]:
    """The batches of one epoch; the same for the same seed and epoch."""
    rng = random.Random(f"{config.seed}/{epoch}")
    disturb = Disturbance(rng) if config.disturb else None
    examples = []
    for document in corpora.epoch(config.repeat, rng):
        longest = config.longest if document.corpus != "gum" else 2 * config.longest
        limits = WindowLimits(rng.randint(config.shortest, longest), 0)
        examples += [e for e in make_examples(document, tokenizer, limits, disturb) if e.size <= 500]
    return group(examples, config.batch_subwords, rng)


def train(run: Run, corpora: Corpora, tokenizer: WordTokenizer) -> None:
    """Trains to the end of the schedule, from wherever the run stands."""
    config = run.config
    torch.manual_seed(config.seed)
    run.resume()
    clock, totals, words = time.time() - run.spent, {}, 0
    epoch, done = 0, False
    steps = None
    while not done:
        batches = epoch_batches(corpora, tokenizer, config, epoch)
        steps = steps or math.ceil(len(batches) * config.epochs)
        for n, examples in enumerate(batches):
            if epoch * 10 ** 6 + n < _position(run.step, len(batches)):
                continue
            run.spent = time.time() - clock
            progress = max(run.step / steps, run.spent / 60 / config.minutes if config.minutes else 0)
            if progress >= 1:
                done = True
                break
            for name, value in run.update(collate(examples, tokenizer), progress).items():
                totals[name] = totals.get(name, 0.0) + value
            words += sum(e.size for e in examples)
            if run.step % 50 == 0:
                shown = " ".join(f"{k} {v / 50:.3f}" for k, v in totals.items() if v)
                print(f"step {run.step}/{steps} progress {progress:.2f} {time.time() - clock:.0f} s, {words / (time.time() - clock):.0f} sub-words/s: {shown}", flush=True)
                totals = {}
            if run.step % config.save_every == 0:
                run.save()
        epoch += 1
    run.save()


def _position(step: int, batches: int) -> int:
    """Where in the sequence of epochs a step stands (epochs have nearly the same number of batches)."""
    return step // batches * 10 ** 6 + step % batches


def start_from(model: StatementModel, folder: Path) -> None:
    """Gives a model the averaged weights of an earlier run; parts that the run did not have keep their own."""
    state = torch.load(folder / "checkpoint.pt", map_location="cpu")
    model.load_state_dict(state["average"] or state["model"], strict=False)


def averaged(folder: Path) -> StatementModel:
    """The model of a run's folder with its averaged weights."""
    state = torch.load(folder / "checkpoint.pt", map_location="cpu")
    model = build(state["describe"])
    model.load_state_dict(state["average"] or state["model"], strict=False)
    return model.eval()


def mix(first: Path, second: Path, share: float, out: Path) -> None:
    """Writes a run folder whose weights lie between two runs' averaged ones; `share` of the second, 0 to 1. Runs of one ancestor mix well.

    See "Robust fine-tuning of zero-shot models", Wortsman and others, 2022.
    """
    a, b = (torch.load(f / "checkpoint.pt", map_location="cpu") for f in (first, second))
    weights = {k: torch.lerp(a["average"][k], v, share) if v.is_floating_point() else v for k, v in b["average"].items()}
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"model": weights, "average": weights, "describe": b["describe"]}, out / "checkpoint.pt")
