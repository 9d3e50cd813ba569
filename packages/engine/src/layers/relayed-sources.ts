import { contains, cutAll, hull, overlaps, type Sentence, type Span } from "@parley/annotation";
import type { Frame } from "../model/predictions.ts";

/** What sources cited by sources are looked for in. */
export interface RelayGround {
  text: string;
  sentences: readonly Sentence[];
  /** Names and nominals of persons and bodies. */
  actors: readonly Span[];
}

const CITES = /^(?:which |who )?(?:has |had )?(?:cit(?:es|ed|ing)|quot(?:es|ed|ing))$/iu;
const MAX_LENGTH = 60;

/**
 * "…, according to X, which cited Y", "X, quoting Y, said …": where what is cited is somebody, that is a source, and what he or she
 * says is the content of the citing statement. Other frames are given back as they are.
 */
export function turnRelays(frames: readonly Frame[], ground: RelayGround): Frame[] {
  return frames.map((frame) => {
    const cited = citedSource(frame, ground);
    const outer = cited && relaying(frames, frame, ground.sentences);
    const content = outer?.roles.content?.filter((piece) => !overlaps(piece, cited as Span));
    if (!cited || !outer || !content || content.length === 0) return frame;
    const role = { source: frame.roleConfidence.content ?? 0, content: outer.roleConfidence.content ?? 0 };
    return { ...frame, roles: { source: [cited], content }, roleConfidence: role };
  });
}

function citedSource({ type, trigger, roles }: Frame, { text, actors }: RelayGround): Span | null {
  const [content, ...more] = roles.content ?? [];
  if ((type !== "statement" && type !== "nested") || !content || more.length > 0) return null;
  if (!CITES.test(cutAll(text, trigger)) || content.end - content.start > MAX_LENGTH) return null;
  const words = text.slice(content.start, content.end);
  return /["“”«»„]/u.test(words) || !actors.some((actor) => endsWith(words, content, actor)) ? null : content;
}

/** The actor is the phrase's head: nothing but "of …" follows. */
function endsWith(words: string, content: Span, actor: Span): boolean {
  if (!contains(content, actor)) return false;
  return /^(?:[.,]?$| (?:of|in|from|at|close to) [\p{L} ’'-]+$)/u.test(words.slice(actor.end - content.start));
}

/** The nearest statement of the same sentence with a content of its own. */
function relaying(frames: readonly Frame[], frame: Frame, sentences: readonly Sentence[]): Frame | null {
  const place = hull(frame.trigger);
  const sentence = place && sentences.find((one) => contains(one, place));
  if (!place || !sentence) return null;
  const others = frames.filter((other) => {
    const cue = hull(other.trigger);
    return other !== frame && other.type === "statement" && cue !== null && contains(sentence, cue);
  });
  const gap = (other: Frame) => Math.abs((hull(other.trigger)?.start ?? 0) - place.start);
  return others.sort((a, b) => gap(a) - gap(b))[0] ?? null;
}
