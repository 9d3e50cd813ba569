"""Gold becomes documents with frames."""
from training.corpora.gum import name_span
from training.corpora.names import reading_types
from training.corpora.reports import read_reports
from training.labels import TAG_LAYERS


def frames(corpus, type_):
    document, = read_reports(corpus, "train")
    return document, [f for f in document.frames if f.type == type_]


def words(document, indices):
    return " ".join(document.forms[i] for i in sorted(indices))


def linked(document, frame, role):
    return words(document, [i for i, r in frame.roles.items() if r == role])


def test_only_the_split_asked_for_is_read(corpus):
    assert list(read_reports(corpus, "development")) == []


def test_statements_have_their_roles(corpus):
    document, (first, second) = frames(corpus, "statement")
    assert linked(document, first, "source") == "Tolsk"
    assert linked(document, first, "content") == "Ilse Brandt will visit the Citadel next week"
    assert linked(document, second, "addressee") == "reporters"
    assert first.attributes["speechAct"] == "confirm"


def test_parties_are_linked_to_the_nearest_mention(corpus):
    document, meetings = frames(corpus, "meeting")
    visit = next(m for m in meetings if document.forms[m.trigger[0]] == "will")
    assert linked(document, visit, "party") == "Ilse Brandt"
    assert linked(document, visit, "host") == "Tolsk"
    assert visit.attributes == {"meetingKind": "visit", "format": "null", "meetingStatus": "confirmed"}


def test_an_actor_may_be_linked_through_the_pronoun_that_speaks_for_it(corpus):
    document, (event,) = frames(corpus, "textEvent")
    assert linked(document, event, "by") == "she"


def test_names_come_from_the_negotiation_and_other_capitals_are_left_open(corpus):
    document, _ = frames(corpus, "meeting")
    mask = document.tags["name"]
    at = document.forms.index("Brandt")
    assert mask[at].tolist() == [t == "I-person" for t in TAG_LAYERS["name"]]
    assert mask[document.forms.index("Citadel")].all()
    assert mask[document.forms.index("next")].tolist() == [True] + [False] * (len(TAG_LAYERS["name"]) - 1)


def test_types_of_other_schemes():
    assert reading_types("country", "Canada") == ("state",)
    assert reading_types("LOC", "Harn") == ("place",)
    assert "O" in reading_types("MISC", "Canadian")


def test_titles_are_no_part_of_a_name():
    text = "met President Ilse Brandt there"
    assert text[slice(*name_span(text, {"start": 4, "end": 25, "identity": None, "name": [4, 25]}))] == "Ilse Brandt"
