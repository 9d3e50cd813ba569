import type { MeetingOnDay, Voice } from "@parley/api/contract";
import { counted } from "../words.ts";

/** Voices that are named before the others are counted. */
const NAMED = 3;

/** Who says it, each once: "Tsukara, officials and 2 others". */
export function sideWords(voices: readonly Voice[]): string {
  const names = [...new Set(voices.map(({ name }) => name))];
  if (names.length <= NAMED) return names.join(", ") || "nobody named";
  return `${names.slice(0, NAMED - 1).join(", ")} and ${counted(names.length - NAMED + 1, "other")}`;
}

/** A rival value as an answer to the point in question: what is told as done or not done is a yes or a no. */
export function sideName(value: string): string {
  if (value === "done") return "yes";
  return value === "not done" ? "no" : value;
}

/** On what a meeting's standing rests: who said so last, with what doubt, and how many independent origins there are. */
export function surenessOf({ history, standing, originCount }: MeetingOnDay): string {
  const latest = history
    .filter(({ status }) => status === standing)
    .reduce<(typeof history)[number] | undefined>(
      (best, one) => (best === undefined || (one.on ?? "") >= (best.on ?? "") ? one : best),
      undefined,
    );
  const origins = counted(originCount, "independent origin");
  if (!latest) return origins;
  const { voice, hedge } = latest.evidence;
  const doubt = hedge.length > 0 ? ` (“${hedge.join("”, “")}”)` : "";
  return `according to ${voice.name}${doubt} · ${origins}`;
}
