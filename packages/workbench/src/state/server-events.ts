import type { Intake, ServerEvent } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Keeps what is shown up to date with what happens on the server. */
export function useServerEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/events");
    const hear = (message: MessageEvent<string>) => {
      const told = JSON.parse(message.data) as ServerEvent;
      if (told.event === "record") {
        void client.invalidateQueries({ queryKey: ["dossier", told.dossier] });
        return;
      }
      client.setQueryData<Intake[]>(["intake", told.dossier], (known = []) =>
        known.some(({ id }) => id === told.intake.id)
          ? known.map((one) => (one.id === told.intake.id ? told.intake : one))
          : [told.intake, ...known],
      );
    };
    source.addEventListener("intake", hear);
    source.addEventListener("record", hear);
    return () => source.close();
  }, [client]);
}
