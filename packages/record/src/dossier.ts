import { z } from "zod";

/** What a dossier follows. An empty list leaves the dimension open: everything is in scope. */
export interface DossierScope {
  /** Names of the parties; a line is in scope when at least one of them, or somebody acting for one, takes part. */
  parties: string[];
  /** Codes of the codebook; a position on another code is out of scope. */
  issues: string[];
  /** Names whose sole presence with outsiders puts a line out of scope, although a party takes part. */
  exclusions: string[];
}

/** One negotiation that somebody follows. */
export interface Dossier {
  id: string;
  name: string;
  createdAt: string;
  scope: DossierScope;
}

/** @see {@link DossierScope} */
export const dossierScopeSchema: z.ZodType<DossierScope> = z.strictObject({
  parties: z.array(z.string().min(1)),
  issues: z.array(z.string().min(1)),
  exclusions: z.array(z.string().min(1)),
});
