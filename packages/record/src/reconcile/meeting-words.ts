import { foldedWord } from "./name-forms.ts";

/** Words that any meeting may be told with, and that tell none from another. */
const EMPTY = new Set(
  `meeting meet met talk session visit call summit conference round negotiation discussion conversation contact
  contacted dialogue encounter gathering consultation phone telephone telephoned speak spoke spoken hold held will would
  shall have been being were that which this these those their there with from into about after before between during
  over again next first second third last later early late today tomorrow yesterday monday tuesday wednesday thursday
  friday saturday sunday morning afternoon evening night week month year hour minute days open opened opening begin began
  resume resumed continue continued start started planned plan plans scheduled expected invited invite receive received
  host hosted send sent travel travelled traveled come came went goes going take took place side sides both three four
  five six seven eight nine party parties  official leader representative government country state
  more than could might should other another possible further separate special
  agreed agree agreement reached deal where when under some same they them what also only`
    .split(/\s+/)
    .map(stemmed),
);

/** A word without its plural or genitive ending. */
function stemmed(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s)$/, "") : word;
}

/** The words of some names that say which thing is meant, folded and without plural endings; those of `known` say nothing more. */
export function descriptiveWords(names: readonly string[], known: readonly string[] = []): Set<string> {
  const told = new Set(known.flatMap(stems));
  return new Set(names.flatMap(stems).filter((word) => word.length >= 4 && !EMPTY.has(word) && !told.has(word)));
}

function stems(name: string): string[] {
  const words = name.replace(/[’']s\b/g, "").split(/[^\p{L}]+/u);
  return words.map((word) => stemmed(foldedWord(word)));
}
