import type { WantedFigure } from "./measure.ts";
import type { Figure, Outcome } from "./run-measure.ts";

/** What the results were measured with. */
export interface Circumstances {
  date: string;
  commit: string;
  model: string;
}

const PEERS = `## Beside others

| system | measured on | source / cue / content, exact F1 | whole statement |
|---|---|---|---|
| two people | PolNeAR test articles, plain | 76.9 / 70.6 / 67.9 | 58.4 |
| CofeNet with BERT-base (published) | PolNeAR test, plain | 83.2 / 75.3 / 72.9 | – |
| CoreNLP quotes | PolNeAR test, plain | 13.9 / – / 17.5 | – |
| Citron, every part refitted on PolNeAR | PolNeAR test articles | – | 29.1 |
| textacy | PolNeAR test articles | – | 15.1 |

Names, UNER-EWT: XLM-R large (560 M parameters) trained on that set's training part has 86.0 on its test part. Times: HeidelTime 77.6,
SUTime 67.4, UWTime 82.4 value F1 on TempEval-3 platinum. Events: ZSP (355 M parameters) 82.1 macro F1 on PLV test. None of these reads meetings,
negotiating texts or positions. Speeds as published: spaCy transformer 684 words a second, Stanza 878.
`;

/** evaluation/RESULTS.md: every figure with its 95 % bootstrap interval beside its goal. */
export function resultsPage(outcomes: readonly Outcome[], { date, commit, model }: Circumstances): string {
  const head = `# Results

Printed by \`npm run evaluate\` on ${date}, commit ${commit}, model ${model}, through the program itself in Node. Development sets only.
Intervals are 95 % bootstrap intervals over documents. A goal in brackets is not reached.
`;
  return `${[head, ...outcomes.map(section), PEERS].join("\n")}`;
}

function section(outcome: Outcome): string {
  const { measure, figures, wordCount, tookMs } = outcome;
  const rows = measure.figures
    .filter(({ key }) => figures[key]?.value !== undefined && figures[key]?.value !== null)
    .map(({ key, label, goal }) => {
      const found = figures[key] as Figure;
      return `| ${label} | ${rounded(found.value)} | ${interval(found)} | ${goalCell(found.value, goal)} |`;
    });
  const speed = Math.round(wordCount / (tookMs / 1000));
  return `## ${measure.title}
${measure.texts.length} texts, ${wordCount} words, ${speed} words a second. Scorer: \`${measure.scorer}\`.

| figure | value | 95 % interval | goal |
|---|---|---|---|
${rows.join("\n")}
${partsTable(outcome)}`;
}

/** A line a part: its figures with their intervals. */
function partsTable({ measure, parts }: Outcome): string {
  if (!measure.parts) return "";
  const cell = ({ key }: WantedFigure, found: Record<string, Figure> | undefined) => {
    const one = found?.[key] ?? { value: null, interval: null };
    return `${rounded(one.value)} (${interval(one)})`;
  };
  const rows = measure.parts.map(({ label, textCount }, place) => {
    const cells = measure.figures.map((wanted) => cell(wanted, parts[place]));
    return `| ${[label, textCount, ...cells].join(" | ")} |`;
  });
  const labels = measure.figures.map(({ label }) => label);
  return `
| kind | cases | ${labels.join(" | ")} |
|---|---|${labels.map(() => "---|").join("")}
${rows.join("\n")}
`;
}

function rounded(value: number | null): string {
  if (value === null) return "–";
  return value !== 0 && Math.abs(value) < 1 ? value.toFixed(3) : value.toFixed(1);
}

function interval({ interval: found }: Figure): string {
  return found ? `${rounded(found[0])} to ${rounded(found[1])}` : "–";
}

function goalCell(value: number | null, goal: number | null): string {
  if (goal === null) return "–";
  return value !== null && value >= goal ? `≥ ${goal}` : `(≥ ${goal})`;
}
