import type { TextLine } from "@parley/api/contract";
import { type ReactNode, useMemo } from "react";
import { Answered, Empty } from "../components/States.tsx";
import { TextCard } from "../components/TextCard.tsx";
import { descent } from "../components/text-families.ts";
import { ViewHead } from "../components/ViewHead.tsx";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { useChosenLine } from "../state/use-line.ts";
import { counted } from "../words.ts";

/** Families of texts that stand open; each further one is a line to open. */
const MOST = 60;

/** Negotiating texts as lines of descent, the newest version first. */
export function TextsView({ dossier }: { dossier: string }): ReactNode {
  const texts = useList(dossier, "texts");
  const [chosen] = useChosenLine();
  return (
    <>
      <ViewHead
        title="Texts"
        about="Plans, drafts and agreements: which version followed which, who drafted it, who has it, who lacks it, and what each says of it."
      />
      <Answered query={texts} what="texts">
        {({ lines, hiddenCount }) =>
          lines.length === 0 ? (
            <Empty title="No texts in the record">
              <p>Plans, drafts and agreements that reports tell of will stand here, version by version.</p>
              <Link to={viewPath(dossier, "sources")}>Add reports</Link>
            </Empty>
          ) : (
            <>
              <Families dossier={dossier} texts={lines} chosen={chosen} />
              {hiddenCount > 0 && <p className="quiet">{counted(hiddenCount, "text")} out of scope are hidden.</p>}
            </>
          )
        }
      </Answered>
    </>
  );
}

function Families({
  dossier,
  texts,
  chosen,
}: {
  dossier: string;
  texts: readonly TextLine[];
  chosen: string | null;
}): ReactNode {
  const families = useMemo(() => descent(texts), [texts]);
  return families.slice(0, MOST).map((family) => {
    const [newest] = family;
    return (
      newest && (
        <section key={newest.id} className="stack tight family" aria-label={newest.name}>
          {family.length > 1 && (
            <h2>
              <bdi>{newest.name}</bdi> <span className="quiet">{counted(family.length, "version")}, newest first</span>
            </h2>
          )}
          <ol className={family.length > 1 ? "descent" : "stack"}>
            {family.map((text, place) => (
              <li key={text.id}>
                <TextCard
                  dossier={dossier}
                  text={text}
                  note={family.length > 1 && place === 0 ? "newest version" : null}
                  isOpen={text.id === chosen}
                />
              </li>
            ))}
          </ol>
        </section>
      )
    );
  });
}
