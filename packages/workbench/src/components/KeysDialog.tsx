import type { ReactNode } from "react";
import { ACTIONS, type Action, useKeyMap } from "../state/keys.ts";
import { VIEWS } from "../state/places.ts";
import { Dialog } from "./Dialog.tsx";

/** All keys and what they do. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const keys = useKeyMap();
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose}>
      <ul className="keys">
        {VIEWS.map(({ id, name, key }) => (
          <li key={id}>
            <kbd>{key}</kbd> {name}
          </li>
        ))}
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <li key={action}>
            <kbd>{keys[action]}</kbd> {ACTIONS[action].name}
          </li>
        ))}
      </ul>
      <p className="quiet">Other keys can be chosen in Settings.</p>
    </Dialog>
  );
}
