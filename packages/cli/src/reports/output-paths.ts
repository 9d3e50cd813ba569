import { extname, join, resolve } from "node:path";
import type { ReportFile } from "./collect-reports.ts";

/** The suffix of a written file, by format. */
export const OUTPUT_SUFFIXES = { text: ".txt", json: ".json", jsonl: ".jsonl", csv: ".csv", md: ".md" } as const;

/**
 * Where each report's Reading is written: `NAME.json` for `NAME.txt`, in the same sub-folder below `folder`. Reports
 * that would share a path, and those whose own file would be overwritten, keep their suffix: `NAME.html.json`.
 */
export function outputPaths(
  files: readonly ReportFile[],
  { folder, suffix }: { folder: string; suffix: string },
): Map<ReportFile, string> {
  const short = (file: ReportFile) => file.place.slice(0, file.place.length - extname(file.place).length);
  const namesakes = Map.groupBy(files, short);
  const taken = new Set(files.map(({ path }) => resolve(path)));
  return new Map(
    files.map((file) => {
      const alone = namesakes.get(short(file))?.length === 1;
      const candidates = alone ? [short(file), file.place] : [file.place];
      const path = firstFree(
        candidates.map((name) => join(folder, name)),
        suffix,
        taken,
      );
      taken.add(resolve(path));
      return [file, path];
    }),
  );
}

/** The first of the names that is not taken, else the last with a number: for reports of one name from two folders. */
function firstFree(names: readonly string[], suffix: string, taken: ReadonlySet<string>): string {
  const free = names.map((name) => name + suffix).find((path) => !taken.has(resolve(path)));
  for (let number = 2; free === undefined; number++) {
    const numbered = `${names.at(-1)}.${number}${suffix}`;
    if (!taken.has(resolve(numbered))) return numbered;
  }
  return free;
}
