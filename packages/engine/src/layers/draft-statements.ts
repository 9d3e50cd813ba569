import { compareSpans, contains, cut, hull, overlaps, type Span } from "@parley/annotation";
import type { ReportText } from "../entities/report-text.ts";
import type { Frame } from "../model/predictions.ts";
import { type ContentEdges, settleContent } from "./content-span.ts";
import { continueQuotations } from "./further-quotations.ts";
import { speakerSpans } from "./speaker-spans.ts";

/** A statement whose spans are settled and whose actors are not known yet. */
export interface DraftStatement {
  id: string;
  source: Span[];
  /** Of the source, what says who speaks. */
  speaker: Span[];
  cue: Span[];
  content: Span[];
  addressee: Span[];
  frame: Frame;
  /** Id of the innermost statement in whose content this one stands; null = none. */
  within: string | null;
}

/** The statements that the model found, with their spans by the Reading's rules, in the order of their cues. */
export function draftStatements(
  frames: readonly Frame[],
  report: ReportText,
  quotes: ContentEdges["quotes"],
): DraftStatement[] {
  const edges = { ...report, quotes };
  const drafts = frames
    .filter((frame) => frame.type === "statement" || frame.type === "nested")
    .map((frame) => draft(frame, edges))
    .filter(isWhole);
  drafts.sort((a, b) => compareSpans(place(a), place(b)));
  const single = withoutDoubles(drafts);
  single.forEach((statement, rank) => {
    statement.id = `s${rank + 1}`;
  });
  inheritSources(single, edges);
  continueQuotations(single, edges);
  for (const statement of single) {
    statement.speaker = speakerSpans(report, statement.source);
    statement.within = innermost(single, statement);
  }
  return single;
}

function draft(frame: Frame, edges: ContentEdges): DraftStatement {
  const content = settleContent(frame.roles.content ?? [], edges);
  const source = (frame.roles.source ?? []).map((span) => settleSource(edges.text, span));
  const addressee = frame.roles.addressee ?? [];
  return { id: "", source, speaker: source, cue: frame.trigger, content, addressee, frame, within: null };
}

/**
 * A source without outer commas; the comma that closes an apposition stays, as the corpus that sources are learnt from has it
 * ("Ilse Brandt, the envoy,": 1,058 of 1,184 such sources).
 */
function settleSource(text: string, span: Span): Span {
  const words = cut(text, span);
  const bare = words.replace(/[\s,]+$/u, "");
  const end = span.start + bare.length;
  const closes = bare.includes(",") && text[end] === ",";
  return bare.length > 0 ? { start: span.start, end: closes ? end + 1 : end } : span;
}

/** A cue alone says nothing: somebody or something must be linked to it. */
function isWhole(statement: DraftStatement): boolean {
  return statement.content.length > 0 || (statement.source.length > 0 && isAboutSilence(statement));
}

function isAboutSilence({ frame }: DraftStatement): boolean {
  const act = frame.attributes.speechAct?.value;
  return act === "silent" || act === "decline";
}

function place(statement: DraftStatement): Span {
  return hull(statement.cue) ?? hull(statement.source) ?? hull(statement.content) ?? { start: 0, end: 0 };
}

/** One cue is one statement: of two frames on overlapping cues the surer one stays. */
function withoutDoubles(drafts: readonly DraftStatement[]): DraftStatement[] {
  return drafts.filter(
    (one) =>
      !drafts.some(
        (other) =>
          other !== one &&
          other.cue.some((cue) => one.cue.some((mine) => overlaps(cue, mine))) &&
          (other.frame.confidence > one.frame.confidence ||
            (other.frame.confidence === one.frame.confidence && drafts.indexOf(other) < drafts.indexOf(one))),
      ),
  );
}

/** "He said … and added …", "…, saying …": a cue without a source goes on with the source before it in the sentence. */
function inheritSources(statements: readonly DraftStatement[], { text, sentences }: ContentEdges): void {
  for (const [rank, statement] of statements.entries()) {
    const before = statements[rank - 1];
    if (statement.source.length > 0 || !before || before.source.length === 0) continue;
    const sentence = sentences.find((one) => contains(one, place(statement)));
    if (!sentence || !contains(sentence, place(before))) continue;
    const lead = text.slice(Math.max(sentence.start, place(statement).start - 16), place(statement).start);
    if (GOES_ON.test(lead) || /ing$/u.test(cut(text, place(statement)).split(" ")[0] ?? ""))
      statement.source = before.source;
  }
}

const GOES_ON = /(?:\band|\bbut|\bthen|\balso|,)\s+(?:[a-z]+ly\s+|also\s+|then\s+|has\s+|had\s+)?$/u;

/** Whether a statement's content covers a span. */
export function contentCovers(statement: Pick<DraftStatement, "content">, span: Span): boolean {
  const whole = hull(statement.content);
  return whole !== null && contains(whole, span) && statement.content.some((piece) => overlaps(piece, span));
}

/** The statement with the shortest content that covers a span; null where none does. */
export function statementAround<T extends Pick<DraftStatement, "content" | "id">>(
  statements: readonly T[],
  span: Span,
): T | null {
  const around = statements.filter((statement) => contentCovers(statement, span));
  const length = (statement: T) => statement.content.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return around.reduce<T | null>((best, one) => (best && length(best) <= length(one) ? best : one), null);
}

function innermost(statements: readonly DraftStatement[], one: DraftStatement): string | null {
  const others = statements.filter(
    (other) => other !== one && !one.content.some((piece) => other.cue.some((cue) => overlaps(cue, piece))),
  );
  return statementAround(others, place(one))?.id ?? null;
}
