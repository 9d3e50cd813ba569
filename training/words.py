"""Words of a text, as the engine splits them, and what the encoder is told about each word.

All offsets are UTF-16 code units, as everywhere in Parley. `utf16_indexable` makes Python's indices the same.
"""
import re
from dataclasses import dataclass

import numpy as np

# The rules of packages/engine/src/tokens/split-words.ts; both must split alike, since a model reads words as it learnt them.
ABBREVIATIONS = set("Mr Mrs Ms Dr Sen Gov Rep Gen Lt Col Sgt Maj Rev Prof Jr Sr St Inc Corp Co Ltd vs Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
LETTER, DIGIT = r"[^\W\d_]", r"\d"
WORD = re.compile(
    rf"(?:{LETTER}\.){{2,12}}(?:s\.?)?(?!(?:{LETTER}|{DIGIT}))"              # U.S.  a.m.
    rf"|{LETTER}[\w\u0300-\u036f]*(?:[-\u2010\u2011][\w\u0300-\u036f]+)*"    # front-runner
    rf"|{DIGIT}+(?:[.,:]{DIGIT}+)*"                                        # 1,200.5
    r"|\.{2,}|-{2,}|_+|'{2}|\ufffd\ufffd|\S"
)
BLANK = re.compile(r"\s+")
CLITIC = re.compile(rf"['’](?:s|re|ve|ll|d|m)(?!(?:{LETTER}|{DIGIT}))", re.IGNORECASE)
NEGATION_END = re.compile(rf"['’]t(?!(?:{LETTER}|{DIGIT}))", re.IGNORECASE)
NUMBERED = re.compile(rf"\s*{DIGIT}")
DOUBLE_QUOTES = {"``", "''", '"', "“", "”", "„", "‟", "«", "»"}
SINGLE_QUOTES = str.maketrans("’‘‚‛`", "'''''")
SENTENCE_ENDS = {".", "!", "?", "..", "...", "…"}
PRONOUNS = frozenset("he him his himself she her hers herself it its itself they them their theirs themselves i me my mine myself we us our ours ourselves "
                     "you your yours yourself yourselves who whose whom".split())
SHAPES = ("special", "lower", "title", "upper", "digit", "other", "mixed")
QUOTE_STATES = ("outside", "inside")
SHAPE_COUNT = len(SHAPES) * len(QUOTE_STATES)


def utf16_indexable(text: str) -> str:
    """The text with each astral character as two replacement characters: index i is then UTF-16 offset i."""
    return "".join("\ufffd\ufffd" if ord(c) > 0xFFFF else c for c in text)


def split_words(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Words [(start, end)] of a piece of text that begins at offset `start`; clitics ('s) and negations (n't) are split off."""
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        blank = BLANK.match(text, at)
        at = blank.end() if blank else at
        if at < len(text):
            at = _take_word(text, at, spans)
    return [(start + s, start + e) for s, e in spans]


def _take_word(text: str, at: int, spans: list[tuple[int, int]]) -> int:
    """Adds the word that begins at `at`, two where a negation is split off; the place after it."""
    end = WORD.match(text, at).end()
    clitic = CLITIC.match(text, at) if spans and spans[-1][1] == at else None
    if clitic:
        spans.append((at, clitic.end()))
        return clitic.end()
    negation = NEGATION_END.match(text, end) if end - at >= 2 and text[end - 1] in "nN" else None
    if negation:
        spans += [(at, end - 1), (end - 1, negation.end())]
        return negation.end()
    if text[end:end + 1] == "." and _keeps_stop(text, at, end):
        end += 1
    spans.append((at, end))
    return end


def _keeps_stop(text: str, start: int, end: int) -> bool:
    """Whether a word is an abbreviation that is one with its stop."""
    if end - start > 4 or text[end + 1:end + 2] == ".":
        return False
    word = text[start:end]
    return bool(NUMBERED.match(text, end + 1)) if word == "No" else word in ABBREVIATIONS


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs [(start, end)]: parted by empty lines, or by line breaks in a text that has no empty line."""
    gap = r"\n[^\S\n]*\n\s*" if re.search(r"\n[^\S\n]*\n", text.strip()) else r"\n\s*"
    spans, at = [], 0
    for match in [*re.finditer(gap, text), None]:
        end = match.start() if match else len(text)
        if text[at:end].strip():
            spans.append((at, end))
        at = match.end() if match else end
    return spans


def normal_form(word: str) -> str:
    """The word as it goes to the tokenizer: quotation marks and apostrophes become plain ones."""
    return '"' if word in DOUBLE_QUOTES else word.translate(SINGLE_QUOTES)


def shape_class(word: str) -> int:
    """Index into SHAPES of a word's letters; the first rule that fits counts."""
    if any(c.isdecimal() for c in word):
        return SHAPES.index("digit")
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return SHAPES.index("other")
    if all(c.islower() for c in letters):
        return SHAPES.index("lower")
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return SHAPES.index("upper")
    return SHAPES.index("title" if letters[0].isupper() else "mixed")


@dataclass(frozen=True)
class WordFeatures:
    """What a program knows of each word of a window: all [word] int64."""
    shape: np.ndarray      # shape class + len(SHAPES) inside double quotation marks
    sentence: np.ndarray   # how many sentence ends stand before the word
    paragraph: np.ndarray  # index of its paragraph


def inside_quotes(words: list[str], paragraphs: list[int]) -> list[bool]:
    """Whether each word stands in double quotation marks (the marks included); a new paragraph closes them."""
    inside, out = False, []
    for i, word in enumerate(words):
        if i and paragraphs[i] != paragraphs[i - 1]:
            inside = False
        if word not in DOUBLE_QUOTES:
            out.append(inside)
            continue
        opens = word in {"“", "„", "``", "«"} or (word == '"' and not inside)
        inside = opens
        out.append(True)
    return out


def word_features(words: list[str], paragraphs: list[int]) -> WordFeatures:
    """Features of the words of one window."""
    ends, sentence = 0, []
    for i, word in enumerate(words):
        if i and paragraphs[i] != paragraphs[i - 1]:
            ends += 1
        sentence.append(ends)
        ends += word in SENTENCE_ENDS
    quoted = inside_quotes(words, paragraphs)
    shape = [shape_class(w) + len(SHAPES) * q for w, q in zip(words, quoted)]
    return WordFeatures(*(np.array(x, dtype=np.int64) for x in (shape, sentence, paragraphs)))
