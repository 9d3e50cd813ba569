import { readFile } from "node:fs/promises";
import { Tokenizer } from "@huggingface/tokenizers";

const DOUBLE_QUOTES = new Set(["``", "''", '"', "“", "”", "„", "‟", "«", "»"]);
/** Longer words are cut: addresses of pages, mostly. */
const MAX_SUBWORDS = 24;
const MAX_REMEMBERED_WORDS = 100_000;

/** Sub-words of words, each word alone, so that words and sub-words always meet. */
export interface WordTokenizer {
  begin: number;
  end: number;
  padding: number;
  /** Ids of a word's sub-words: at least one, at most 24. */
  subwords: (word: string) => readonly number[];
}

/** The word as it goes to the tokenizer: quotation marks and apostrophes become plain ones. */
export function normalForm(word: string): string {
  return DOUBLE_QUOTES.has(word) ? '"' : word.replaceAll(/[’‘‚‛`]/gu, "'");
}

/** Reads a tokenizer.json; remembers the words that it has seen. */
export async function loadWordTokenizer(path: string): Promise<WordTokenizer> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(path, "utf8")), {});
  const special = (name: string) => tokenizer.token_to_id(name) ?? 0;
  const unknown = special("[UNK]");
  const seen = new Map<string, readonly number[]>();
  const encode = (word: string) => {
    const ids = tokenizer.encode(normalForm(word), { add_special_tokens: false }).ids.slice(0, MAX_SUBWORDS);
    return ids.length > 0 ? ids : [unknown];
  };
  return {
    begin: special("[CLS]"),
    end: special("[SEP]"),
    padding: special("[PAD]"),
    subwords: (word) => {
      const known = seen.get(word);
      if (known) return known;
      const ids = encode(word);
      if (seen.size < MAX_REMEMBERED_WORDS) seen.set(word, ids);
      return ids;
    },
  };
}
