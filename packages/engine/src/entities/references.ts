import { cut, type Span } from "@parley/annotation";
import type { Predictions } from "../model/predictions.ts";
import { touching } from "../tokens/word-index.ts";
import { namedPhrases } from "./named-phrases.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { type PronounClass, pronounClass } from "./pronouns.ts";
import type { ReportText } from "./report-text.ts";

/** What actors are resolved from. */
export interface ResolveRequest {
  report: ReportText;
  predictions: Predictions;
  /** Spans that frames name as somebody who speaks, is addressed, takes part or acts; one entry a role. */
  acting: Span[][];
  /** The sources of statements, in the order of their cues. */
  sources: Span[][];
  /** For a place inside a statement's content: the source spans of the innermost such statement. */
  speakerAround: (span: Span) => Span[] | null;
}

/** A phrase or pronoun in its place, still to be joined to a cluster. */
export interface Reference {
  span: Span;
  phrase: Phrase;
  pronoun: PronounClass | null;
}

/** The key under which the spans of a role are found again. */
export function roleKey(spans: readonly Span[]): string {
  return spans.map((span) => `${span.start}-${span.end}`).join(",");
}

/** Every span that can refer to an actor, each once: those that frames name, the model's nominals, and all pronouns. */
export function referencesOf({ report, predictions, acting }: ResolveRequest): Reference[] {
  const pronouns = report.words.filter((word) => {
    const kind = pronounClass(cut(report.text, word));
    return kind !== null && kind !== "relative";
  });
  const spans = [...acting.flat(), ...namedPhrases(report), ...predictions.nominals, ...pronouns];
  const references = uniqueSpans(spans).flatMap((span) => referenceAt(report, span) ?? []);
  const owners = references.flatMap(({ phrase }) => [...phrase.owners, ...phrase.roles.flatMap((role) => role.owners)]);
  const owning = uniqueSpans(owners.filter(({ kind }) => kind === "phrase").map((owner) => owner.span));
  const known = new Set(references.map(({ span }) => roleKey([span])));
  return [
    ...references,
    ...owning.filter((span) => !known.has(roleKey([span]))).flatMap((span) => referenceAt(report, span) ?? []),
  ];
}

function uniqueSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map(({ start, end }) => [roleKey([{ start, end }]), { start, end }])).values()];
}

function referenceAt(report: ReportText, span: Span): Reference | null {
  const words = touching(report.words, span);
  const pronoun = words.length === 1 ? pronounClass(cut(report.text, span)) : null;
  const phrase = readPhrase(report, span) ?? (pronoun ? pronounPhrase(report, span) : null);
  return phrase && { span, phrase, pronoun };
}

function pronounPhrase(report: ReportText, span: Span): Phrase {
  return {
    head: span,
    headWord: cut(report.text, span),
    name: null,
    indefinite: false,
    roles: [],
    owners: [],
    members: [],
  };
}
