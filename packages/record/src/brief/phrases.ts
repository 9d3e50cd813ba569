/** "A", "A and B", "A, B and C"; beyond `most` the rest is counted: "A, B and 3 others". */
export function listed(words: readonly string[], most = 4): string {
  const rest = words.length - most;
  const told = rest > 1 ? [...words.slice(0, most), `${rest} others`] : [...words];
  const last = told.pop() ?? "";
  return told.length === 0 ? last : `${told.join(", ")} and ${last}`;
}

/** A count with its noun: "1 report", "3 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The words with a capital at their beginning; a quotation stays as it is. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A full sentence: capital, one stop at its end. */
export function fullSentence(words: string): string {
  const clean = capitalised(words.replace(/\s+/g, " ").trim());
  return /[.!?…]["”’)]*$/u.test(clean) ? clean : `${clean}.`;
}

/** The words within quotation marks, on one line and without a mark of their own at both ends. */
export function quoted(words: string): string {
  const line = words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[,;:]+(["”]?)$/u, "$1");
  const bare = /^["“][^"“”]*["”]$/u.test(line) ? line.slice(1, -1) : line;
  return `“${bare.replaceAll(/["“”]/gu, (mark, at: number) => inner(mark, bare[at - 1]))}”`;
}

function inner(mark: string, before: string | undefined): string {
  if (mark === "“") return "‘";
  if (mark === "”") return "’";
  return before === undefined || /[\s(]/u.test(before) ? "‘" : "’";
}

const DETERMINED =
  /^(the|a|an|its|his|her|their|our|this|that|these|those|both|all|some|several|two|three|one|another|either|neither|\d+)\b/i;
const COMMON_HEADS = new Set(
  "ministry office department council commission union organisation organization agreement committee government agency association assembly parliament republic kingdom states emirates nations netherlands philippines community cabinet army federation league delegation embassy kremlin authority secretariat service bank fund".split(
    " ",
  ),
);
const FOLLOWED = / (?:of|for|on|that|which|who|from|in|with) /u;

/** A name as it stands within a sentence: "the United States", "the Commission", "two officials", "Ada Brink". */
export function named(told: string): string {
  const name = spelled(told);
  if (DETERMINED.test(name)) return /^\p{Lu}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  const [noun = ""] = name.split(FOLLOWED);
  const owner = /^(.+?)[’'](?:s )?/u.exec(noun)?.[1];
  return needsArticle(owner ?? noun, owner !== undefined) ? `the ${name}` : name;
}

/** A name as it is spelled within a sentence: neither in a headline's capitals nor with that of a sentence's head. */
function spelled(name: string): string {
  const isShouted = name.length > 5 && name === name.toUpperCase() && /\p{Lu}/u.test(name);
  if (COMMON_NOUN.test(name)) return isShouted ? name.toLowerCase() : name.charAt(0).toLowerCase() + name.slice(1);
  if (!isShouted) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word) => (word === "of" || word === "the" ? word : capitalised(word)));
}

/** Common nouns that newsrooms begin with a capital at the head of a sentence. */
const COMMON_NOUN =
  /^(delegates|delegations|producers|consumers|officials|members|sides|bankers|traders|ministers|creditors|governments|negotiators)\b/iu;

function needsArticle(noun: string, isOwner: boolean): boolean {
  const head = noun.split(" ").at(-1)?.toLowerCase() ?? "";
  if (COMMON_HEADS.has(head)) return true;
  return isLowerCase(noun) && (isOwner || !isPlural(noun));
}

function isLowerCase(name: string): boolean {
  return /^\p{Ll}/u.test(name);
}

/** Whether a name takes a verb in the plural: "officials", "A and B"; names of states never do. */
export function isPlural(told: string): boolean {
  const name = spelled(told);
  if (/ and /u.test(name) || /^(both|two|three|several|some|these|those|all|many|most)\b/iu.test(name)) return true;
  const [noun = ""] = name.split(FOLLOWED);
  return isLowerCase(noun) && /[^s]s$/u.test(noun) && !/news$/u.test(noun);
}

/** The noun with "a" or "an". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/iu.test(noun) ? "an" : "a"} ${noun}`;
}

/** Fewer words than these say nothing without their sentence. */
const FEW_WORDS = 6;

/** The exact words of a place, or its sentence where they are too few to tell anything. */
export function tellingWords({ words, sentenceWords }: { words: string; sentenceWords: string }): string {
  return quoted(words.split(/\s+/).length < FEW_WORDS ? sentenceWords : words);
}
