import type { RecordDiscrepancy, RecordDiscrepancySide } from "../record.ts";
import type { BriefSection, BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { listBlocks } from "./list-blocks.ts";
import { fullSentence, named } from "./phrases.ts";
import { according, origins } from "./voice-phrases.ts";

/** What accounts cannot both be right about; `about` = what the thing is called in the sentence. */
export function pointInQuestion({ kind, point }: RecordDiscrepancy, about: string): string {
  const who = named(point.replace(/ at the meeting$|’s input$/u, ""));
  switch (kind) {
    case "status":
      return `how ${about} ${isMany(about) ? "stand" : "stands"}`;
    case "meeting time":
      return point === "when it was held"
        ? `the day of ${about}`
        : `the day on which ${about} ${isMany(about) ? "begin" : "begins"}`;
    case "meeting place":
      return `the place of ${about}`;
    case "party":
      return `whether ${who} took part in ${about}`;
    case "outcome":
      return `what came of ${about}`;
    case "initiator":
      return `who asked for ${about}`;
    case "extent":
      return `the ${point} of ${about}`;
    case "input":
      return `whether ${who} had a say in ${about}`;
    case "text event":
      return point.replace(
        /^(.*) the text( \(settled .*)?$/u,
        (_, act, end = "") => `whether ${named(act)} ${about}${end}`,
      );
  }
}

function isMany(about: string): boolean {
  return /^the (direct |indirect |mediated )?talks\b/.test(about);
}

/** Where accounts cannot all be right: each with its voices and its independent origins. */
export function discrepanciesSection(
  context: BriefContext,
  discrepancies: readonly RecordDiscrepancy[],
  nameOf: (about: RecordDiscrepancy["about"]) => string,
): BriefSection {
  const points = discrepancies.map((one) => [
    ...context.footnotes.sentence(
      fullSentence(
        `accounts differ on ${pointInQuestion(one, nameOf(one.about))}; not all can hold, for ${one.because}`,
      ),
      one.sides.flatMap((side) => side.evidence.slice(0, 1)),
    ),
    ...one.sides.flatMap((side) => sideSentence(context, one, side)),
  ]);
  const blocks = listBlocks(null, points, { doubtful: true });
  return {
    title: "Discrepancies",
    blocks: blocks.length > 0 ? blocks : [{ kind: "note", words: "No accounts differ." }],
  };
}

function sideSentence(
  context: BriefContext,
  { kind }: RecordDiscrepancy,
  side: RecordDiscrepancySide,
): BriefSentence[] {
  const { value, evidence } = side;
  const words = `${sideWords(context, kind, value)}, ${according(evidence, context.names)}: ${origins(evidence)}`;
  return context.footnotes.sentence(fullSentence(words), evidence);
}

function sideWords({ days }: BriefContext, kind: RecordDiscrepancy["kind"], value: string): string {
  if (kind === "text event") return value === "done" ? "yes" : "no";
  if (kind === "meeting time") return days.day(value) ?? value;
  if (kind === "initiator") return named(value);
  return value;
}
