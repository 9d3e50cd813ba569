import type { DocumentFacts } from "@parley/annotation";
import { readTimestamp } from "@parley/sources";
import { z } from "zod";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { FORMATS, type Format } from "../formats/format.ts";

const flagsSchema = z.object({
  format: z.enum(FORMATS).optional(),
  out: z.string().min(1).optional(),
  date: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  url: z.string().optional(),
  force: z.boolean(),
  jobs: z.number(),
  codebook: z.string().optional(),
  model: z.string().optional(),
  models: z.string().optional(),
  pager: z.boolean(),
});

/** What `parley read` was asked to do, checked. */
export interface ReadSettings {
  format: Format;
  /** Folder for the output; null = standard output. */
  outFolder: string | null;
  given: Partial<DocumentFacts>;
  force: boolean;
  jobCount: number;
  codebook: string | null;
  model: string | null;
  modelsFolder: string | null;
  paged: boolean;
}

/**
 * The settings that flags stand for, for so many reports.
 * @throws {CommandError} USAGE if they do not go together.
 */
export function readSettings(flags: unknown, reportCount: number): ReadSettings {
  const { format, out, date, title, publisher, byline, url, ...rest } = flagsSchema.parse(flags);
  const chosen = format ?? (out === undefined ? "text" : "json");
  if (reportCount > 1) {
    checkForMany({ oneOnly: title ?? url, wholeReading: chosen === "json" && out === undefined }, reportCount);
  }
  const facts = { publishedAt: checkedDate(date), title, publisher, byline, url };
  return {
    format: chosen,
    outFolder: out ?? null,
    given: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    force: rest.force,
    jobCount: rest.jobs,
    codebook: rest.codebook ?? null,
    model: rest.model ?? null,
    modelsFolder: rest.models ?? null,
    paged: rest.pager && chosen === "text" && out === undefined,
  };
}

function checkForMany(
  { oneOnly, wholeReading }: { oneOnly: string | undefined; wholeReading: boolean },
  reportCount: number,
): void {
  if (oneOnly !== undefined) {
    throw usage(`--title and --url are for one report, but ${reportCount} were given. Use NAME.meta.json files.`);
  }
  if (!wholeReading) return;
  throw usage(
    `--format json prints one Reading, but ${reportCount} reports were given. Use --format jsonl or --out FOLDER.`,
  );
}

function checkedDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const published = readTimestamp(date);
  if (published !== null) return published;
  throw usage(`--date expects a day such as 2025-11-26 or a time such as 2025-11-26T09:40:00+02:00, got “${date}”.`);
}

function usage(message: string): CommandError {
  return new CommandError("USAGE", EXIT.badInput, message);
}
