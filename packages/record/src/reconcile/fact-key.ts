import { createHash } from "node:crypto";
import type { DocumentId, FactKey, KeyedLayer } from "../evidence.ts";

const LETTERS: Record<KeyedLayer, string> = {
  statements: "s",
  meetings: "m",
  outcomes: "o",
  texts: "t",
  textEvents: "h",
  positions: "p",
  deadlines: "d",
  events: "e",
  actors: "a",
};

/** What makes a fact the same fact when its document is read again or comes in a new version. */
export interface FactIdentity {
  document: DocumentId;
  layer: KeyedLayer;
  /** The sentence in which the anchor stands. */
  sentenceWords: string;
  /** The words of the cue, trigger, mention or evidence. */
  anchorWords: string;
  /** What the layer tells apart at one anchor: an action with its agent, a kind, a stance. */
  type: string;
}

/** Letters and digits only, in lower case, one blank between words: what survives re-typesetting. */
export function normalised(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Keys for the facts of one document, in their order in the text: a letter for the layer and twelve hexadecimal digits.
 * Facts that agree in everything are told apart by their rank.
 */
export function factKeys(): (identity: FactIdentity) => FactKey {
  const seen = new Map<string, number>();
  return ({ document, layer, sentenceWords, anchorWords, type }) => {
    const identity = [document, layer, normalised(sentenceWords), normalised(anchorWords), type].join("\u0000");
    const rank = seen.get(identity) ?? 0;
    seen.set(identity, rank + 1);
    const digest = createHash("sha256").update(`${identity}\u0000${rank}`).digest("hex");
    return `${LETTERS[layer]}${digest.slice(0, 12)}`;
  };
}
