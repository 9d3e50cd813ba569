"""Development figures: predictions written as Readings and scored by the project's scorers."""
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .corpora.gum import read_gum
from .corpora.polnear import read_polnear
from .document import Document
from .predict import Reader
from .readings import reading


@dataclass(frozen=True)
class Places:
    """Where data, scorers and results are."""
    data: Path
    score: Path
    out: Path


def attribution(reader: Reader, places: Places) -> dict:
    """PolNeAR development articles: the headline block of score_attribution.py."""
    gold = places.data / "polnear" / "dev.jsonl.gz"
    return _score(reader, places, ("attribution", [gold], [versions[0] for versions in read_polnear(gold)]))


def names(reader: Reader, places: Places, name: str) -> dict:
    """A names corpus of the data's `names` folder: score_names.py."""
    gold = places.data / "names" / f"{name}.jsonl"
    documents = []
    with open(gold, encoding="utf8") as lines:
        for line in lines:
            raw = json.loads(line)
            documents.append(Document.of(str(raw["id"]), raw["text"], "names"))
    return _score(reader, places, ("names", [gold], documents))


def pronouns(reader: Reader, places: Places) -> dict:
    """GUM development documents, all genres: score_pronouns.py."""
    gold = places.data / "gum" / "dev"
    return _score(reader, places, ("pronouns", [gold], list(read_gum(gold, free_only=False))))


def _score(reader: Reader, places: Places, task: tuple[str, list[Path], list[Document]]) -> dict:
    scorer, gold, documents = task
    folder = places.out / f"{scorer}-{gold[0].name.split('.')[0]}"
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        found = reading(reader.read(document), reader.model.pairs if scorer == "pronouns" else None)
        (folder / f"{document.id}.json").write_text(json.dumps(found), "utf8")
    command = [sys.executable, str(places.score / f"score_{scorer}.py"), *map(str, gold), str(folder), "--json"]
    result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    (places.out / f"{folder.name}.json").write_text(json.dumps(result, indent=1))
    return result


def headline(result: dict) -> str:
    """One line of a scorer's headline figures."""
    return " · ".join(f"{k} {v['value']} {v['interval'] or ''}" for k, v in result["headline"].items())


