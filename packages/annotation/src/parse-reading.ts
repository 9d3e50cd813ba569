import { ReadingError } from "./errors.ts";
import { READING_VERSION, type Reading, readingSchema } from "./reading.ts";
import type { Span } from "./span.ts";

/** Turns a Reading of an older number into one of the next; keyed by the older number. */
const upConverters: Record<number, (reading: object) => object> = {};

/**
 * The Reading in a parsed JSON value, of this or an older contract number, checked: shape, references and spans.
 * @throws {ReadingError} READING_VERSION if the number is newer than this program or unknown;
 *   READING_INVALID if a field has another shape; READING_REFERENCE if an id leads nowhere;
 *   READING_SPAN if a span lies outside the text or has a blank at an end.
 */
export function parseReading(json: unknown): Reading {
  const parsed = readingSchema.safeParse(upConverted(json));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    throw new ReadingError("READING_INVALID", path, `Not a Reading: ${path || "the value"}: ${issue?.message}.`);
  }
  checkReferences(parsed.data);
  checkSpans(parsed.data);
  return parsed.data;
}

function upConverted(json: unknown): unknown {
  let value = json;
  for (let version = versionOf(value); version !== READING_VERSION; version = versionOf(value)) {
    const convert = upConverters[version];
    if (!convert) {
      throw new ReadingError(
        "READING_VERSION",
        "reading",
        `Expected a Reading of number ${READING_VERSION} or older, got ${version}. Update Parley to open it.`,
      );
    }
    value = convert(value as object);
  }
  return value;
}

function versionOf(value: unknown): number {
  const version = (value as { reading?: unknown } | null)?.reading;
  if (typeof version !== "number") {
    throw new ReadingError(
      "READING_INVALID",
      "reading",
      'Not a Reading: the field "reading" with its number is missing.',
    );
  }
  return version;
}

/** Fields whose values are ids, and the layers where these ids live. */
const REFERENCE_LAYERS: Record<string, readonly (keyof Reading)[]> = {
  speaker: ["actors"],
  onBehalfOf: ["actors"],
  actor: ["actors"],
  of: ["actors", "texts", "meetings", "outcomes"],
  author: ["actors"],
  by: ["actors"],
  to: ["actors"],
  party: ["actors"],
  setBy: ["actors"],
  recipient: ["actors"],
  via: ["statements"],
  within: ["statements"],
  saidBy: ["statements"],
  saidAt: ["times", "intervals"],
  time: ["times", "intervals"],
  meeting: ["meetings"],
  text: ["texts"],
  revises: ["texts"],
};

/** Visits every object below a Reading's layers with its path. */
function visit(value: unknown, path: string, see: (node: Record<string, unknown>, path: string) => void): void {
  if (Array.isArray(value)) {
    value.forEach((child, place) => {
      visit(child, `${path}.${place}`, see);
    });
  } else if (value !== null && typeof value === "object") {
    see(value as Record<string, unknown>, path);
    for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`, see);
  }
}

const FREE_LAYERS = new Set(["document", "model", "sentences", "times", "intervals", "names", "warnings"]);

function idsOf(reading: Reading): Map<string, Set<string>> {
  return new Map(
    Object.entries(reading)
      .filter(([, layer]) => Array.isArray(layer))
      .map(([name, layer]) => [name, new Set((layer as { id?: string }[]).flatMap((fact) => fact.id ?? []))]),
  );
}

function checkReferences(reading: Reading): void {
  const ids = idsOf(reading);
  for (const [layer, facts] of Object.entries(reading)) {
    if (FREE_LAYERS.has(layer)) continue;
    visit(facts, layer, (node, path) => {
      for (const [key, value] of Object.entries(node)) {
        const layers = REFERENCE_LAYERS[key];
        if (!layers || typeof value !== "string" || layers.some((name) => ids.get(name)?.has(value))) continue;
        throw new ReadingError(
          "READING_REFERENCE",
          `${path}.${key}`,
          `Not a Reading: ${path}.${key} is "${value}", which is not an id among its ${layers.join(" or ")}.`,
        );
      }
    });
  }
}

function checkSpans(reading: Reading): void {
  const { text } = reading.document;
  visit(reading, "reading", (node, path) => {
    if (typeof node.start !== "number" || typeof node.end !== "number") return;
    const span = node as unknown as Span;
    const words = text.slice(span.start, span.end);
    if (span.end <= text.length && words.length > 0 && words === words.trim()) return;
    throw new ReadingError(
      "READING_SPAN",
      path,
      `Not a Reading: ${path} is ${span.start}..${span.end}, expected a stretch of the text (0..${text.length}) without a blank at its ends.`,
    );
  });
}
