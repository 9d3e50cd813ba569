import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useSyncExternalStore } from "react";

const CHANGED = "parley:address";

function subscribe(notify: () => void): () => void {
  window.addEventListener("popstate", notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener("popstate", notify);
    window.removeEventListener(CHANGED, notify);
  };
}

const current = () => window.location.pathname + window.location.search;

/** The address of this page, below the server's. */
export function useAddress(): URL {
  const address = useSyncExternalStore(subscribe, current);
  return new URL(address, window.location.origin);
}

/** Goes to an address of the workbench; `replace` leaves no step to go back to. */
export function goTo(address: string, { replace = false }: { replace?: boolean } = {}): void {
  if (address === current()) return;
  const isOtherView = new URL(address, window.location.origin).pathname !== window.location.pathname;
  window.history[replace ? "replaceState" : "pushState"](null, "", address);
  window.dispatchEvent(new Event(CHANGED));
  if (isOtherView && !replace) window.scrollTo(0, 0);
}

/** This view's address with parameters set; null takes one out. */
export function withParameters(address: URL, changes: Record<string, string | null>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** A link within the workbench; with a modifier key it opens as the browser would. */
export function Link({
  to,
  children,
  ...rest
}: { to: string; children: ReactNode } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
