import type { Dossier, DossierScope, DossierSummary } from "@parley/record";
import { z } from "zod";
import { type LINE_KIND_NAMES, lineKindSchema } from "./line.ts";

/** @see DossierScope */
export const scopeSchema: z.ZodType<DossierScope> = z.strictObject({
  parties: z.array(z.string().trim().min(1)),
  issues: z.array(z.string().trim().min(1)),
  exclusions: z.array(z.string().trim().min(1)),
});

/** @see Dossier */
export const dossierSchema: z.ZodType<Dossier> = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  scope: scopeSchema,
});

/** A dossier to open. */
export const newDossierSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  scope: scopeSchema.optional(),
});

/** @see DossierSummary */
export const summarySchema: z.ZodType<DossierSummary> = z.strictObject({
  dossier: dossierSchema,
  documentCount: z.int(),
  factCount: z.int(),
  lineCounts: z.record(lineKindSchema, z.int()) as z.ZodType<Record<(typeof LINE_KIND_NAMES)[number], number>>,
  lastAddedAt: z.string().nullable(),
  readBy: z.array(z.strictObject({ model: z.string(), documentCount: z.int() })),
  unreadCount: z.int(),
});

/** What this server is and whom it serves. */
export interface Session {
  version: string;
  /** Who decides, as decisions are signed. */
  reader: string;
  /** The model that reads; `problem` says why it cannot, null = it can. */
  model: { name: string; problem: string | null };
  /** ISO day that the server takes as today. */
  today: string;
  dossiers: Dossier[];
}

/** @see Session */
export const sessionSchema: z.ZodType<Session> = z.strictObject({
  version: z.string(),
  reader: z.string(),
  model: z.strictObject({ name: z.string(), problem: z.string().nullable() }),
  today: z.string(),
  dossiers: z.array(dossierSchema),
});
