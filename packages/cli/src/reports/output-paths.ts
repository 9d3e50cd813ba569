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
  const inputs = new Set(files.map(({ path }) => resolve(path)));
  const short = (file: ReportFile) =>
    join(folder, file.place.slice(0, file.place.length - extname(file.place).length) + suffix);
  const counts = new Map<string, number>();
  for (const file of files) counts.set(short(file), (counts.get(short(file)) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    files.map((file) => {
      const clashes = (counts.get(short(file)) ?? 0) > 1 || inputs.has(resolve(short(file)));
      const path = clashes ? join(folder, file.place + suffix) : short(file);
      const free = taken.has(path) ? nextFree(join(folder, file.place), suffix, taken) : path;
      taken.add(free);
      return [file, free];
    }),
  );
}

/** `NAME.txt.2.json`: for reports of one name from different folders. */
function nextFree(stem: string, suffix: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${stem}.${number}${suffix}`)) number++;
  return `${stem}.${number}${suffix}`;
}
