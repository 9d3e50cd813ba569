import { styleText } from "node:util";
import type { Piece, Tone } from "../view/piece.ts";

/** Turns a line of pieces into characters. */
export type Paint = (line: readonly Piece[]) => string;

const STYLES: Record<Tone, Parameters<typeof styleText>[0] | null> = {
  plain: null,
  strong: "bold",
  act: "cyan",
  sure: "green",
  open: "yellow",
  off: "red",
  doubt: "yellow",
  quiet: "gray",
  words: null,
  cue: "underline",
  source: "italic",
};

/** Lines with ANSI colours. */
export const paintColours: Paint = (line) =>
  line
    .map(({ words, tone }) => {
      const style = STYLES[tone];
      return style === null ? words : styleText(style, words, { validateStream: false });
    })
    .join("");

/** Lines without colours. */
export const paintPlain: Paint = (line) => line.map(({ words }) => words).join("");
