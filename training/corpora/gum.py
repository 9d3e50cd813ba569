"""GUM: names, nominals of persons and bodies, and who is meant by each mention (OntoGUM chains)."""
import gzip
import json
import re
from pathlib import Path
from typing import Iterator

from ..document import Document, Mention
from .countries import is_state

TITLES = re.compile(r"^(?:(?:the|president|prime|minister|vice|king|queen|prince|princess|pope|saint|sir|lord|lady|dame|mr|mrs|ms|miss|dr|prof|professor|judge|justice|"
                    r"chief|senator|sen|representative|rep|governor|gov|mayor|general|gen|colonel|col|captain|capt|major|lieutenant|lt|sergeant|sgt|secretary|chancellor|"
                    r"ambassador|rabbi|rev|reverend|father|brother|sister|aunt|uncle|bishop|archbishop|cardinal|emperor|empress|congressman|congresswoman|speaker|coach|officer)"
                    r"\.?\s+)+", re.IGNORECASE)
NAME_TYPES = {"person": ("person",), "organization": ("organisation",), "event": ("event", "O"), "object": ("work", "O"), "abstract": ("work", "group", "O")}
ACTOR_TYPES = {"person": "person", "organization": "body"}
PRONOUN_TAGS = ("PRON", "DET")


def read_gum(folder: Path, free_only: bool = True) -> Iterator[Document]:
    """Documents of a split; `free_only` leaves out the genres whose texts are for non-commercial use."""
    for path in sorted(folder.iterdir()):
        with (gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")) as lines:
            for line in lines:
                raw = json.loads(line)
                if not (free_only and raw["nc"]):
                    yield _document(raw)


def _document(raw: dict) -> Document:
    document = Document.of(raw["id"], raw["text"], "gum")
    document.annotate_layer("name")
    document.annotate_layer("mention")
    cluster = {(m["start"], m["end"]): chain["id"] for chain in raw["chains"] for m in chain["mentions"]}
    for mention in sorted(raw["mentions"], key=lambda m: m["end"] - m["start"]):
        form = _form(raw, mention)
        if form == "name":
            _tag_name(document, mention)
        elif form == "nominal" and mention["type"] in ACTOR_TYPES:
            head_end = raw["tokens"][mention["head"]][1]
            document.tag_span("mention", document.touched(mention["start"], head_end), (ACTOR_TYPES[mention["type"]],))
        if form == "pronoun" or mention["type"] in ("person", "organization", "place"):
            span = _mention_words(document, raw, mention, form)
            if span[0] < span[1]:
                document.mentions.append(Mention(span, form, cluster.get((mention["start"], mention["end"]), -1)))
    document.mentions.sort(key=lambda m: m.words)
    return document


def _form(raw: dict, mention: dict) -> str:
    if mention["name"]:
        return "name"
    first, past = mention["tokens"]
    return "pronoun" if past - first == 1 and raw["upos"][first] in PRONOUN_TAGS else "nominal"


def name_span(text: str, mention: dict) -> tuple[int, int]:
    """A mention's name without titles; a title of Wikipedia that stands in the mention is taken whole ("University of Basel")."""
    identity = (mention["identity"] or "").replace("_", " ").split(" (")[0]
    words = text[mention["start"]:mention["end"]]
    at = words.lower().find(identity.lower()) if identity else -1
    start, end = (mention["start"] + at, mention["start"] + at + len(identity)) if at >= 0 else mention["name"]
    title = TITLES.match(text[start:end])
    return (start + title.end() if title and title.end() < end - start else start), end


def _tag_name(document: Document, mention: dict) -> None:
    start, end = name_span(document.text, mention)
    if mention["type"] == "place":
        types = ("state",) if is_state(document.text[start:end]) else ("place",)
    else:
        types = NAME_TYPES.get(mention["type"], ("O",))
    if types != ("O",):
        document.tag_span("name", document.touched(start, end), types)


def _mention_words(document: Document, raw: dict, mention: dict, form: str) -> tuple[int, int]:
    if form == "name":
        return document.touched(*name_span(document.text, mention))
    end = raw["tokens"][mention["head"]][1] if form == "nominal" else mention["end"]
    return document.touched(mention["start"], max(end, mention["start"] + 1))
