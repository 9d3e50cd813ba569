"""Parley's own corpus: reports written for it, with gold in the form of the design's corpus.md. The richest of the sources."""
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Iterator

from ..document import Document, Frame, Span, runs
from ..labels import ATTRIBUTES, FRAMES, NAME_TYPES
from ..words import utf16_indexable
from .polnear import statement_frame
from .report_mentions import add_mentions

NAME_KINDS = {"person": ("person",), "state": ("state",), "government body": ("organisation",), "international organisation": ("organisation",),
              "armed group": ("organisation",), "company": ("organisation",), "media": ("organisation",), "group": ("group", "organisation")}
TIME = re.compile(r"\b(?:(?:early|late|earlier|later|next|last|this|on|in|by|since|until|before|after) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight"
                  r"|(?:the )?(?:next|last|this|following|coming|previous) (?:week|month|year|day|round)|(?:jan|febr)uary|march(?= \d)|april|may(?= \d)|june|july|august"
                  r"|(?:sept|nov|dec)ember|october)(?: (?:morning|afternoon|evening|night)| \d{1,2}(?:, \d{4})?\b)?", re.IGNORECASE)
TRAINING_SETS = ("voa", "practice")     # of the real reports; reuters1987 is for research only and never trained on
REACH = 90    # words: a party named farther from its trigger is not linked


class Report:
    """A document while its gold is read into it."""

    def __init__(self, text: str, gold: dict, id_: str):
        self.document, self.gold = Document.of(id_, text, "reports"), gold
        for layer in ("name", *(f.name for f in FRAMES)):
            self.document.annotate_layer(layer)
        self.spoken = defaultdict(list)      # actor name -> sources that mean it, as word spans

    def words(self, quotes) -> list[int]:
        """Indices of the words of one or several quotes."""
        return self.document.indices([s for q in _quotes(quotes) if (s := _place(self.document.text, q))])

    def occurrences(self, name: str | None) -> list[Span]:
        """Where an actor (name alternatives "A|B") is named, and the pronouns and nominals that speak for it."""
        found = []
        for alternative in (name or "").split("|"):
            if alternative:
                found += [self.document.touched(*at) for at in places(self.document.text, alternative)]
                found += self.spoken.get(alternative, [])
        found.sort(key=lambda s: (s[0] - s[1], s[0]))
        kept: list[Span] = []
        for span in found:
            if not any(a < span[1] and span[0] < b for a, b in kept):
                kept.append(span)
        return kept


def read_reports(folder: Path, split: str) -> Iterator[Document]:
    """Reports of the negotiations whose negotiation.json says `split` (train, development or test)."""
    for negotiation in sorted(folder.iterdir()):
        about = negotiation / "negotiation.json"
        world = json.loads(about.read_text("utf8")) if about.exists() else None
        if world is None or world["split"] != split:
            continue
        for path in sorted(negotiation.glob("*/gold.json")):
            yield read_report(path.parent, f"{negotiation.name}/{path.parent.name}", world)


def read_real(folder: Path, data: Path) -> Iterator[Document]:
    """Real reports whose gold is kept as offsets in folder/SET/NAME; their texts are in data/SET/NAME.txt."""
    for set_ in TRAINING_SETS:
        for path in sorted((folder / set_).glob("*/gold.json")):
            text = (data / set_ / f"{path.parent.name}.txt").read_text("utf8")
            yield read_report(path.parent, f"{set_}/{path.parent.name}", text=text)


def read_report(folder: Path, id_: str, world: dict | None = None, text: str | None = None) -> Document:
    """One annotated report; `text` where it does not lie beside the gold."""
    text = (folder / "text.txt").read_text("utf8") if text is None else text
    gold = json.loads((folder / "gold.json").read_text("utf8"))
    report = Report(utf16_indexable(text), gold, id_)
    _add_statements(report)
    for add in (_add_meetings, _add_texts, _add_outcomes, _add_text_events, _add_positions, _add_deadlines, _add_events):
        add(report)
    _add_names(report, world or {"actors": []})
    add_mentions(report.document, gold, world or {"actors": []}, report.spoken)
    return report.document


