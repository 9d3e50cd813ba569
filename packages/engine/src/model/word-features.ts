/** The classes of a word's letters, in the order of the model's table. */
const SHAPES = ["special", "lower", "title", "upper", "digit", "other", "mixed"] as const;

const OPENING = new Set(["“", "„", "``", "«"]);
const DOUBLE_QUOTES = new Set(["``", "''", '"', "“", "”", "„", "‟", "«", "»"]);
const SENTENCE_ENDS = new Set([".", "!", "?", "..", "...", "…"]);

/** What the encoder and the frame reader are told about each word of a window; all lists have one entry a word. */
export interface WordFeatures {
  /** Shape class, plus the number of classes inside double quotation marks. */
  shape: number[];
  /** How many sentence ends stand before the word. */
  sentence: number[];
  paragraph: number[];
}

/** The features of the words of one window; `paragraphs` gives the paragraph of each word. */
export function wordFeatures(words: readonly string[], paragraphs: readonly number[]): WordFeatures {
  const quoted = insideQuotes(words, paragraphs);
  return {
    shape: words.map((word, place) => shapeClass(word) + (quoted[place] ? SHAPES.length : 0)),
    sentence: sentenceCounts(words, paragraphs),
    paragraph: [...paragraphs],
  };
}

/** How many sentence ends, among them ends of paragraphs, stand before each word. */
export function sentenceCounts(words: readonly string[], paragraphs: readonly number[]): number[] {
  let ends = 0;
  return words.map((word, place) => {
    if (place > 0 && paragraphs[place] !== paragraphs[place - 1]) ends++;
    const before = ends;
    if (SENTENCE_ENDS.has(word)) ends++;
    return before;
  });
}

/** Index of a word's shape; the first rule that fits counts. */
function shapeClass(word: string): number {
  if (/\p{Nd}/u.test(word)) return SHAPES.indexOf("digit");
  const letters = Array.from(word.matchAll(/\p{L}/gu), ([letter]) => letter);
  if (letters.length === 0) return SHAPES.indexOf("other");
  const isUpper = (letter: string) => /\p{Lu}|\p{Lt}/u.test(letter);
  if (letters.every((letter) => /\p{Ll}/u.test(letter))) return SHAPES.indexOf("lower");
  if (letters.length > 1 && letters.every((letter) => /\p{Lu}/u.test(letter))) return SHAPES.indexOf("upper");
  return SHAPES.indexOf(isUpper(letters[0] ?? "") ? "title" : "mixed");
}

/** Whether each word stands in double quotation marks, the marks included; a new paragraph closes them. */
function insideQuotes(words: readonly string[], paragraphs: readonly number[]): boolean[] {
  let inside = false;
  return words.map((word, place) => {
    if (place > 0 && paragraphs[place] !== paragraphs[place - 1]) inside = false;
    if (!DOUBLE_QUOTES.has(word)) return inside;
    inside = OPENING.has(word) || (word === '"' && !inside);
    return true;
  });
}

/** Whether a word ends a sentence for the model. */
export function endsSentence(word: string): boolean {
  return SENTENCE_ENDS.has(word);
}
