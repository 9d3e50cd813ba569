import { sureness } from "@parley/annotation";
import type { MeetingOnDay } from "@parley/api/contract";
import type { ReactNode } from "react";
import { KINDS, type Kind, STANDINGS } from "../words.ts";

/** The sign of a kind: its letter in its colour, and its name. */
export function KindSign({ kind, name }: { kind: Kind; name?: string }): ReactNode {
  const { letter, name: own } = KINDS[kind];
  return (
    <span className={`sign kind-${kind}`} data-letter={letter}>
      {name ?? own}
    </span>
  );
}

/** A meeting's standing: sign and word. */
export function Standing({ standing }: { standing: MeetingOnDay["standing"] }): ReactNode {
  const { sign, tone } = STANDINGS[standing];
  return (
    <span className={`status ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {standing}
    </span>
  );
}

/** "likely" or "check" where the engine is less than sure; nothing else. */
export function Sure({ confidence }: { confidence: number }): ReactNode {
  const grade = sureness(confidence);
  if (grade === null) return null;
  const title = grade === "likely" ? "Probably read rightly" : "Read with doubt: look at the sentence";
  return (
    <span className={`sure ${grade}`} title={title}>
      {grade}
    </span>
  );
}