def places(text: str, words: str) -> list[Span]:
    """Every place where these whole words stand."""
    edge = r"(?<![^\W_])" if words[:1].isalnum() else "", r"(?![^\W_])" if words[-1:].isalnum() else ""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [m.span() for m in re.finditer(edge[0] + pattern + edge[1], text)]


def _place(text: str, quote) -> Span | None:
    if isinstance(quote, dict):
        return tuple(quote["at"])
    words, number = quote if isinstance(quote, list) else (quote, 1)
    found = places(text, words)
    return found[number - 1] if len(found) >= number else None


def _quotes(value) -> list:
    if value is None:
        return []
    single = isinstance(value, (str, dict)) or (len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], int))
    return [value] if single else [q for v in value for q in _quotes(v)]


def _add_statements(report: Report) -> None:
    for fact in report.gold.get("statements", []):
        roles = {"trigger": report.words(fact["cue"]), "content": report.words(fact["content"]),
                 "source": report.words(fact["source"]), "addressee": report.words(fact.get("addressee"))}
        for name in (fact.get("speaker") or "").split("|"):
            report.spoken[name] += [s for s in runs(roles["source"]) if s[1] - s[0] <= 4]
        if not roles["trigger"]:
            continue
        type_ = "nested" if fact.get("within") else "statement"
        _add(report, statement_frame(type_, runs(roles["trigger"])[0], roles), fact, ("speechAct", "anonymity"))


def _add(report: Report, frame: Frame, fact: dict, attributes: tuple[str, ...] | dict[str, str]) -> None:
    """Keeps a frame and tags its trigger, unless another one of its type stands there (then their roles are joined where the trigger is the same)."""
    keys = attributes if isinstance(attributes, dict) else {a: a for a in attributes}
    for attribute, key in keys.items():
        value = fact.get(key) or ("null" if "null" in ATTRIBUTES[attribute] else None)
        if value in ATTRIBUTES[attribute]:
            frame.attributes[attribute] = value
    same = next((f for f in report.document.frames if (f.type, f.trigger) == (frame.type, frame.trigger)), None)
    if same:
        same.roles = {**frame.roles, **same.roles}
        same.unsure |= frame.unsure
        return
    tagged = report.document.tag_span(frame.type, frame.trigger, (frame.type, "O") if fact.get("optional") else (frame.type,))
    if tagged:
        report.document.frames.append(frame)


def _linked(report: Report, trigger: list[int], roles: dict[str, list]) -> Frame | None:
    """A frame whose roles are word lists, or actor names that are sought near the trigger."""
    if not trigger:
        return None
    first = runs(trigger)[0]
    frame = Frame("", first, {i: "trigger" for i in trigger if not first[0] <= i < first[1]})
    for role, fillers in roles.items():
        for filler in fillers:
            if isinstance(filler, list):
                for i in filler:
                    frame.roles.setdefault(i, role)
            else:
                _link_actor(report, frame, role, filler)
    return frame


def _link_actor(report: Report, frame: Frame, role: str, name: str | None) -> None:
    def distance(span: Span) -> int:
        return max(span[0] - frame.trigger[1], frame.trigger[0] - span[1], 0) + (25 if span[0] >= frame.trigger[1] + 12 else 0)
    near = sorted((s for s in report.occurrences(name) if distance(s) <= REACH), key=distance)
    for n, span in enumerate(near):
        for i in range(*span):
            if n == 0:
                frame.roles.setdefault(i, role)
            elif i not in frame.roles:
                frame.unsure.add(i)


def _actor(party) -> str | None:
    return party.get("actor") if isinstance(party, dict) else party


def _add_meetings(report: Report) -> None:
    kinds = {"meetingKind": "kind", "format": "format", "meetingStatus": "status"}
    for fact in report.gold.get("meetings", []):
        roles: dict[str, list] = {"about": [report.words(fact.get("about"))], "party": [], "host": [], "mediator": [], "place": [fact.get("place")]}
        times = [report.document.indices([m.span()]) for m in TIME.finditer(report.document.text)] if fact.get("time") else []
        for party in fact["parties"]:
            part = party.get("part") if isinstance(party, dict) else None
            roles[{"host": "host", "mediator": "mediator"}.get(part, "party")].append(_actor(party))
        for n, mention in enumerate([fact["trigger"], *fact.get("mentions", [])]):
            trigger = report.words(mention)
            near = sorted((t for t in times if trigger and abs(t[0] - trigger[0]) <= 25), key=lambda t: abs(t[0] - trigger[0]))[:1]
            if frame := _linked(report, trigger, {**roles, "time": near}):
                frame.type, frame.unknown_roles = "meeting", () if near or not times else ("time",)
                status = {k: v for k, v in kinds.items() if n == 0 or k != "meetingStatus"}
                _add(report, frame, fact, status)


