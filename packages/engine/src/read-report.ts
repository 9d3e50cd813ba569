import type { Document, ModelIdentity, Reading, Span } from "@parley/annotation";
import { type Curves, calibrateStatement } from "./calibration.ts";
import type { CodebookFinders } from "./codebook/codebook-finders.ts";
import { buildActors } from "./entities/build-actors.ts";
import type { ReportText } from "./entities/report-text.ts";
import { resolveActors } from "./entities/resolve-actors.ts";
import { actingSpans } from "./layers/acting-spans.ts";
import { actorSpans } from "./layers/clause-actors.ts";
import { readDeadlines } from "./layers/deadlines.ts";
import { findDiscrepancies } from "./layers/discrepancies.ts";
import { draftStatements, statementAround } from "./layers/draft-statements.ts";
import { readIssues } from "./layers/issues.ts";
import { readTurns } from "./layers/labelled-turns.ts";
import type { LayerContext } from "./layers/layer-context.ts";
import { completeParties } from "./layers/meeting-parties.ts";
import { readMeetings } from "./layers/meetings.ts";
import { readOutcomes } from "./layers/outcomes.ts";
import { readPoliticalEvents } from "./layers/political-events.ts";
import { readPositions } from "./layers/positions.ts";
import { turnRelays } from "./layers/relayed-sources.ts";
import { settleTriggers } from "./layers/settle-triggers.ts";
import { readStatements } from "./layers/statements.ts";
import { completeTextEvents } from "./layers/text-event-phrases.ts";
import { readTextEvents } from "./layers/text-events.ts";
import { readTexts } from "./layers/texts.ts";
import type { Frame, Predictions } from "./model/predictions.ts";
import { findDateline } from "./text/dateline.ts";
import { readHead } from "./text/head.ts";
import { asModelSees } from "./text/model-marks.ts";
import { quotedRegions } from "./text/quoted-regions.ts";
import { splitParagraphs } from "./text/split-paragraphs.ts";
import { readTimes } from "./times/read-times.ts";
import { splitSentences } from "./tokens/split-sentences.ts";
import { splitWords } from "./tokens/split-words.ts";

/** What reads a report: the model's predictions for its words, and the codebook that facts are coded by. */
export interface ReadingMeans {
  identity: ModelIdentity;
  predict: (text: string, tokens: Tokens) => Promise<Predictions>;
  codebook: CodebookFinders;
  /** How the model's confidences are to be read. */
  curves: Curves;
}

/** A text taken apart: paragraphs, sentences and words, each in order. */
export interface Tokens {
  paragraphs: Span[];
  sentences: Reading["sentences"];
  words: Span[];
}

/** The Reading of a document, from text to facts: the table of contents of the engine. */
export async function readReport(document: Document, means: ReadingMeans): Promise<Reading> {
  const { text, publishedAt } = document;
  const tokens = tokenize(text);
  const { times, intervals } = readTimes({ text, ...tokens, publishedAt });
  const quotes = quotedRegions(text, tokens.paragraphs);
  const predicted = await means.predict(asModelSees(text, { paragraphs: tokens.paragraphs, quotes }), tokens);
  const report: ReportText = { text, ...tokens, names: predicted.names };
  const frames = wholeFrames(predicted, report);
  const predictions = { ...predicted, frames };
  const persons = predicted.names.filter(({ type }) => type === "person");
  const turns = readTurns({ text, paragraphs: tokens.paragraphs, quotes, persons, frames });
  const drafts = draftStatements([...frames, ...turns], report, quotes);
  const resolved = resolveActors({
    report,
    predictions,
    acting: actingSpans(drafts, predictions.frames),
    sources: drafts.map(({ speaker }) => speaker),
    speakerAround: (span) => statementAround(drafts, span)?.speaker ?? null,
  });
  const actors = buildActors(report, resolved);
  const context: LayerContext = {
    report,
    paragraphs: tokens.paragraphs,
    quotes,
    publishedAt,
    filed: filedAt(text, tokens.paragraphs),
    frames: predictions.frames,
    drafts,
    actors,
    times,
    intervals,
    codebook: means.codebook,
  };
  return {
    reading: 1,
    model: means.identity,
    document,
    sentences: tokens.sentences,
    times,
    intervals,
    names: predictions.names.map(({ start, end, type }) => ({ start, end, type })),
    actors: actors.actors,
    ...readFacts(context, means.curves),
    warnings:
      publishedAt === null ? ["The report has no date: times such as “on Tuesday” are left without a day."] : [],
  };
}

/** The model's frames, with what the grammar of their sentences adds and mends. */
function wholeFrames({ frames, names, nominals }: Predictions, report: ReportText): Frame[] {
  const { text, sentences } = report;
  const relayed = turnRelays(frames, { text, sentences, actors: [...names, ...nominals] });
  const settled = settleTriggers(relayed, report);
  const acting = { report, actors: actorSpans(report, nominals) };
  return completeTextEvents(completeParties(settled, acting), acting);
}

/** The dateline and the date line at the head, where there are such. */
function filedAt(text: string, paragraphs: readonly Span[]): Span[] {
  return [findDateline(text, paragraphs)?.span, readHead(text, paragraphs).date?.span].flatMap((span) => span ?? []);
}

/** The text taken apart into what the model and the rules look at. */
export function tokenize(text: string): Tokens {
  const paragraphs = splitParagraphs(text);
  const sentences = splitSentences(text, paragraphs);
  return { paragraphs, sentences, words: paragraphs.flatMap((paragraph) => splitWords(text, paragraph)) };
}

type Facts = Pick<
  Reading,
  | "statements"
  | "meetings"
  | "outcomes"
  | "texts"
  | "textEvents"
  | "positions"
  | "deadlines"
  | "events"
  | "issues"
  | "discrepancies"
>;

function readFacts(context: LayerContext, curves: Curves): Facts {
  const statements = readStatements(context);
  const meetings = readMeetings(context);
  const outcomes = readOutcomes(context, meetings);
  const texts = readTexts(context);
  const textEvents = readTextEvents(context, texts);
  return {
    statements: statements.map((statement) => calibrateStatement(statement, curves)),
    meetings,
    outcomes,
    texts,
    textEvents,
    positions: readPositions(context, { texts, meetings, statements }),
    deadlines: readDeadlines(context, texts),
    events: readPoliticalEvents(context),
    issues: readIssues(context),
    discrepancies: findDiscrepancies({ meetings, outcomes, texts, textEvents }),
  };
}
