import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const WORKBENCH = join(ROOT, "packages/workbench");
/** What the screens are built from, besides the sources below src. */
const SOURCES = ["index.html", "vite.config.ts", "package.json"];

/**
 * The folder of the built screens; builds them where they are missing or older than their sources.
 * @throws {CommandError} UNAVAILABLE if they cannot be built
 */
export async function builtWorkbench(): Promise<string> {
  const folder = join(WORKBENCH, "dist");
  const builtAt = await changedAt(join(folder, "index.html"));
  if (builtAt === null || builtAt < (await newestSource())) await build();
  return folder;
}

async function newestSource(): Promise<number> {
  const sources = await readdir(join(WORKBENCH, "src"), { recursive: true });
  const paths = [...SOURCES, ...sources.map((name) => join("src", name))];
  const times = await Promise.all(paths.map((path) => changedAt(join(WORKBENCH, path))));
  return Math.max(...times.map((time) => time ?? 0));
}

/** Milliseconds since 1970; null = there is no such file. */
async function changedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

async function build(): Promise<void> {
  process.stderr.write("Parley: building its screens (a few seconds, after an update only) …\n");
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: WORKBENCH });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (words: string) => {
      said += words;
    });
  }
  const [exit] = (await once(child, "close")) as [number | null];
  if (exit === 0) return;
  throw new CommandError("UNAVAILABLE", EXIT.unavailable, `The screens could not be built:\n${said.trim()}`);
}