def _add_texts(report: Report) -> None:
    for fact in report.gold.get("texts", []):
        for mention in fact.get("mentions", []):
            words = report.words([mention])
            if words:
                _add(report, Frame("text", runs(words)[0]), fact, {"textKind": "kind"})


def _add_outcomes(report: Report) -> None:
    for fact in report.gold.get("outcomes", []):
        roles = {"about": [report.words(fact.get("about"))], "party": [_actor(p) for p in fact["parties"]]}
        _add_fact(report, "outcome", fact, (roles, {"outcomeKind": "kind"}))


def _add_fact(report: Report, type_: str, fact: dict, linked: tuple[dict, dict]) -> None:
    roles, attributes = linked
    frame = _linked(report, report.words(fact.get("evidence") or fact.get("trigger") or fact.get("span")), roles)
    if frame:
        frame.type = type_
        _add(report, frame, fact, attributes)


def _add_text_events(report: Report) -> None:
    mentions = {t["id"]: t.get("mentions", []) for t in report.gold.get("texts", [])}
    for fact in report.gold.get("textEvents", []):
        trigger = report.words(fact["evidence"])
        near = [report.words([m]) for t in fact["text"].split("|") for m in mentions.get(t, [])]
        near = sorted((w for w in near if w and trigger), key=lambda w: abs(w[0] - trigger[0]))[:1]
        _add_fact(report, "textEvent", fact, ({"text": near, "by": [fact.get("by")], "to": [fact.get("to")]},
                                              {"action": "action", "polarity": "polarity", "eventStatus": "status"}))


def _add_positions(report: Report) -> None:
    mentions = {t["id"]: t.get("mentions", []) for t in report.gold.get("texts", [])}
    mentions |= {i["id"]: [i["evidence"]] for i in report.gold.get("issues", []) if "id" in i}
    for fact in report.gold.get("positions", []):
        trigger = report.words(fact["evidence"])
        near = [report.words(m) for on in (fact.get("on") or "").split("|") for m in mentions.get(on, [])]
        near = sorted((w for w in near if w and trigger), key=lambda w: abs(w[0] - trigger[0]))[:1]
        _add_fact(report, "position", fact, ({"party": [fact.get("party")], "on": near}, {"stance": "stance", "move": "move"}))


def _add_deadlines(report: Report) -> None:
    for fact in report.gold.get("deadlines", []):
        _add_fact(report, "deadline", fact, ({"by": [fact.get("setBy")], "to": [fact.get("on")]}, {"deadlineStatus": "status"}))


def _add_events(report: Report) -> None:
    for fact in report.gold.get("events", []):
        _add_fact(report, "event", fact, ({"by": [fact.get("actor")], "to": [fact.get("recipient")]}, {"eventType": "type", "eventStatus": "status"}))


def _add_names(report: Report, world: dict) -> None:
    """Names of the negotiation's actors; other capitalised words may be names of any type or none."""
    document = report.document
    actors = sorted(((n, a["kind"]) for a in world["actors"] for n in [a["name"], *(a.get("aliases") or [])]), key=lambda x: -len(x[0]))
    for name, kind in actors:
        name = re.sub(r"^[Tt]he ", "", name)
        if kind in NAME_KINDS and name[:1].isupper() and not (kind == "state" and " " in name):
            for at in places(document.text, name):
                document.tag_span("name", document.touched(*at), NAME_KINDS[kind])
    mask = document.tags["name"]
    for i, form in enumerate(document.forms):
        if form[:1].isupper() and mask[i, 0]:
            mask[i, :] = True
    if not world["actors"]:
        del document.tags["name"]
