import { leadingElements } from "./pattern.ts";
import type { Piece } from "./piece.ts";
import type { Rule } from "./rule.ts";

/** Gives the lines of a grammar that may match from a piece on, in the order of the grammar. */
export type RuleIndex = (piece: Piece) => readonly Rule[];

/** An index of the grammar by the words and classes that its lines begin with: few of them concern any one word. */
export function indexRules(grammar: readonly Rule[]): RuleIndex {
  const byWord = new Map<string, Set<number>>();
  const byClass = new Map<(piece: Piece) => boolean, Set<number>>();
  for (const [rank, rule] of grammar.entries()) {
    for (const { words, matches } of leadingElements(rule.pattern)) {
      if (matches) note(byClass, matches, rank);
      for (const word of words) note(byWord, word, rank);
    }
  }
  return (piece) => {
    const ranks = new Set(byWord.get(piece.text));
    for (const [matches, concerned] of byClass) if (matches(piece)) for (const rank of concerned) ranks.add(rank);
    return [...ranks].sort((a, b) => a - b).flatMap((rank) => grammar[rank] ?? []);
  };
}

function note<Key>(index: Map<Key, Set<number>>, key: Key, rank: number): void {
  const known = index.get(key);
  if (known) known.add(rank);
  else index.set(key, new Set([rank]));
}
