import { randomUUID } from "node:crypto";
import type { Queries } from "../database.ts";
import { type Dossier, type DossierScope, dossierScopeSchema } from "../dossier.ts";
import { RecordError } from "../errors.ts";
import { editDistance } from "../reconcile/name-forms.ts";

interface DossierRow {
  id: string;
  name: string;
  created_at: string;
  scope: unknown;
}

function dossierOf({ id, name, created_at, scope }: DossierRow): Dossier {
  return { id, name, createdAt: created_at, scope: dossierScopeSchema.parse(scope) };
}

/** All dossiers, in the order of their names. */
export async function listDossiers(queries: Queries): Promise<Dossier[]> {
  const rows = await queries.query<DossierRow>("select id, name, created_at, scope from dossier order by name");
  return rows.map(dossierOf);
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u;

/**
 * Stores an empty dossier.
 * @throws {RecordError} DOSSIER_NAME if the name is no name; DOSSIER_EXISTS if there is one of that name.
 */
export async function storeDossier(
  queries: Queries,
  { name, scope, at }: { name: string; scope: DossierScope; at: string },
): Promise<Dossier> {
  if (!NAME.test(name)) {
    throw new RecordError(
      "DOSSIER_NAME",
      `"${name}" is no name for a dossier: expected 1 to 80 letters, digits, blanks, dots or dashes, beginning with a letter or digit.`,
    );
  }
  const id = randomUUID();
  const stored = await queries.query(
    "insert into dossier values ($1, $2, $3, $4) on conflict (name) do nothing returning id",
    [id, name, at, JSON.stringify(dossierScopeSchema.parse(scope))],
  );
  if (stored.length === 0) {
    throw new RecordError(
      "DOSSIER_EXISTS",
      `There is a dossier "${name}" already. Choose another name, or add to that one.`,
    );
  }
  return { id, name, createdAt: at, scope };
}

/** Stores what the dossier follows; its lines have to be derived again. */
export async function storeScope(queries: Queries, dossier: string, scope: DossierScope): Promise<void> {
  await queries.query("update dossier set scope = $2 where id = $1", [
    dossier,
    JSON.stringify(dossierScopeSchema.parse(scope)),
  ]);
}

/**
 * The dossier of this name or id.
 * @throws {RecordError} DOSSIER_UNKNOWN with the nearest name.
 */
export async function findDossier(queries: Queries, name: string): Promise<Dossier> {
  const dossiers = await listDossiers(queries);
  const found = dossiers.find((one) => one.name === name || one.id === name);
  if (found) return found;
  const nearest = nearestOf(
    name,
    dossiers.map((one) => one.name),
  );
  const hint = nearest ? ` Did you mean "${nearest}"?` : " Make one with: parley new NAME";
  throw new RecordError("DOSSIER_UNKNOWN", `There is no dossier "${name}".${hint}`, { nearest });
}

/** The one that differs least from the word; null where all differ in more than half of their letters. */
export function nearestOf(word: string, candidates: readonly string[]): string | null {
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const limit = Math.ceil(Math.max(word.length, candidate.length) / 2);
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < limit && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
