import type { Intake, RecordDocument } from "@parley/api/contract";
import { type ReactNode, useState } from "react";
import { AddReports } from "../components/AddReports.tsx";
import { LongList } from "../components/LongList.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { VersionDifferences } from "../components/VersionDifferences.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { dayWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { reportPath, viewPath } from "../state/places.ts";
import { useIntake, useList } from "../state/queries.ts";
import { counted } from "../words.ts";

/** The documents of a dossier, adding reports, and how far reading has come. */
export function SourcesView({ dossier, document }: { dossier: string; document: string }): ReactNode {
  const [words, setWords] = useState("");
  const documents = useList(dossier, "documents", words === "" ? {} : { words });
  if (document !== "") return <VersionDifferences dossier={dossier} document={document} />;
  return (
    <>
      <ViewHead
        title="Sources"
        about="The reports that the record is made of. Parley reads English, from .txt, .md and .html files or from words that you paste."
      />
      <AddReports dossier={dossier} />
      <Progress dossier={dossier} />
      <label className="field">
        <span>Find among the documents</span>
        <input
          className="input"
          type="search"
          value={words}
          placeholder="Title, publisher or author"
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <Answered query={documents} what="documents">
        {({ lines, totalCount }) =>
          lines.length === 0 ? (
            <Empty title={words === "" ? "No reports yet" : "No document has these words"} />
          ) : (
            <section className="stack tight" aria-label="Documents">
              <p className="quiet small">{counted(totalCount, "document")}, latest first</p>
              <LongList rows={lines} rowKey={({ id }) => id} estimate={84} label="Documents">
                {(one) => <DocumentLine dossier={dossier} document={one} />}
              </LongList>
            </section>
          )
        }
      </Answered>
    </>
  );
}

function DocumentLine({ dossier, document }: { dossier: string; document: RecordDocument }): ReactNode {
  const { id, title, publisher, publishedAt, factCount, versions, origin } = document;
  const isCopy = origin.name !== publisher && origin.id !== id;
  return (
    <article className="card stack tight">
      <h2>
        <Link to={reportPath(dossier, id)}>
          <bdi dir="ltr">{title ?? "A report without a title"}</bdi>
        </Link>
      </h2>
      <p className="quiet">
        {[publisher, dayWords(publishedAt), counted(factCount, "fact")].filter(Boolean).join(" · ")}
        {isCopy && ` · first source: ${origin.name} (${origin.because})`}
        {versions.length > 1 && (
          <>
            {" · "}
            <Link to={viewPath(dossier, "sources", id)}>changed: {versions.length} versions</Link>
          </>
        )}
      </p>
    </article>
  );
}

/** How many reports of what came in are told one by one. */
const MOST = 30;

function Progress({ dossier }: { dossier: string }): ReactNode {
  const { data: intake = [] } = useIntake(dossier);
  if (intake.length === 0) return null;
  const open = intake.filter(({ state }) => state === "waiting" || state === "reading").length;
  const done = intake.length - open;
  return (
    <section className="card stack tight" aria-label="Reading">
      <div className="row">
        <h2>{open > 0 ? `Reading: ${done} of ${intake.length} done` : `Read: ${counted(done, "report")}`}</h2>
        <progress max={intake.length} value={done} aria-label="Reports read" />
      </div>
      <ul className="stack tight" aria-live="polite">
        {intake.slice(0, MOST).map((one) => (
          <IntakeLine key={one.id} dossier={dossier} intake={one} />
        ))}
      </ul>
    </section>
  );
}

const STATES: Readonly<Record<Intake["state"], { sign: string; tone: string; words: string }>> = {
  waiting: { sign: "○", tone: "unknown", words: "waiting" },
  reading: { sign: "◐", tone: "open", words: "reading" },
  read: { sign: "●", tone: "firm", words: "read" },
  known: { sign: "=", tone: "unknown", words: "known already" },
  failed: { sign: "✕", tone: "off", words: "not read" },
};

function IntakeLine({ dossier, intake }: { dossier: string; intake: Intake }): ReactNode {
  const { sign, tone, words } = STATES[intake.state];
  return (
    <li>
      <span className={`status ${tone}`}>
        <span aria-hidden="true">{sign}</span> {words}
      </span>{" "}
      {intake.document ? (
        <Link to={reportPath(dossier, intake.document)}>
          <bdi>{intake.name}</bdi>
        </Link>
      ) : (
        <bdi>{intake.name}</bdi>
      )}
      {intake.factCount !== null && <span className="quiet"> · {counted(intake.factCount, "fact")}</span>}
      {intake.reason && <p>{intake.reason}</p>}
      {intake.warnings.map((warning) => (
        <p key={warning} className="quiet small">
          {warning}
        </p>
      ))}
    </li>
  );
}
