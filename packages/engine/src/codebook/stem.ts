const IRREGULAR: Record<string, string> = {
  said: "say",
  told: "tell",
  met: "meet",
  held: "hold",
  spoke: "speak",
  spoken: "speak",
  wrote: "write",
  written: "write",
  saw: "see",
  seen: "see",
  thought: "think",
  felt: "feel",
  knew: "know",
  known: "know",
  swore: "swear",
  sworn: "swear",
  undertook: "undertake",
  foresaw: "foresee",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  begged: "beg",
  understood: "understand",
  took: "take",
  put: "put",
  denied: "deny",
  replied: "reply",
  made: "make",
  gave: "give",
};

/**
 * The form under which a word is compared with the codebook's: lower case, without the endings of plurals and verbs.
 * It need not be a word; only the same words must get the same one.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  // A word of the text can be "constructor", which every object has.
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  const bare = (irregular ?? lower).replace(/'s?$/u, "");
  return withoutDoubling(withoutEnding(bare)).replace(/(?<=.{2})e$/u, "");
}

/** Without one ending of plurals or verbs, where three letters stand before it. */
function withoutEnding(word: string): string {
  if (word.length < 4) return word;
  if (/(?:ies|ied)$/u.test(word)) return word.replace(/(?:ies|ied)$/u, "y");
  if (/[a-z]{3}ing$/u.test(word)) return word.slice(0, -3);
  if (/[a-z]{3}ed$/u.test(word)) return word.slice(0, -2);
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** "planned", "beginning": the letter that was doubled for the ending. */
function withoutDoubling(word: string): string {
  return word.replace(/([bdgklmnprt])\1$/u, "$1");
}
