import { z } from "zod";
import { type Span, spanSchema } from "./span.ts";

/** What kind of party, body or person an actor is. `unnamed`: a source without a name ("a senior official"). */
export const ACTOR_KINDS = [
  "person",
  "state",
  "government body",
  "international organisation",
  "armed group",
  "company",
  "media",
  "group",
  "unnamed",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How a mention refers: `metonym` is a seat or capital that stands for its government ("the Kremlin"). */
export const MENTION_FORMS = ["name", "title", "nominal", "pronoun", "metonym"] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** A place in the text that refers to an actor. */
export interface Mention extends Span {
  form: MentionForm;
}

/** An office or function: adviser (title) of the president (of), with the words that say so. */
export interface Role {
  title: string;
  /** Id of the actor whom the title names; null where the text names none. */
  of: string | null;
  span: Span;
}

/** Somebody who speaks, meets or acts in the report: all mentions of one person, body or state joined. */
export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  /** Id of the actor on whose behalf this one acts (Witkoff → United States); null = for itself or not told. */
  of: string | null;
  roles: Role[];
  mentions: Mention[];
}

/** @see {@link Mention} */
export const mentionSchema: z.ZodType<Mention> = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  form: z.enum(MENTION_FORMS),
});

/** @see {@link Role} */
export const roleSchema: z.ZodType<Role> = z.strictObject({
  title: z.string().min(1),
  of: z.string().nullable(),
  span: spanSchema,
});

/** @see {@link Actor} */
export const actorSchema: z.ZodType<Actor> = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  of: z.string().nullable(),
  roles: z.array(roleSchema),
  mentions: z.array(mentionSchema),
});
