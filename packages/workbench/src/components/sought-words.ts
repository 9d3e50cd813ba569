/** A piece of a sentence, sought or not. */
export interface Piece {
  start: number;
  piece: string;
  isSought: boolean;
}

/** Letters of a word that another form of it has too ("meeting" for "meet"). */
const STEM = 4;

/** A sentence in pieces, so that words that begin as one of the sought words does stand out. */
export function piecesWith(sentence: string, words: string): Piece[] {
  const stems = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > STEM + 2 ? word.slice(0, -2) : word,
  );
  const pieces: Piece[] = [];
  for (const { 0: piece, index } of sentence.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    const isSought = stems.some((stem) => piece.toLowerCase().startsWith(stem));
    const last = pieces.at(-1);
    if (last && last.isSought === isSought) last.piece += piece;
    else pieces.push({ start: index, piece, isSought });
  }
  return pieces;
}
