import type { RecordDiscrepancy } from "@parley/api/contract";
import type { ReactNode } from "react";
import { sideName, sideWords } from "./answer-words.ts";

/** The rival values, each with who says so. */
export function Sides({ sides }: { sides: RecordDiscrepancy["sides"] }): ReactNode {
  return (
    <ul className="small">
      {sides.map(({ value, voices }) => (
        <li key={value}>
          <b>
            <bdi>{sideName(value)}</bdi>
          </b>
          , says {sideWords(voices)}
        </li>
      ))}
    </ul>
  );
}
