/** The kinds of pronouns by what they can stand for. */
export type PronounClass = "person" | "thing" | "many" | "speaker" | "relative";

const CLASSES: readonly [PronounClass, string][] = [
  ["person", "he him his himself she her hers herself"],
  ["thing", "it its itself"],
  ["many", "they them their theirs themselves themself both"],
  ["speaker", "i me my mine myself we us our ours ourselves"],
  ["relative", "who whom whose which that"],
];

const CLASS_OF = new Map(CLASSES.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));

/** What a word can stand for as a pronoun; null if it is none. */
export function pronounClass(word: string): PronounClass | null {
  return CLASS_OF.get(word.toLowerCase()) ?? null;
}
