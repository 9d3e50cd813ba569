import type { ServerEvent } from "./contract/index.ts";

/** Passes events of this server to whoever listens. */
export interface EventHub {
  tell(event: ServerEvent): void;
  /** Returns what stops the listening. */
  listen(hear: (event: ServerEvent) => void): () => void;
}

/** A hub without listeners. */
export function openEventHub(): EventHub {
  const listeners = new Set<(event: ServerEvent) => void>();
  return {
    tell: (event) => {
      for (const hear of [...listeners]) hear(event);
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
