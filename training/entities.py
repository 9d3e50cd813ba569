"""Who is meant: names joined by their words, pronouns and nominals through the pair scorer. A plain stand-in for the engine's entities, to measure the scorer with."""
import re

import torch

from .examples import relations
from .pairs import PairScorer, ends
from .predict import Prediction
from .words import PRONOUNS, word_features

ACTOR_NAMES = ("person", "organisation", "state", "group", "place")
BATCH = 64


def found_mentions(prediction: Prediction) -> list[tuple[tuple[int, int], str, str]]:
    """(word span, form, lower-case words) of names, nominals and pronouns in order."""
    document = prediction.document
    spans = {s.words: "name" for s in prediction.names if s.type in ACTOR_NAMES}
    taken = {i for a, b in spans for i in range(a, b)}
    for nominal in prediction.nominals:
        if not taken & set(range(*nominal.words)):
            spans[nominal.words] = "nominal"
            taken |= set(range(*nominal.words))
    spans |= {(i, i + 1): "pronoun" for i, w in enumerate(document.forms) if w.lower() in PRONOUNS and i not in taken}
    return [(s, f, document.text[document.words[s[0]][0]:document.words[s[1] - 1][1]].lower()) for s, f in sorted(spans.items())]


@torch.no_grad()
def antecedents(prediction: Prediction, pairs: PairScorer, reach: int = BATCH) -> list[tuple[int, float] | None]:
    """For each mention the index of the mention it takes up and its chance; None: a name, or nothing is taken up."""
    mentions = found_mentions(prediction)
    vectors = torch.from_numpy(prediction.vectors)
    sentences, forms = _sentences(prediction), [(f, w) for _, f, w in mentions]
    out: list[tuple[int, float] | None] = []
    for n, (span, form, _) in enumerate(mentions):
        if form == "name":
            out.append(None)
            continue
        low, high = max(0, n - reach), min(len(mentions), n + 8)
        spans = torch.tensor([m[0] for m in mentions[low:high]])
        relation = relations(spans, forms[low:high], sentences)[n - low][None]
        both = ends(vectors, spans)
        scores = pairs(both[n - low][None], both, relation)[0]
        scores[n - low] = -1e4
        scores[n - low + 1:][[mentions[k][1] != "name" for k in range(n + 1, high)]] = -1e4
        chance = torch.cat([scores.new_zeros(1), scores]).softmax(0)
        best = int(chance.argmax())
        out.append((low + best - 1, float(chance[best])) if best else None)
    return out


def _sentences(prediction: Prediction):
    return word_features(prediction.document.forms, prediction.document.paragraphs).sentence


def actors(prediction: Prediction, pairs: PairScorer) -> list[dict]:
    """Actors of a Reading: clusters of mentions that hold a name."""
    mentions, document = found_mentions(prediction), prediction.document
    links = antecedents(prediction, pairs)
    cluster: list[int] = []
    full: list[tuple[str, int]] = []
    for n, (_, form, words) in enumerate(mentions):
        if form == "name":
            known = next((c for w, c in reversed(full) if same_name(w, words)), None)
            cluster.append(known if known is not None else n)
            full.append((words, cluster[-1]))
        else:
            cluster.append(-1)
    for n, link in enumerate(links):
        seen = set()
        while link and link[0] not in seen and cluster[n] < 0:
            seen.add(link[0])
            cluster[n], link = cluster[link[0]], links[link[0]]
    out: dict[int, dict] = {}
    for n, (span, form, _) in enumerate(mentions):
        if cluster[n] >= 0:
            start, end = document.words[span[0]][0], document.words[span[1] - 1][1]
            actor = out.setdefault(cluster[n], {"id": f"a{cluster[n]}", "name": "", "mentions": []})
            actor["mentions"].append({"start": start, "end": end, "form": form})
            if form == "name" and end - start > len(actor["name"]):
                actor["name"] = document.text[start:end]
    return list(out.values())


def same_name(a: str, b: str) -> bool:
    """Equal, or one is the other's last word (a surname) or first (a given name)."""
    x, y = (re.findall(r"[\w'-]+", s) for s in (a, b))
    short, long = sorted((x, y), key=len)
    return x == y or bool(short) and (long[-len(short):] == short or len(short) == 1 and long[0] == short[0] and len(short[0]) > 2)
