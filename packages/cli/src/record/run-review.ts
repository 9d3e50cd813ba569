import { readFile } from "node:fs/promises";
import type { DecisionBody, DossierScope } from "@parley/record";
import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { writeWhole } from "../reports/write-whole.ts";
import { factRow } from "./line-rows.ts";
import { withDossier } from "./open-dossier.ts";
import { tableOf } from "./table.ts";

/** Options that every command on the record has. */
export interface DossierOption {
  dossier?: string;
}

/** What `parley review` was told to decide. */
export interface ReviewOptions extends DossierOption {
  accept?: boolean;
  reject?: boolean;
  merge?: boolean;
  split?: boolean;
  note?: string;
  set?: string[];
  format: string;
}

/** Decides about facts; without facts it lists those that wait for a look. */
export async function runReview(facts: readonly string[], options: ReviewOptions): Promise<void> {
  await withDossier(options.dossier, async ({ record, dossier, by, now }) => {
    if (facts.length === 0) {
      const waiting = await record.facts(dossier, { review: true });
      process.stdout.write(tableOf(waiting.lines.map(factRow), options.format));
      process.stderr.write(`${waiting.lines.length} facts wait for a look.\n`);
      return;
    }
    const decision = await record.decide(dossier, bodyOf([...facts], options), { by, at: now() });
    process.stderr.write(`${decision.id}: ${decision.body.act}. Take it back with: parley undo ${decision.id}\n`);
  });
}

function bodyOf(facts: string[], options: ReviewOptions): DecisionBody {
  const { accept, reject, merge, split, note, set } = options;
  if (set) return { act: "edit", facts, fields: Object.fromEntries(set.map(fieldOf)) };
  if (note !== undefined) return { act: "note", facts, text: note };
  const act = [accept && "accept", reject && "reject", merge && "merge", split && "split"].filter(Boolean)[0];
  if (!act) {
    throw new CommandError(
      "USAGE",
      EXIT.badInput,
      "Expected what to decide: --accept, --reject, --merge, --split, --note TEXT or --set FIELD=VALUE.",
    );
  }
  return { act, facts } as DecisionBody;
}

function fieldOf(told: string): [string, string | null] {
  const at = told.indexOf("=");
  if (at < 1)
    throw new CommandError("USAGE", EXIT.badInput, `Expected FIELD=VALUE, such as status=cancelled, got ${told}.`);
  const value = told.slice(at + 1);
  return [told.slice(0, at), value === "" ? null : value];
}

/** Takes decisions back: those named, or the last one. */
export async function runUndo(ids: readonly string[], { dossier: name }: DossierOption): Promise<void> {
  await withDossier(name, async ({ record, dossier, by, now }) => {
    const last = ids.length > 0 ? ids : (await record.decisions(dossier)).slice(0, 1).map((one) => one.id);
    if (last.length === 0) throw new CommandError("USAGE", EXIT.badInput, "Nothing has been decided yet.");
    const decision = await record.decide(dossier, { act: "undo", decisions: [...last] }, { by, at: now() });
    process.stderr.write(`${decision.id}: took back ${last.join(", ")}.\n`);
  });
}

/** What a decision is about: facts, earlier decisions, or a document. */
function subjectsOf(body: DecisionBody): string[] {
  if (body.act === "undo") return body.decisions;
  return "facts" in body ? body.facts : [body.document];
}

/** Lists every decision, latest first. */
export async function runLog({ dossier: name, format }: DossierOption & { format: string }): Promise<void> {
  await withDossier(name, async ({ record, dossier }) => {
    const rows = (await record.decisions(dossier)).map(({ id, at, by, body }) => ({
      decision: `${id} ${body.act}`,
      at,
      by,
      of: subjectsOf(body).join(" "),
      more: body.act === "note" ? body.text : body.act === "edit" ? JSON.stringify(body.fields) : null,
    }));
    process.stdout.write(rows.length > 0 ? tableOf(rows, format) : "");
  });
}

/** Makes a dossier. */
export async function runNew(name: string, scope: DossierScope): Promise<void> {
  await withDossier(undefined, async ({ record, now }) => {
    await record.createDossier(name, { scope, at: now() });
    process.stderr.write(`Made the dossier ${name}. Add reports with: parley add --dossier ${name} FILE\n`);
  });
}

/** Writes everything stored into a file. */
export async function runBackup(path: string): Promise<void> {
  await withDossier(undefined, async ({ record }) => {
    await writeWhole(path, Buffer.from(await record.backup()).toString("base64"));
    process.stderr.write(`Wrote ${path}.\n`);
  });
}

/** Puts a backup into an empty record. */
export async function runRestore(path: string): Promise<void> {
  const bytes = Buffer.from(await readFile(path, "utf8"), "base64");
  await withDossier("", async ({ record }) => {
    const { dossierCount, documentCount, decisionCount } = await record.restore(bytes);
    for (const { name } of await record.dossiers()) await record.settle(name);
    process.stderr.write(
      `Restored ${dossierCount} dossiers, ${documentCount} documents and ${decisionCount} decisions.\n`,
    );
  });
}

/** Derives everything anew. */
export async function runRebuild({ dossier: name }: DossierOption): Promise<void> {
  await withDossier(name, async ({ record, dossier }) => {
    process.stderr.write(`Rebuilt from ${await record.rebuild(dossier)} documents.\n`);
  });
}

/** Removes a document for good. */
export async function runForget(
  document: string,
  { dossier: name, reason }: DossierOption & { reason: string },
): Promise<void> {
  await withDossier(name, async ({ record, dossier, by, now }) => {
    await record.forget(dossier, document, { by, at: now(), reason });
    process.stderr.write("Removed the document, its text, its Readings and its facts.\n");
  });
}
