"""Words, shapes and paragraphs."""
import pytest

from training.words import SHAPES, inside_quotes, shape_class, split_paragraphs, split_words, utf16_indexable, word_features


@pytest.mark.parametrize("text, words", [
    ("Brandt's envoy didn’t go.", "Brandt|'s|envoy|did|n’t|go|."),
    ("“No,” he said", "“|No|,|”|he|said"),
    ("the U.S.-led front-runner won 6.5% of $1,200", "the|U.S.|-|led|front-runner|won|6.5|%|of|$|1,200"),
    ("at 10:45 O'Neill -- and AT&T ...", "at|10:45|O|'|Neill|--|and|AT|&|T|..."),
    ("'This is it,' they're told", "'|This|is|it|,|'|they|'re|told"),
])
def test_words_are_cut_as_in_the_convention(text, words):
    assert [text[s:e] for s, e in split_words(text)] == words.split("|")


def test_offsets_are_utf16_units():
    text = utf16_indexable("🙂🙂 Orr said")
    assert split_words(text) == [(0, 2), (2, 4), (5, 8), (9, 13)]


def test_paragraphs_are_parted_by_empty_lines_or_else_by_line_breaks():
    assert [t for t in split_paragraphs("a b\nc\n\nd")] == [(0, 5), (7, 8)]
    assert split_paragraphs("a b\nc") == [(0, 3), (4, 5)]
    assert split_paragraphs("\n \n") == []


@pytest.mark.parametrize("word, shape", [("talks", "lower"), ("Tolsk", "title"), ("TALKS", "upper"), ("A", "title"), ("28-point", "digit"), (",", "other"), ("iPhone", "mixed")])
def test_shapes(word, shape):
    assert SHAPES[shape_class(word)] == shape


def test_quotation_marks_open_and_close():
    words = '" a " b “ c d'.split()
    assert inside_quotes(words, [0] * 6 + [1]) == [True, True, True, False, True, True, False]


def test_sentences_are_counted_over_paragraphs():
    features = word_features("A . B C".split(), [0, 0, 0, 1])
    assert features.sentence.tolist() == [0, 0, 1, 2]
