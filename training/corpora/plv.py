"""PLV: sentences with a source, a target and the PLOVER type of what the one did to the other. The words of the event are found by rule."""
import csv
import re
from pathlib import Path

from ..document import Document, Frame

MARK = re.compile(r"</?[st]>")
PASSED_OVER = frozenset("""a an the to of in on at by with for from and or that which who has have had having is are was were be been being will would shall should can could
may might must do does did not n't n’t monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
also again still already now then later reportedly - , " “ ” ' ’ ( ) : ; -- —""".split())
FOLDS = 5


def read_plv(path: Path, measured: bool = False) -> list[Document]:
    """Sentences as documents, without every fifth row, which is kept for measuring; `measured`: those rows instead."""
    with open(path, encoding="utf8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    chosen = [r for n, r in enumerate(rows) if (n % FOLDS == FOLDS - 1) == measured]
    return [d for r in chosen if (d := _document(r)) is not None]


def _document(row: dict) -> Document | None:
    marked = row["marked_sentence"]
    if MARK.sub("", marked) != row["sentence"]:
        return None
    document = Document.of(row["sentence_id"], row["sentence"], "plv")
    source, target = (document.touched(*span) if (span := _marked(marked, tag)) else (0, 0) for tag in "st")
    trigger = _trigger(document, source, target)
    if trigger is None:
        return None
    roles = {i: role for span, role in ((source, "by"), (target, "to")) for i in range(*span)}
    type_ = "CONCEDE|RETREAT" if row["gold_root"] == "YIELD" else row["gold_root"]
    frame = Frame("event", (trigger, trigger + 1), roles, attributes={"eventType": type_})
    frame.unsure = {i for i in range(len(document.words)) if i not in roles}
    document.frames.append(frame)
    return document


def _marked(marked: str, tag: str) -> tuple[int, int] | None:
    found = re.search(rf"<{tag}>(.*?)</{tag}>", marked, re.DOTALL)
    if not found:
        return None
    start = len(MARK.sub("", marked[:found.start()]))
    return start, start + len(MARK.sub("", found.group(1)))


def _trigger(document: Document, source: tuple[int, int], target: tuple[int, int]) -> int | None:
    """The first word of weight between the two actors; after both where nothing stands between."""
    (_, first), (past, last) = sorted((source, target))
    for span in ((first, past), (last, min(last + 6, len(document.words)))):
        for i in range(*span):
            word = document.forms_at(i).lower()
            if word not in PASSED_OVER and not word.endswith("ly"):
                return i
    return None
