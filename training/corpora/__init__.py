"""Training sets: which corpora there are, and one epoch's documents of each."""
import random
from dataclasses import dataclass, field
from pathlib import Path

from ..document import Document
from .gum import read_gum
from .names import read_names
from .plv import read_plv
from .polnear import read_polnear
from .reports import read_real, read_reports


@dataclass
class Corpora:
    """Training documents by corpus; `repeat` says how often an epoch reads each corpus."""
    polnear: list[list[Document]] = field(default_factory=list)     # versions of an article by its annotators
    gum: list[Document] = field(default_factory=list)
    names: list[Document] = field(default_factory=list)
    reports: list[Document] = field(default_factory=list)
    plv: list[Document] = field(default_factory=list)
    real: list[Document] = field(default_factory=list)              # real reports annotated by us

    def epoch(self, repeat: dict[str, int], rng: random.Random) -> list[Document]:
        """One epoch's documents: of an article with several annotators one version, drawn by chance."""
        chosen = [rng.choice(versions) for versions in self.polnear]
        return [d for name, documents in (("polnear", chosen), ("gum", self.gum), ("names", self.names), ("reports", self.reports), ("plv", self.plv), ("real", self.real))
                for d in documents * repeat.get(name, 1)]


def training_corpora(data: Path, reports: Path) -> Corpora:
    """Everything that may be trained on. Development and test parts, reuters1987 and UNER-EWT are never read here."""
    names = [d for name in ("crossner_politics_train", "wikigold") for d in read_names(data / "names" / f"{name}.jsonl")]
    return Corpora(list(read_polnear(data / "polnear" / "train.jsonl.gz")), list(read_gum(data / "gum" / "train")), names,
                   list(read_reports(reports, "train")) if reports.exists() else [], read_plv(data / "events" / "plv_train.tsv"),
                   list(read_real(reports.parent / "real", data)))
