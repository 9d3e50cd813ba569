import { useCallback } from "react";
import { goTo, useAddress, withParameters } from "./address.tsx";

/** The line that the address names, and how to name another; null = none. */
export function useChosenLine(): [string | null, (id: string | null) => void] {
  const address = useAddress();
  const chosen = address.searchParams.get("line");
  const choose = useCallback(
    (id: string | null) => {
      const here = new URL(window.location.href);
      goTo(withParameters(here, { line: id }), { replace: chosen !== null });
    },
    [chosen],
  );
  return [chosen, choose];
}
