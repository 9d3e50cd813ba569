"""How well the frames of the negotiation layers are found: triggers, roles and attributes against annotated reports."""
from collections import defaultdict
from collections.abc import Iterable

from .document import Document, Frame
from .predict import Reader


class Tally:
    """Right, found and gold of one figure."""

    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, found: set, gold: set) -> None:
        """Counts two sets."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    @property
    def f1(self) -> float:
        """In percent."""
        return 200 * self.right / max(1, self.found + self.gold)


def frame_scores(reader: Reader, documents: Iterable[Document]) -> dict[str, Tally]:
    """Figures by frame type: `TYPE exact` and `TYPE overlap` of triggers, `TYPE ROLE` of role words and `TYPE ATTRIBUTE` shares of matched frames."""
    out: dict[str, Tally] = defaultdict(Tally)
    for document in documents:
        found, gold = defaultdict(list), defaultdict(list)
        for frame in reader.read(document).frames:
            found[frame.type].append(frame)
        for frame in document.frames:
            gold[frame.type].append(frame)
        for type_ in {*found, *gold}:
            _score_type(out, type_, (found[type_], gold[type_]))
    return dict(sorted(out.items()))


def _score_type(out: dict[str, Tally], type_: str, frames: tuple[list, list[Frame]]) -> None:
    found, gold = frames
    out[f"{type_} exact"].add({f.trigger[0] for f in found}, {g.trigger for g in gold})
    taken: set[int] = set()
    for g in gold:
        near = [n for n, f in enumerate(found) if n not in taken and f.trigger[0][0] < g.trigger[1] and g.trigger[0] < f.trigger[0][1]]
        if near:
            taken.add(near[0])
            _score_match(out, found[near[0]], g)
    overlap = out[f"{type_} overlap"]
    overlap.right, overlap.found, overlap.gold = overlap.right + len(taken), overlap.found + len(found), overlap.gold + len(gold)


def _score_match(out: dict[str, Tally], found, gold: Frame) -> None:
    roles = {*found.roles, *gold.roles.values()} - {"trigger", *gold.unknown_roles}
    for role in roles:
        mine = {i for s in found.roles.get(role, []) for i in range(*s)} - gold.unsure
        out[f"{gold.type} role {role}"].add(mine, {i for i, r in gold.roles.items() if r == role})
    for name, value in gold.attributes.items():
        said, options = found.attributes[name], value.split("|")
        out[f"{gold.type} attribute {name}"].add({said}, {said if said in options else options[0]})
