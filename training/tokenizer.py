"""Sub-words of words: each word is tokenized alone, so that words and sub-words always meet."""
from pathlib import Path

from tokenizers import Tokenizer

from .words import normal_form


class WordTokenizer:
    """Reads a tokenizer.json; remembers the words it has seen."""

    def __init__(self, path: Path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.begin, self.end, self.unknown, self.padding = (self._special(*names) for names in (
            ("<s>", "[CLS]"), ("</s>", "[SEP]"), ("[UNK]", "<unk>"), ("<pad>", "[PAD]")))     # MPNet's vocabulary still holds BERT's
        self._seen: dict[str, tuple[int, ...]] = {}

    def _special(self, *names: str) -> int:
        return next(i for n in names if (i := self.tokenizer.token_to_id(n)) is not None)

    def subwords(self, word: str) -> tuple[int, ...]:
        """Ids of a word's sub-words; at least one, at most 24."""
        ids = self._seen.get(word)
        if ids is None:
            ids = tuple(self.tokenizer.encode(normal_form(word), add_special_tokens=False).ids[:24]) or (self.unknown,)
            self._seen[word] = ids
        return ids
