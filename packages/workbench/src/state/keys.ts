import { useEffect, useRef, useSyncExternalStore } from "react";

/** What keys can do, with the key that does it until the reader chooses another. */
export const ACTIONS = {
  next: { key: "j", name: "Next" },
  previous: { key: "k", name: "Previous" },
  open: { key: "o", name: "Open the report" },
  accept: { key: "a", name: "Accept" },
  reject: { key: "r", name: "Reject" },
  edit: { key: "e", name: "Edit" },
  undo: { key: "u", name: "Undo the latest decision" },
  copy: { key: "c", name: "Copy the quotation" },
  words: { key: "w", name: "Select words in the report" },
  add: { key: "n", name: "Add a fact from the selected words" },
  nothing: { key: "x", name: "Nothing here: read, nothing found" },
  read: { key: "m", name: "Mark as read up to here" },
  search: { key: "/", name: "Search" },
  help: { key: "?", name: "Show the keys" },
  close: { key: "Escape", name: "Close" },
} as const;
/** Something that a key can do. */
export type Action = keyof typeof ACTIONS;

const STORED = "parley-keys";
const CHANGED = "parley:keys";

function storedKeys(): string {
  return window.localStorage.getItem(STORED) ?? "{}";
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(CHANGED, notify);
  return () => window.removeEventListener(CHANGED, notify);
}

/** The key of every action. */
export function useKeyMap(): Record<Action, string> {
  const stored = useSyncExternalStore(subscribe, storedKeys);
  return keyMap(stored);
}

function keyMap(stored: string): Record<Action, string> {
  const chosen = JSON.parse(stored) as Partial<Record<Action, string>>;
  const entries = Object.entries(ACTIONS).map(([action, { key }]) => [action, chosen[action as Action] ?? key]);
  return Object.fromEntries(entries) as Record<Action, string>;
}

/** Gives an action another key; null = its own again. */
export function setKey(action: Action, key: string | null): void {
  const { [action]: _, ...others } = JSON.parse(storedKeys()) as Partial<Record<Action, string>>;
  window.localStorage.setItem(STORED, JSON.stringify(key === null ? others : { ...others, [action]: key }));
  window.dispatchEvent(new Event(CHANGED));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Does what keys ask for while the component is shown; keys typed into fields and dialogs are left alone. */
export function useKeys(handlers: Partial<Record<Action, () => void>>): void {
  const map = useKeyMap();
  const latest = useRef({ handlers, map });
  latest.current = { handlers, map };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.target instanceof HTMLElement && event.target.closest("[role=dialog]")) return;
      const { handlers: able, map: keys } = latest.current;
      const action = (Object.keys(able) as Action[]).find((one) => keys[one] === event.key);
      if (!action) return;
      event.preventDefault();
      able[action]?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
