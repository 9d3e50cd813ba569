"""Every label the model knows, in order. A new kind of frame is one line in FRAMES (and its tag layer comes with it)."""
from dataclasses import dataclass

NONE, REST = "none", "trigger"   # roles every frame has: nothing, and a further piece of the trigger


@dataclass(frozen=True)
class FrameType:
    """A trigger with roles linked to it and attributes read at it."""
    name: str
    roles: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


STATEMENT_ROLES = ("source", "content", "addressee")
STATEMENT_ATTRIBUTES = ("speechAct", "anonymity")
FRAMES = (
    FrameType("statement", STATEMENT_ROLES, STATEMENT_ATTRIBUTES),
    FrameType("nested", STATEMENT_ROLES, STATEMENT_ATTRIBUTES),
    FrameType("meeting", ("party", "host", "mediator", "place", "time", "about"), ("meetingKind", "format", "meetingStatus")),
    FrameType("outcome", ("party", "about"), ("outcomeKind",)),
    FrameType("text", (), ("textKind",)),
    FrameType("textEvent", ("text", "by", "to"), ("action", "polarity", "eventStatus")),
    FrameType("position", ("party", "on"), ("stance", "move")),
    FrameType("deadline", ("by", "to"), ("deadlineStatus",)),
    FrameType("event", ("by", "to"), ("eventType", "eventStatus")),
)
FRAME_INDEX = {f.name: i for i, f in enumerate(FRAMES)}

ROLES = tuple(dict.fromkeys((NONE, REST, *(r for f in FRAMES for r in f.roles))))
ROLE_INDEX = {r: i for i, r in enumerate(ROLES)}

ATTRIBUTES = {
    "speechAct": ("say", "confirm", "deny", "propose", "offer", "demand", "ask", "promise", "threaten", "accept", "reject", "accuse", "warn",
                  "hope", "expect", "believe", "doubt", "decline", "silent"),
    "anonymity": ("named", "unnamed", "document"),
    "meetingKind": ("meeting", "visit", "call", "talks", "summit", "conference", "contact"),
    "format": ("null", "direct", "indirect", "mediated"),
    "meetingStatus": ("held", "under way", "confirmed", "planned", "proposed", "sought", "possible", "postponed", "cancelled", "refused",
                      "not planned", "not held", "denied"),
    "outcomeKind": ("agreed", "agreed in principle", "common understanding", "progress", "no agreement", "continued", "adjourned", "broke down"),
    "textKind": ("plan", "draft", "proposal", "agreement", "treaty", "letter", "list", "map", "resolution", "communiqué"),
    "action": ("drafted", "contributed", "consulted", "presented", "sent", "received", "published", "leaked", "discussed", "revised", "shortened",
               "endorsed", "accepted", "accepted in part", "rejected", "signed", "ratified", "implemented", "violated", "withdrawn"),
    "polarity": ("done", "not done"),
    "eventStatus": ("actual", "planned", "possible", "denied"),
    "stance": ("for", "against", "conditional", "undecided"),
    "move": ("null", "demand", "offer", "concede", "refuse"),
    "deadlineStatus": ("set", "extended", "passed", "dropped", "none set"),
    "eventType": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
                  "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
ATTRIBUTE_SLICES, _at = {}, 0
for _name, _values in ATTRIBUTES.items():
    ATTRIBUTE_SLICES[_name] = slice(_at, _at + len(_values))
    _at += len(_values)
ATTRIBUTE_COUNT = _at

NAME_TYPES = ("person", "organisation", "state", "place", "group", "work", "event")
MENTION_TYPES = ("person", "body")          # nominals: "the envoy", "the ministry"
AUXILIARY_LAYER = "attribution"             # flat sources and contents: helps training, is not exported


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """("O", "B-x", "I-x", …)"""
    return ("O", *(f"{b}-{t}" for t in types for b in "BI"))


TAG_LAYERS = {
    **{f.name: bio((f.name,)) for f in FRAMES},
    "name": bio(NAME_TYPES),
    "mention": bio(MENTION_TYPES),
    AUXILIARY_LAYER: bio(("source", "content")),
}
LAYER_SLICES, _at = {}, 0
for _name, _values in TAG_LAYERS.items():
    LAYER_SLICES[_name] = slice(_at, _at + len(_values))
    _at += len(_values)
TAG_COUNT = _at


def frame_roles(frame: FrameType) -> tuple[int, ...]:
    """Indices into ROLES that a frame of this type may use."""
    return tuple(ROLE_INDEX[r] for r in (NONE, REST, *frame.roles))
