/** A name taken apart for comparing: words folded of case, marks and articles, and what is left of them across spellings. */
export interface NameForm {
  /** Folded words, titles and articles left out; never empty. */
  words: string[];
  /** One skeleton a word: equal for usual transliterations of one name. */
  skeletons: string[];
}

const LEFT_OUT = new Set(
  "the a an mr mrs ms miss dr sir lord lady dame prof professor president prime minister foreign deputy vice chancellor secretary general ambassador envoy special senator king queen prince princess".split(
    " ",
  ),
);

/** Spellings that transliterations and typewriters make of one sound, longest first. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "s"],
  [/sch|tch|tsch/g, "c"],
  [/dzh|dj/g, "j"],
  [/kh|gh/g, "h"],
  [/zh/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ts|tz/g, "z"],
  [/ck|q|c(?![eiyh])/g, "k"],
  [/ou|oo|oe|ö|ø/g, "u"],
  [/w/g, "v"],
  [/ae|ä|æ|aa/g, "a"],
  [/ue|ü/g, "u"],
  [/o/g, "u"],
  [/iy|yi|ii|ij|ey|ei|ie|ia(?=[^$])|ya|ye|yo|yu/g, "i"],
  [/[yeij]/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** A word without case and diacritics; letters that decompose into none are written out (ø → o, ß → ss, ł → l). */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ð/g, "d")
    .replace(/þ/g, "th")
    .replace(/ı/g, "i")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

const skeletonCache = new Map<string, string>();
const formCache = new Map<string, NameForm>();
const FORM_CACHE_SIZE = 50_000;

/** What is left of a word when usual spellings of its sounds are made one. */
export function skeleton(word: string): string {
  const known = skeletonCache.get(word);
  if (known !== undefined) return known;
  const folded = foldedWord(word).replace(/[^\p{L}\p{N}]/gu, "");
  const made = FOLDS.reduce((rest, [pattern, sound]) => rest.replace(pattern, sound), folded);
  if (skeletonCache.size >= FORM_CACHE_SIZE) skeletonCache.clear();
  skeletonCache.set(word, made);
  return made;
}

/** The form of a name: "the Ilyazovs' envoy, Mr. Rustam Ilyazov" keeps every word that is no title or article. */
export function nameForm(name: string): NameForm {
  const known = formCache.get(name);
  if (known) return known;
  const words = name
    .replace(/[’']s\b/g, "")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, "")
    .split(/[\s,;()]+|[-–—](?=\p{L})/u)
    .map((word) => foldedWord(word).replace(/[^\p{L}\p{N}&]/gu, ""))
    .filter((word) => word !== "");
  const told = words.filter((word) => !LEFT_OUT.has(word));
  const kept = told.length > 0 ? told : words.length > 0 ? words : [name];
  const form = { words: kept, skeletons: kept.map(skeleton) };
  if (formCache.size >= FORM_CACHE_SIZE) formCache.clear();
  formCache.set(name, form);
  return form;
}

/** How many letters must be put in, left out or replaced to get from one word to the other; stops counting at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let at = 1; at <= b.length; at++) {
      const replaced = (above[at - 1] ?? limit) + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[at] ?? limit) + 1, (line[at - 1] ?? limit) + 1));
    }
    above = line;
  }
  return Math.min(limit, above[b.length] ?? limit);
}

/** Whether two words may be spellings of one name: equal skeletons, or one letter apart in a word of six or more. */
export function sameSounding(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [skeleton(a), skeleton(b)];
  if (left === right) return true;
  return Math.min(left.length, right.length) >= 5 && left[0] === right[0] && editDistance(left, right, 2) < 2;
}

/** Initials of a name's words: "Boreal Union" → "bu". */
export function initials(form: NameForm): string {
  return form.words
    .filter((word) => !["of", "for", "and", "on", "in", "&"].includes(word))
    .map((word) => word[0])
    .join("");
}
