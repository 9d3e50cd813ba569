import type { RecordDiscrepancy, TextLine } from "@parley/api/contract";
import type { ReactNode } from "react";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { sideWords } from "./answer-words.ts";
import { Sides } from "./Sides.tsx";

type Holder = TextLine["holders"][number];

const HOLDINGS = {
  no: { sign: "✕", tone: "off", words: "lacks it" },
  disputed: { sign: "!", tone: "rival", words: "accounts differ whether it has it" },
  yes: { sign: "✓", tone: "firm", words: "has it" },
  hearsay: { sign: "?", tone: "open", words: "has it, if sources not named are right" },
} as const;

/** Who lacks a text, about whom accounts differ, and who has it; and who lacks an earlier version and is not told of here. */
export function Lacking({
  dossier,
  text,
  earlier,
  discrepancies,
}: {
  dossier: string;
  text: TextLine;
  earlier: readonly TextLine[];
  discrepancies: readonly RecordDiscrepancy[];
}): ReactNode {
  const of = (has: Holder["has"]) => text.holders.filter((holder) => holder.has === has);
  const sidesOf = (name: string) =>
    discrepancies.find(({ about, point }) => about.id === text.id && point.startsWith(name))?.sides ?? [];
  const known = new Set(text.holders.map(({ actor }) => actor));
  const lackEarlier = earlier.flatMap((version) =>
    version.holders
      .filter(({ actor, has }) => has === "no" && !known.has(actor))
      .map((holder) => ({ version, holder })),
  );
  return (
    <>
      {of("yes").length === text.holders.length && lackEarlier.length === 0 && (
        <p>No report says that anybody lacks it.</p>
      )}
      {[...of("no"), ...of("disputed")].map((holder) => (
        <Holding key={holder.actor} dossier={dossier} text={text} holder={holder} sides={sidesOf(holder.name)} />
      ))}
      {lackEarlier.map(({ version, holder }) => (
        <Holding key={`${version.id} ${holder.actor}`} dossier={dossier} text={version} holder={holder} isEarlier />
      ))}
      {of("yes").map((holder) => (
        <Holding key={holder.actor} dossier={dossier} text={text} holder={holder} />
      ))}
    </>
  );
}

function Holding({
  dossier,
  text,
  holder: { name, has, evidence },
  sides = [],
  isEarlier = false,
}: {
  dossier: string;
  text: TextLine;
  holder: Holder;
  sides?: RecordDiscrepancy["sides"];
  isEarlier?: boolean;
}): ReactNode {
  const voices = evidence.map(({ voice }) => voice);
  const isHearsay = has === "yes" && voices.every(({ kind }) => kind === "unnamed");
  const { sign, tone, words } = HOLDINGS[isHearsay ? "hearsay" : has];
  return (
    <div className="answer-line">
      <p>
        <Link to={`${viewPath(dossier, "texts")}?line=${encodeURIComponent(text.id)}`}>
          <bdi>{name}</bdi>
        </Link>{" "}
        <span className={`status ${tone}`}>
          <span aria-hidden="true">{sign}</span>
          <span>{isEarlier ? "lacks another version" : words}</span>
        </span>
      </p>
      {isEarlier && (
        <p className="quiet small">
          <bdi>{text.label}</bdi>
        </p>
      )}
      {sides.length > 0 ? (
        <Sides sides={sides} />
      ) : (
        <p className="quiet small">
          according to <bdi>{sideWords(voices)}</bdi>
        </p>
      )}
    </div>
  );
}
