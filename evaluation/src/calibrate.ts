import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Reading } from "@parley/annotation";
import { type Curve, DEFAULT_MODEL, openEngine, through } from "@parley/engine";
import { bareDocument } from "./bare-document.ts";
import { calibrationError, composed, fitCurve } from "./calibration-curve.ts";
import { type Answer, type Answers, type GoldSpoken, statementAnswers } from "./confidence-answers.ts";
import type { Measure } from "./evaluate/measure.ts";
import { allMeasures } from "./evaluate/measures.ts";
import type { GoldReport } from "./gold-form.ts";
import { spansOf } from "./gold-spans.ts";
import { goldLines } from "./score-readings.ts";

/**
 * `npm run calibrate -- [--model NAME] [--models FOLDER]`: the calibration error of each confidence of a statement on every development
 * set, as the program gives it now and after a new fit (fitted on every other report, measured on the rest), and the curves for the
 * model's entry in models/manifest.json, fitted on all. Each set weighs the same.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHARED = process.env.PARLEY_SHARED ?? join(ROOT, "../shared");
const { values } = parseArgs({
  options: {
    model: { type: "string", default: DEFAULT_MODEL },
    models: { type: "string", default: join(ROOT, "models") },
  },
});
const KINDS = ["statement", "speaker", "content"] as const;

/** A set's answers, those of every other report apart. */
interface AnsweredSet {
  title: string;
  halves: [Answers, Answers];
}

const sets: AnsweredSet[] = [];
const engine = await openEngine({ model: values.model, modelsFolder: values.models });
for (const measure of allMeasures(SHARED, join(ROOT, "corpus")).filter(hasStatements)) {
  const halves: [Answers, Answers] = [emptyAnswers(), emptyAnswers()];
  const gold = goldOf(measure);
  for (const [place, { id, text, publishedAt }] of measure.texts.entries()) {
    const reading = await engine.read(bareDocument(text, publishedAt));
    const found = statementAnswers(reading, gold(id, reading));
    for (const kind of KINDS) halves[place % 2 === 0 ? 0 : 1][kind].push(...found[kind]);
  }
  sets.push({ title: measure.title, halves });
}
await engine.close();
const now = currentCurves();
for (const kind of KINDS) printKind(kind);
console.log(JSON.stringify({ calibration: Object.fromEntries(KINDS.map((kind) => [kind, newCurve(kind)])) }));

function hasStatements({ scorer }: Measure): boolean {
  return scorer === "score_attribution.py" || scorer === "score_reading.py";
}

function emptyAnswers(): Answers {
  return { statement: [], speaker: [], content: [] };
}

/** Finds the annotated statements of a measure's text. */
function goldOf({ scorer, before }: Measure): (id: string, reading: Reading) => GoldSpoken[] {
  const [path = ""] = before;
  if (scorer === "score_reading.py") return (id, reading) => ownGold(join(path, id, "gold.json"), reading);
  const lines = new Map(
    goldLines(path)
      .toReversed()
      .map((line) => [line.id, line]),
  );
  return (id) => {
    const { attributions = [] } = (lines.get(id) ?? {}) as { attributions?: Record<string, [number, number][]>[] };
    const spans = (pairs: [number, number][] = []) => pairs.map(([start, end]) => ({ start, end }));
    return attributions.map(({ source, cue, content }) => ({
      speaker: spans(source),
      cue: spans(cue),
      content: spans(content),
    }));
  };
}

/** Gold's offsets count in the text without blanks at its ends, as a Reading's do. */
function ownGold(path: string, reading: Reading): GoldSpoken[] {
  if (!existsSync(path)) return [];
  const { statements = [] } = JSON.parse(readFileSync(path, "utf8")) as GoldReport;
  const { text } = reading.document;
  return statements.map(({ speaker, cue, content }) => ({
    speaker,
    cue: spansOf(text, cue),
    content: spansOf(text, content),
  }));
}

/** The curves that the program uses now; where there is none, the one that changes nothing. */
function currentCurves(): Record<(typeof KINDS)[number], Curve> {
  const manifest = JSON.parse(readFileSync(join(values.models, "manifest.json"), "utf8")) as {
    models: Record<string, { calibration?: Record<string, Curve> }>;
  };
  const known = manifest.models[values.model]?.calibration ?? {};
  const of = (kind: string) => known[kind] ?? { scale: 1, shift: 0 };
  return { statement: of("statement"), speaker: of("speaker"), content: of("content") };
}

function weighted(
  kind: (typeof KINDS)[number],
  part: (set: AnsweredSet) => Answers[],
): (Answer & { weight: number })[] {
  return sets.flatMap((set) => {
    const answers = part(set).flatMap((half) => half[kind]);
    return answers.map((answer) => ({ ...answer, weight: 1000 / answers.length }));
  });
}

function printKind(kind: (typeof KINDS)[number]): void {
  const curve = fitCurve(weighted(kind, ({ halves }) => [halves[0]]));
  for (const { title, halves } of sets) {
    const all = halves.flatMap((half) => half[kind]);
    const rest = halves[1][kind].map(({ confidence, isRight }) => ({
      confidence: through(confidence, curve),
      isRight,
    }));
    const share = all.filter(({ isRight }) => isRight).length / all.length;
    console.log(
      `${kind.padEnd(9)} error ${calibrationError(all).toFixed(3)} now, ${calibrationError(rest).toFixed(3)} after a new fit; ${(100 * share).toFixed(0)} % of ${all.length} right; ${title}`,
    );
  }
}

function newCurve(kind: (typeof KINDS)[number]): Curve {
  const { scale, shift } = composed(now[kind], fitCurve(weighted(kind, ({ halves }) => halves)));
  return { scale: Number(scale.toFixed(4)), shift: Number(shift.toFixed(4)) };
}
