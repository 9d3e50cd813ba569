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
  const irregular = IRREGULAR[lower];
  const bare = (irregular ?? lower).replace(/'s?$/u, "");
  if (bare.length < 5) return bare.replace(/s$/u, bare.endsWith("ss") || bare.length < 4 ? "s" : "");
  const base = bare
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/u, "")
    .replace(/(?<=(?:s|x|z|ch|sh))es$/u, "")
    .replace(/(?<=[^su])s$/u, "");
  return base.replace(/([bdgklmnprt])\1$/u, "$1").replace(/e$/u, "");
}
