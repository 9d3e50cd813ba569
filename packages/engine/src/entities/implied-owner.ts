import { cut, type Span } from "@parley/annotation";
import { foldName, stateNamed, stateOfSeat } from "../lexicon/states.ts";
import { covering } from "../tokens/word-index.ts";
import type { Cluster, Ownership } from "./cluster.ts";
import type { NameClusters } from "./name-clusters.ts";
import type { PhraseRole } from "./phrase.ts";
import type { ReportText } from "./report-text.ts";

/** Offices of a state, by the end of the title. */
const STATE_OFFICE =
  /(?:^|\s)(?:president|(?:prime|foreign|interior|[\p{L}-]+) minister|premier|chancellor|senator|(?:foreign|home|treasury|defen[cs]e|agriculture|commerce|trade|state) secretary|secretary of [\p{L} ]+|chief negotiator|finance director|finances director)$/iu;

/** Parts of a government, by the end of the nominal or name. */
const STATE_BODY =
  /(?:^|\s)(?:ministry|administration|central bank|treasury|parliament|congress|senate|house of commons|cabinet|air force|army|navy|coastguard|security forces|government forces|prosecutor general['’]s office|government officials|government sources)$/iu;

/** Parts and offices of an organisation of states. */
const ORGANISATION_BODY =
  /(?:^|\s)(?:council|commission|executive committee|working group|executive board|executive commission|secretariat)$/iu;
const ORGANISATION_OFFICE = /(?:^|\s)(?:executive director|secretary-general|director-general|council chairman)$/iu;

interface Asked {
  cluster: Cluster;
  /** The office whose owner is sought; null = the body's own. */
  role: PhraseRole | null;
}

interface Known {
  found: NameClusters;
  told: ReadonlyMap<Cluster, Ownership>;
}

/**
 * Whom an office or body belongs to where its own phrase does not say: a state's office or part to the state that was told last,
 * but to none that has another such officer; an organisation's to the organisation that was told last. Null for others.
 */
export function impliedOwner(report: ReportText, known: Known, asked: Asked): Cluster | null {
  const { cluster, role } = asked;
  const words = role ? role.title : bodyWords(cluster);
  const place = role?.span ?? cluster.mentions[0];
  if (!words || !place) return null;
  if ((role ? STATE_OFFICE : STATE_BODY).test(words)) {
    const taken = role ? holdersOf(known, asked, role.title) : new Set<Cluster>();
    return lastTold(report, known, { place, fits: (one) => isState(report, one) && !taken.has(one) });
  }
  if ((role ? ORGANISATION_OFFICE : ORGANISATION_BODY).test(words))
    return lastTold(report, known, {
      place,
      fits: (one) =>
        one !== cluster && one.kind === "international organisation" && !ORGANISATION_BODY.test(one.names[0] ?? ""),
    });
  return null;
}

/** A state of the table, or one that the model takes for a state: a town where somebody acts is none. */
function isState(report: ReportText, { kind, state, mentions }: Cluster): boolean {
  if (kind !== "state" || state) return kind === "state";
  return report.names.some((name) => name.type === "state" && mentions.some(({ start }) => start === name.start));
}

function bodyWords(cluster: Cluster): string | null {
  return cluster.kind === "person" || cluster.kind === "state" ? null : (cluster.names[0] ?? null);
}

/** The states that have somebody else in the same office. */
function holdersOf({ told }: Known, { cluster }: Asked, title: string): Set<Cluster> {
  const office = officeOf(title);
  const taken = new Set<Cluster>();
  for (const [other, { roles }] of told)
    for (const { role, owner } of roles)
      if (other !== cluster && other.kind === "person" && owner && officeOf(role.title) === office) taken.add(owner);
  return taken;
}

function officeOf(title: string): string {
  return foldName(title).replace(/^(?:new|current|then|acting) /u, "");
}

/** The fitting cluster told last before a place; where none was, the one told first after it. */
function lastTold(
  report: ReportText,
  { found }: Known,
  { place, fits }: { place: Span; fits: (cluster: Cluster) => boolean },
): Cluster | null {
  const told = [
    ...found.clusters.filter(fits).flatMap((cluster) => cluster.mentions.map(({ start }) => ({ cluster, start }))),
    ...seats(report, found).filter(({ cluster }) => fits(cluster)),
  ].sort((a, b) => a.start - b.start);
  const sentence = covering(report.sentences, place.start);
  const before = told.filter(({ start }) => start < place.start);
  const within = told.find(({ start }) => start > place.start && start < (sentence?.end ?? 0));
  return (before.at(-1) ?? within ?? told[0])?.cluster ?? null;
}

/** Capitals and countries told as places: they make nobody act, but tell which state is spoken of. */
function seats(report: ReportText, found: NameClusters): { cluster: Cluster; start: number }[] {
  return report.names
    .filter(({ type }) => type === "place")
    .flatMap((name) => {
      const state = stateOfSeat(cut(report.text, name)) ?? stateNamed(cut(report.text, name));
      const cluster = state && found.clusters.find((one) => one.state?.key === state.key);
      return cluster ? [{ cluster, start: name.start }] : [];
    });
}
