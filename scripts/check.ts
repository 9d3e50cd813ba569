import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** How many tests of one step passed and failed. */
interface Tally {
  passed: number;
  failed: number;
}

const bin = (name: string) => join("node_modules", ".bin", name);

/** The tools' own scripts look for `node` on the path: it must be the one that runs TypeScript. */
process.env.PATH = [resolve("node_modules", ".bin"), process.env.PATH].join(delimiter);

/** Runs a command whose output people see, and says whether it succeeded. */
function succeeds(command: string, args: readonly string[]): boolean {
  console.log(`\n$ ${[command.replace(/^.*\//, ""), ...args].join(" ")}`);
  const run = spawnSync(command, args, { stdio: "inherit" });
  if (run.error) console.error(run.error.message);
  return run.status === 0;
}

/** One static check counts as one test. */
function once(command: string, args: readonly string[]): Tally {
  const ok = succeeds(command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** The unit, property, contract and screen tests, counted one by one. */
function vitest(): Tally {
  const folder = mkdtempSync(join(tmpdir(), "parley-check-"));
  const report = join(folder, "vitest.json");
  try {
    const ok = succeeds(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: ok ? failed : Math.max(1, failed) };
  } catch (error) {
    console.error(`check: vitest wrote no report (${(error as Error).message})`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tests of training/, where PyTorch is installed. */
function pytest(): Tally {
  const python = ["training/.venv/bin/python", "python3"].find(
    (name) => spawnSync(name, ["-c", "import torch, pytest"], { stdio: "ignore" }).status === 0,
  );
  if (!python) {
    console.log(
      "\ntraining/: PyTorch is not installed, so its tests are left out (training/check installs it and runs them).",
    );
    return { passed: 0, failed: 0 };
  }
  console.log("\n$ python -m pytest training");
  const run = spawnSync(python, ["-m", "pytest", "-q", "training"], { encoding: "utf8" });
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(run.stdout)?.[1] ?? 0);
  const failed = count("failed") + count("error");
  return { passed: count("passed"), failed: run.status === 0 ? failed : Math.max(1, failed) };
}

const tallies = [
  once(bin("biome"), ["check", "."]),
  once(bin("tsc"), ["--build"]),
  once(bin("depcruise"), ["packages", "evaluation", "--config", ".dependency-cruiser.mjs"]),
  once(bin("knip"), []),
  vitest(),
  pytest(),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
