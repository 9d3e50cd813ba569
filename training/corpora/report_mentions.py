"""Mentions in our own reports: names of the speakers and actors, and the pronouns and nominals that are sources of statements."""
import re

from ..document import Document, Mention, Span
from ..words import PRONOUNS

NOMINAL = re.compile(r"(?:the|a|an|his|her|its|their|both|two|three|some|several)\b", re.IGNORECASE)


def add_mentions(document: Document, gold: dict, world: dict, sources: dict[str, list[Span]]) -> None:
    """Mentions whose actor gold tells. `sources`: first name of a speaker -> spans of its sources. Pronouns elsewhere are not known and left out."""
    names: dict[str, str] = {}                                     # every name -> the actor's first name
    for actor in world["actors"]:
        for name in [actor["name"], *(actor.get("aliases") or [])]:
            names.setdefault(_bare(name), _bare(actor["name"]))
    for statement in gold.get("statements", []):
        alternatives = [_bare(n) for n in (statement.get("speaker") or "").split("|") if n]
        known = next((names[n] for n in alternatives if n in names), alternatives[0] if alternatives else "")
        for name in alternatives:
            names.setdefault(name, known)
    numbers = {name: n for n, name in enumerate(dict.fromkeys(names.values()))}
    taken: set[int] = set()
    for name in sorted(names, key=len, reverse=True):
        for at in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text) if name[:1].isupper() else ():
            _add(document, (document.touched(*at.span()), "name", numbers[names[name]]), taken)
    for speaker, spans in sources.items():
        for span in spans:
            form = _form(document, span)
            if form and _bare(speaker) in names:
                _add(document, (span, form, numbers[names[_bare(speaker)]]), taken)
    document.mentions.sort(key=lambda m: m.words)


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name).strip()


def _form(document: Document, span: Span) -> str | None:
    first = document.forms_at(span[0])
    if span[1] - span[0] == 1:
        return "pronoun" if first.lower() in PRONOUNS else None
    return "nominal" if NOMINAL.match(first) else None


def _add(document: Document, mention: tuple[Span, str, int], taken: set[int]) -> None:
    words, form, cluster = mention
    if words[0] < words[1] and not taken & set(range(*words)):
        taken.update(range(*words))
        document.mentions.append(Mention(words, form, cluster))
