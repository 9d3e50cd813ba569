import type { RecordActor } from "@parley/api/contract";
import { type ReactNode, useState } from "react";
import { ActorPage } from "../components/ActorPage.tsx";
import { LongList } from "../components/LongList.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { Link } from "../state/address.tsx";
import { viewPath } from "../state/places.ts";
import { useList } from "../state/queries.ts";
import { counted } from "../words.ts";

/** Everybody in the record, and one page each. */
export function ActorsView({ dossier, actor }: { dossier: string; actor: string }): ReactNode {
  const actors = useList(dossier, "actors");
  return (
    <Answered query={actors} what="actors">
      {({ lines }) => {
        if (actor === "") return <ActorList dossier={dossier} actors={lines} />;
        const found = lines.find(({ id }) => id === actor);
        return found ? (
          <ActorPage dossier={dossier} actor={found} actors={lines} />
        ) : (
          <Empty title="This actor is not in the record">
            <Link to={viewPath(dossier, "actors")}>All actors</Link>
          </Empty>
        );
      }}
    </Answered>
  );
}

function ActorList({ dossier, actors }: { dossier: string; actors: readonly RecordActor[] }): ReactNode {
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  const shown = actors.filter(({ spellings, name }) =>
    [name, ...spellings.map((spelling) => spelling.name)].some((one) => one.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <ViewHead title="Actors" about="Parties, bodies and people, all spellings of one joined." />
      <label className="field">
        <span>Find</span>
        <input className="input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {shown.length === 0 ? (
        <Empty title="Nobody of this name" />
      ) : (
        <LongList rows={shown} rowKey={({ id }) => id} estimate={62} label="Actors">
          {({ id, name, kind, documentCount, offices }) => (
            <Link to={viewPath(dossier, "actors", id)} className="line-button plain-link">
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span className="quiet">
                {[kind, offices[0] && officeWords(offices[0]), counted(documentCount, "report")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </Link>
          )}
        </LongList>
      )}
    </>
  );
}

function officeWords({ title, ofName }: RecordActor["offices"][number]): string {
  return ofName ? `${title} of ${ofName}` : title;
}
