import { ACTOR_KINDS, type ActorKind, type Sentence, type Span, TEXT_KINDS, type TextKind } from "@parley/annotation";
import type { FactDetail, RecordDocument } from "@parley/record";
import { z } from "zod";
import { documentSchema } from "./document.ts";
import { placeSchema } from "./evidence.ts";
import { factSchema } from "./fact.ts";

/** What a stretch of the text is to a fact: its words, the word that shows it, who says it. */
export const MARK_ROLES = ["words", "cue", "source"] as const;

/** A stretch of the text that belongs to a fact. */
export interface FactMark {
  role: (typeof MARK_ROLES)[number];
  start: number;
  end: number;
}

/** A fact of a report with its place in the text. */
export interface ReportFact extends FactDetail {
  marks: FactMark[];
  /** Key of the statement in whose content a statement stands; null = none. */
  within: string | null;
}

/** What a report speaks of, to be picked for a fact that is added: its name, and where the report first says it. */
export interface Named<Kind extends string> {
  name: string;
  kind: Kind;
  span: Span;
}

/** A time that a report tells, with its TIMEX3 value. */
export interface NamedTime {
  words: string;
  value: string;
  span: Span;
}

/** Somebody read the report, or a stretch of it, and found nothing. */
export interface NothingHere {
  decision: string;
  by: string;
  at: string;
  /** null = the whole report. */
  span: Span | null;
}

/** One text version of a document with the facts read in it. */
export interface Report {
  document: RecordDocument;
  /** SHA-256 of the text version. */
  version: string;
  text: string;
  sentences: Sentence[];
  /** In the order of the text; actors left out. */
  facts: ReportFact[];
  warnings: string[];
  actors: Named<ActorKind>[];
  texts: Named<TextKind>[];
  times: NamedTime[];
  /** What still stands of it, oldest first. */
  nothing: NothingHere[];
}

const factMarkSchema: z.ZodType<FactMark> = z.strictObject({
  role: z.enum(MARK_ROLES),
  start: z.int(),
  end: z.int(),
});

/** @see Report */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  document: documentSchema,
  version: z.string(),
  text: z.string(),
  sentences: z.array(z.strictObject({ start: z.int(), end: z.int(), paragraph: z.int() })),
  facts: z.array(
    z.strictObject({
      ...(factSchema as unknown as z.ZodObject).shape,
      marks: z.array(factMarkSchema),
      within: z.string().nullable(),
    }),
  ) as unknown as z.ZodType<ReportFact[]>,
  warnings: z.array(z.string()),
  actors: z.array(z.strictObject({ name: z.string(), kind: z.enum(ACTOR_KINDS), span: placeSchema })),
  texts: z.array(z.strictObject({ name: z.string(), kind: z.enum(TEXT_KINDS), span: placeSchema })),
  times: z.array(z.strictObject({ words: z.string(), value: z.string(), span: placeSchema })),
  nothing: z.array(
    z.strictObject({ decision: z.string(), by: z.string(), at: z.string(), span: placeSchema.nullable() }),
  ),
});

/** A paragraph of two text versions: as it was, as it is; null on the side where it is missing. */
export interface VersionPair {
  before: string | null;
  after: string | null;
}

/** What changed between two text versions of a document. */
export interface VersionDifference {
  from: string;
  to: string;
  paragraphs: VersionPair[];
}

/** @see VersionDifference */
export const versionDifferenceSchema: z.ZodType<VersionDifference> = z.strictObject({
  from: z.string(),
  to: z.string(),
  paragraphs: z.array(z.strictObject({ before: z.string().nullable(), after: z.string().nullable() })),
});
