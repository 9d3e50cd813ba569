import type { MeetingOnDay, Voice } from "@parley/api/contract";
import { counted } from "../words.ts";

/** Voices that are named before the others are counted. */
const NAMED = 3;

/** Who says it, each once: "Tsukara, officials and 2 others". */
export function sideWords(voices: readonly Voice[]): string {
  const names = [...new Set(voices.map(voiceName))];
  if (names.length <= NAMED) return names.join(", ") || "nobody named";
  return `${names.slice(0, NAMED - 1).join(", ")} and ${counted(names.length - NAMED + 1, "other")}`;
}

/** Who a report calls no more than that. */
const NAMELESS = /^(another|others|one|some|unnamed)$/i;

/** A voice's name; where the report has none for it, that it has none. */
export function voiceName({ name }: Voice): string {
  return NAMELESS.test(name) ? "a source not named" : name;
}

/** A rival value as an answer to the point in question: what is told as done or not done is a yes or a no. */
export function sideName(value: string): string {
  if (value === "done") return "yes";
  return value === "not done" ? "no" : value;
}

/** On what a meeting's standing rests: who said so last, with what doubt, and how many independent origins say just that. */
export function surenessOf({ history, standing, originCount }: MeetingOnDay): string {
  const same = history.filter(({ status }) => status === standing);
  const latest = same.reduce<(typeof history)[number] | undefined>(
    (best, one) => (best === undefined || (one.on ?? "") >= (best.on ?? "") ? one : best),
    undefined,
  );
  if (!latest) return counted(originCount, "independent origin");
  const origins = counted(new Set(same.map(({ evidence }) => evidence.origin)).size, "independent origin");
  const { voice, hedge } = latest.evidence;
  const doubt = hedge.length > 0 ? ` (“${hedge.join("”, “")}”)` : "";
  return `according to ${voiceName(voice)}${doubt} · ${origins}`;
}
