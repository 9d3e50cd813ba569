import { type Actor, cut, type Reading, type Span } from "@parley/annotation";
import { alternatives } from "./gold-form.ts";

/** A confidence that a Reading gives, and whether it was right. */
export interface Answer {
  confidence: number;
  isRight: boolean;
}

/** Answers by what the confidence is of. */
export type Answers = Record<"statement" | "speaker" | "content", Answer[]>;

/** An annotated statement with its spans found; `speaker` as words ("A|B"), or the source's spans where gold names no actors. */
export interface GoldSpoken {
  content: Span[];
  cue: Span[];
  speaker: string | null | Span[];
}

/** Content is right from this overlap (F1 of words) on, as the scorer has it. */
const SAME_CONTENT = 0.7;
/** A source without a named actor is right from this overlap on. */
const SAME_SOURCE = 0.5;

/** For each statement read: whether its content is an annotated one's, whether its speaker is, and whether both are. */
export function statementAnswers(reading: Reading, gold: readonly GoldSpoken[]): Answers {
  const { text } = reading.document;
  const answers: Answers = { statement: [], speaker: [], content: [] };
  for (const statement of reading.statements) {
    const words = wordsAt(text, statement.content.length > 0 ? statement.content : statement.cue);
    const scored = gold.map((one) => ({
      one,
      shared: overlap(words, wordsAt(text, one.content.length > 0 ? one.content : one.cue)),
    }));
    const best = scored.reduce<(typeof scored)[number] | null>(
      (top, each) => (!top || each.shared > top.shared ? each : top),
      null,
    );
    const content = best !== null && best.shared >= SAME_CONTENT;
    // A speaker can be judged wherever the statement is one, its content exact or not.
    const speaker =
      best !== null &&
      best.shared > 0.2 &&
      sameSpeaker(reading, statement.speaker, { source: statement.source, gold: best.one.speaker });
    answers.content.push({ confidence: statement.confidenceOf.content, isRight: content });
    answers.speaker.push({ confidence: statement.confidenceOf.speaker, isRight: speaker });
    answers.statement.push({ confidence: statement.confidence, isRight: content && speaker });
  }
  return answers;
}

function sameSpeaker(
  reading: Reading,
  id: string | null,
  { source, gold }: { source: readonly Span[]; gold: GoldSpoken["speaker"] },
): boolean {
  const { text } = reading.document;
  if (Array.isArray(gold))
    return gold.length === 0 ? source.length === 0 : overlap(wordsAt(text, source), wordsAt(text, gold)) >= SAME_SOURCE;
  const actor = reading.actors.find((one) => one.id === id) ?? null;
  const names = alternatives(gold);
  if (names.length === 0) return actor === null || actor.kind === "unnamed";
  return actor !== null && namesOf(text, actor).some((name) => names.some((other) => sameName(name, other)));
}

function namesOf(text: string, actor: Actor): string[] {
  return [actor.name, ...actor.mentions.filter(({ form }) => form !== "pronoun").map((mention) => cut(text, mention))];
}

/** Equal words, or the same last word of a name ("Mr Brandt" is Ilse Brandt). */
function sameName(a: string, b: string): boolean {
  const [one, two] = [bare(a), bare(b)];
  const last = (words: string) => words.split(" ").at(-1);
  return one === two || (last(one) === last(two) && /^\p{Lu}/u.test(a.split(" ").at(-1) ?? ""));
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/['’]s?$/u, "")
    .replaceAll(".", "");
}

/** Places of the words, letters and digits only, that spans cover. */
function wordsAt(text: string, spans: readonly Span[]): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => start + match.index),
    ),
  );
}

/** F1 of two sets of words; 0 where either is empty. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
