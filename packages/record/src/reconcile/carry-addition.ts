import { contains, type Reading, type Span } from "@parley/annotation";
import type { Addition } from "../addition.ts";
import { type CompleteReading, completeReading, type StandingAddition } from "./complete-reading.ts";

/** A text version of a document with its Reading. */
export interface ReadVersion {
  reading: Reading;
  addedAt: string;
}

/**
 * The Readings of a document's text versions with what people added to them, oldest version first. An addition to an older
 * version is carried on to each newer one in which its sentences stand unchanged.
 */
export function completeVersions<Version extends ReadVersion>(
  versions: readonly Version[],
  additions: readonly StandingAddition[],
): (Version & CompleteReading)[] {
  return versions.map((version, rank) => {
    const before = versions.slice(0, rank + 1);
    const own = additions.flatMap((one): StandingAddition[] => {
      const made = before.find(({ reading }) => reading.document.id === one.version);
      if (!made) return [];
      if (made === version) return [one];
      const addition = carried(one.addition, made.reading, version.reading);
      return addition ? [{ ...one, addition }] : [];
    });
    return { ...version, ...completeReading(version.reading, own) };
  });
}

/** The addition with its spans in another text version; null where a sentence of its words is gone. */
function carried(addition: Addition, from: Reading, to: Reading): Addition | null {
  let isWhole = true;
  const moved = JSON.parse(JSON.stringify(addition), (_, value: unknown) => {
    if (!isSpan(value)) return value;
    const span = movedSpan(value, from, to);
    if (!span) isWhole = false;
    return span ?? value;
  }) as Addition;
  return isWhole ? moved : null;
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}

function movedSpan(span: Span, from: Reading, to: Reading): Span | null {
  const sentence = from.sentences.find((one) => contains(one, span)) ?? span;
  const at = to.document.text.indexOf(from.document.text.slice(sentence.start, sentence.end));
  if (at < 0) return null;
  return { start: at + span.start - sentence.start, end: at + span.end - sentence.start };
}
