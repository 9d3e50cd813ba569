import type { Evidence } from "@parley/api/contract";

/** Tells a place in a list from the others: its fact and where its words stand. */
export function placeKey({ document, fact, spans }: Evidence): string {
  return `${document}-${fact}-${spans.map(({ start }) => start).join("-")}`;
}
