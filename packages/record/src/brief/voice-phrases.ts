import type { Evidence, LineId, Voice } from "../evidence.ts";
import { counted, listed, named, quoted } from "./phrases.ts";

/** So many voices are named; the rest is counted. */
const MOST_VOICES = 3;

/** Names of the record's actors by their ids. */
export type Names = ReadonlyMap<LineId, string>;

/** "according to Ada Brink (Aldur) and two officials, and as the Sele Post reports": whose words a sentence rests on. */
export function according(evidence: readonly Evidence[], names: Names): string {
  const voices = new Map(evidence.map(({ voice, title }) => [keyOf(voice, title), { voice, title }]));
  const told = [...voices.values()];
  const sources = told.filter(({ voice }) => voice.kind !== "reporter").map(({ voice }) => sourceName(voice, names));
  const reporters = told
    .filter(({ voice }) => voice.kind === "reporter")
    .map(({ voice, title }) => reportName(voice, title));
  const [speak, report] = [[...new Set(sources)], [...new Set(reporters)]];
  return [
    speak.length > 0 ? `according to ${listed(speak, MOST_VOICES)}` : "",
    report.length > 0 ? `as ${listed(report, MOST_VOICES)} ${report.length > 1 ? "report" : "reports"}` : "",
  ]
    .filter((words) => words !== "")
    .join(", and ");
}

function keyOf(voice: Voice, title: string | null): string {
  return `${voice.kind}/${voice.actor ?? voice.name}/${voice.kind === "reporter" ? title : voice.via.join()}`;
}

/** A source by name, for whom it speaks, and who relays it. */
export function sourceName({ actor, name, side, via }: Voice, names: Names): string {
  const known = actor === null ? name : (names.get(actor) ?? name);
  const sideName = side === null ? undefined : names.get(side);
  const relayers = [...new Set(via)].filter((one) => one !== name && one !== known).map(speakerName);
  const more = [
    sideName === undefined || known.includes(sideName) ? "" : sideName,
    relayers.length === 0 ? "" : `relayed by ${listed(relayers)}`,
  ].filter((words) => words !== "");
  const words = name === "unnamed" ? speakerName(name) : named(known);
  return more.length === 0 ? words : `${words} (${more.join(", ")})`;
}

function speakerName(name: string): string {
  return name === "unnamed" ? "a source that is not named" : named(name);
}

/** The medium in whose own voice something is told. */
function reportName({ name }: Voice, title: string | null): string {
  if (name !== "the report") return named(name);
  return title === null ? "a report without a title" : `the report ${quoted(title)}`;
}

/** Words of the speakers' own doubt: "in hedged words (“might”)"; empty for none. */
export function hedged(evidence: readonly Evidence[]): string {
  const words = [...new Set(evidence.flatMap((one) => one.hedge).map((hedge) => hedge.toLowerCase()))];
  return words.length === 0 ? "" : `, in hedged words (${listed(words.map(quoted))})`;
}

/** "2 independent origins": how many, where there are several. */
export function origins(evidence: readonly Evidence[]): string {
  return counted(new Set(evidence.map((one) => one.origin)).size, "independent origin");
}
