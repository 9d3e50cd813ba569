import type { PhraseWord } from "./phrase-owners.ts";

/**
 * The words behind a caption or sub-heading. One that runs into the phrase ends with a dash that sticks to the next word ("Trading blame -Tolsk") or is "FILE -".
 */
export function withoutCaption(words: PhraseWord[]): PhraseWord[] {
  const dash = words.findLastIndex(
    (word, place) =>
      /^[-–—]+$/u.test(word.form) && (words[place + 1]?.start === word.end || words[place - 1]?.form === "FILE"),
  );
  if (words[dash - 1]?.form === "FILE") return words.slice(dash + 1);
  return dash > 0 && words[dash - 1]?.end !== words[dash]?.start ? words.slice(dash + 1) : words;
}
