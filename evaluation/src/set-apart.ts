import { createHash } from "node:crypto";
import type { GoldLine } from "./score-readings.ts";

/** So many TimeBank documents are measured on and never looked at. */
const SET_APART = 60;

/** The lines whose ids have the smallest SHA-1: set apart for measuring; and the rest, which rules may be written from. */
export function setApart(lines: readonly GoldLine[]): { apart: GoldLine[]; rest: GoldLine[] } {
  const hashOf = ({ id }: GoldLine) => createHash("sha1").update(id).digest("hex");
  const sorted = lines.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
  return { apart: sorted.slice(0, SET_APART), rest: sorted.slice(SET_APART) };
}
