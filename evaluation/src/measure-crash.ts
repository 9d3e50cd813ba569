import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killWhileAdding } from "./crash/kill-while-adding.ts";

/**
 * `npm run measure:crash -- [--kills N] [--seed N]`: kills a process that adds reports to a record in a folder at so many
 * random moments, and after each opens the record again: is all there that was acknowledged, does it equal its rebuild?
 */
const { values } = parseArgs({
  options: { kills: { type: "string", default: "50" }, seed: { type: "string", default: "1" } },
});
/** A fresh folder after so many kills, so that the first opening is hit more than once and rebuilds stay short. */
const KILLS_A_FOLDER = 10;

const kills = Number(values.kills);
const moments = new Map<string, number>();
let [lostCount, differingCount, acknowledgedCount] = [0, 0, 0];
for (let done = 0; done < kills; done += KILLS_A_FOLDER) {
  const folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
  let rank = done;
  let acknowledged = 0;
  const plan = { folder, seed: Number(values.seed) + done, kills: Math.min(KILLS_A_FOLDER, kills - done) };
  for await (const kill of killWhileAdding(plan)) {
    rank++;
    acknowledged = kill.acknowledgedCount;
    lostCount += kill.lost.length;
    differingCount += kill.differing.length === 0 ? 0 : 1;
    const moment = kill.at.split(" ")[0] ?? "";
    moments.set(moment, (moments.get(moment) ?? 0) + 1);
    const verdict =
      kill.lost.length + kill.differing.length === 0 ? "fine" : `LOST ${kill.lost}, DIFFERENT ${kill.differing}`;
    console.log(
      `kill ${rank} after "${kill.at.slice(0, 40)}": ${kill.documentCount} documents, ${acknowledged} acknowledged: ${verdict}`,
    );
  }
  acknowledgedCount += acknowledged;
  rmSync(folder, { recursive: true, force: true });
}
const told = [...moments].map(([moment, count]) => `${count} after ${moment}`).join(", ");
console.log(
  `${kills} kills (${told}): ${lostCount} of ${acknowledgedCount} acknowledged lost, ${differingCount} records unlike their rebuild`,
);
process.exitCode = lostCount + differingCount === 0 ? 0 : 1;
