import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { SOURCE_SUFFIXES } from "@parley/sources";
import { glob, isDynamicPattern } from "tinyglobby";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

/** The name of standard input among the files. */
export const STANDARD_INPUT = "-";

/** A report to be read. */
export interface ReportFile {
  /** As it is opened and shown; "-" = standard input. */
  path: string;
  /** Its place below the folder or pattern that it was found by: the same place below the output folder. */
  place: string;
}

/**
 * The reports that files, folders and patterns stand for, each once, in the order given and by name within. A file
 * that is named is taken whatever it is; from folders and patterns come .txt, .md, .html and .htm.
 * @throws {CommandError} NOTHING_FOUND if an argument stands for no file.
 */
export async function collectReports(inputs: readonly string[]): Promise<ReportFile[]> {
  const found = new Map<string, ReportFile>();
  for (const input of inputs) {
    for (const file of await filesOf(input)) {
      const key = file.path === STANDARD_INPUT ? STANDARD_INPUT : resolve(file.path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesOf(input: string): Promise<ReportFile[]> {
  if (input === STANDARD_INPUT) return [{ path: STANDARD_INPUT, place: "standard-input.txt" }];
  const known = await stat(input).catch(() => null);
  if (known?.isDirectory()) return reportsBelow(input, "**");
  if (known || !isDynamicPattern(input)) return [{ path: input, place: basename(input) }];
  const folder = fixedPart(input);
  return reportsBelow(folder, folder === "." ? input : input.slice(folder.length + 1), input);
}

async function reportsBelow(folder: string, pattern: string, named = folder): Promise<ReportFile[]> {
  const paths = await glob(pattern, { cwd: folder, followSymbolicLinks: false, ignore: ["**/node_modules/**"] });
  const reports = paths
    .filter((path) => Object.keys(SOURCE_SUFFIXES).some((suffix) => path.toLowerCase().endsWith(suffix)))
    .sort();
  if (reports.length === 0) {
    throw new CommandError(
      "NOTHING_FOUND",
      EXIT.badInput,
      `Expected reports (${Object.keys(SOURCE_SUFFIXES).join(", ")}) in ${named}, found none. Check the path.`,
    );
  }
  return reports.map((path) => ({ path: relative(".", join(folder, path)) || path, place: path }));
}

/** The folders at the start of a pattern that hold no sign of one. */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/").slice(0, -1);
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  return (dynamic < 0 ? parts : parts.slice(0, dynamic)).join("/") || (pattern.startsWith("/") ? "/" : ".");
}
