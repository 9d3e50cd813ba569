import { cutAll, type Reading, type Span, type Statement } from "@parley/annotation";
import { goldLines } from "../score-readings.ts";

interface Attribution {
  source: [number, number][];
  cue: [number, number][];
  content: [number, number][];
}

interface Wrong {
  weight: number;
  lines: string;
}

const ROLES = ["source", "cue", "content"] as const;

/**
 * The statements that were read with most confidence and are wrong, and the annotated ones that were missed, with their text: where the
 * next improvement starts. `gold` is a file in PolNeAR's form. The words are not to be committed.
 */
export function worstErrors(gold: string, readings: ReadonlyMap<string, Reading>, count: number): string {
  const seen = new Set<string>();
  const wrong = goldLines(gold).flatMap((line) => {
    const reading = readings.get(line.id);
    if (!reading || seen.has(line.id)) return [];
    seen.add(line.id);
    const { attributions } = line as unknown as { attributions: Attribution[] };
    return wrongIn(line.id, reading, attributions);
  });
  return wrong
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ lines }) => lines)
    .join("\n\n");
}

function wrongIn(id: string, reading: Reading, attributions: readonly Attribution[]): Wrong[] {
  const { text } = reading.document;
  const spans = (pairs: readonly [number, number][]): Span[] => pairs.map(([start, end]) => ({ start, end }));
  const told = (role: (typeof ROLES)[number], gold: Attribution) => plain(cutAll(text, spans(gold[role])));
  const read = (role: (typeof ROLES)[number], statement: Statement) => plain(cutAll(text, statement[role]));
  const same = (statement: Statement, gold: Attribution) =>
    ROLES.every((role) => read(role, statement) === told(role, gold));
  const near = (statement: Statement, gold: Attribution) =>
    statement.cue.some((cue) => spans(gold.cue).some((span) => cue.start < span.end && span.start < cue.end));
  const vain = reading.statements
    .filter((statement) => !attributions.some((gold) => same(statement, gold)))
    .map((statement) => {
      const gold = attributions.find((one) => near(statement, one));
      const expected = gold
        ? ROLES.map((role) => `  gold ${role}: ${told(role, gold)}`).join("\n")
        : "  gold: no statement with this cue";
      return {
        weight: statement.confidence,
        lines: `${id}, said ${statement.confidence}\n${ROLES.map((role) => `  read ${role}: ${read(role, statement)}`).join("\n")}\n${expected}`,
      };
    });
  const missed = attributions
    .filter((gold) => !reading.statements.some((statement) => near(statement, gold)))
    .map((gold) => ({
      weight: 0.75,
      lines: `${id}, missed\n${ROLES.map((role) => `  gold ${role}: ${told(role, gold)}`).join("\n")}`,
    }));
  return [...vain, ...missed];
}

/** Words for comparing: without an opening "that", outer marks and white space. */
function plain(words: string): string {
  return words
    .replace(/^that\s+/iu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
