import type { ReportFact } from "@parley/api/contract";
import { type ReactNode, useState } from "react";
import { Link } from "../state/address.tsx";
import { useActs } from "../state/decide.tsx";
import { useKeyMap } from "../state/keys.ts";
import { viewPath } from "../state/places.ts";
import { KIND_OF_LAYER, VIEW_OF_KIND } from "../words.ts";
import { factLead, fieldRows } from "./fact-words.ts";
import { LineLabel } from "./LineLabel.tsx";
import { VoiceWords } from "./Quote.tsx";
import { KindSign, Sure } from "./Signs.tsx";

/** A fact in the margin: what it says, according to whom, what was decided; more on demand. */
export function FactCard({
  dossier,
  fact,
  isChosen,
  onChoose,
  onEdit,
}: {
  dossier: string;
  fact: ReportFact;
  isChosen: boolean;
  onChoose: () => void;
  onEdit: () => void;
}): ReactNode {
  const { evidence, decision, layer } = fact;
  return (
    <article
      className={`fact-card kind-${KIND_OF_LAYER[layer]} ${fact.within ? "nested" : ""} ${decision ?? ""}`}
      aria-current={isChosen ? "true" : undefined}
      data-fact={evidence.fact}
    >
      <button type="button" className="plain fact-lead" aria-expanded={isChosen} onClick={onChoose}>
        <span className="row">
          <KindSign kind={KIND_OF_LAYER[layer]} />
          <Sure confidence={evidence.confidence} />
          {evidence.added && <span className="decision added">added by hand</span>}
          {decision && <span className={`decision ${decision}`}>{decision}</span>}
          {evidence.source.state === "source changed" && <span className="sure check">source changed</span>}
        </span>
        <span className="lead" dir="ltr">
          {factLead(fact)}
        </span>
        <span className="quiet small">
          <VoiceWords evidence={evidence} />
          {evidence.hedge.length > 0 && <> · hedged “{evidence.hedge.join("”, “")}”</>}
        </span>
      </button>
      {isChosen && <FactMore dossier={dossier} fact={fact} onEdit={onEdit} />}
    </article>
  );
}

function FactMore({ dossier, fact, onEdit }: { dossier: string; fact: ReportFact; onEdit: () => void }): ReactNode {
  const { decide } = useActs();
  const keys = useKeyMap();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const facts = [fact.evidence.fact];
  return (
    <div className="stack tight fade">
      <fieldset className="row" aria-label="Decide">
        <button
          type="button"
          className="button small"
          onClick={() => void decide({ act: "accept", facts }, "Accepted.")}
        >
          Accept <kbd>{keys.accept}</kbd>
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => void decide({ act: "reject", facts }, "Rejected.")}
        >
          Reject <kbd>{keys.reject}</kbd>
        </button>
        <button type="button" className="button small" onClick={onEdit}>
          Edit <kbd>{keys.edit}</kbd>
        </button>
        <button type="button" className="button small" aria-expanded={isWhyOpen} onClick={() => setWhyOpen(!isWhyOpen)}>
          Why?
        </button>
      </fieldset>
      {isWhyOpen && <Why dossier={dossier} fact={fact} />}
    </div>
  );
}

/** What the fact's fields are and why it was joined to its line. */
function Why({
  dossier,
  fact: { line, reasons, fields, decisions, evidence },
}: {
  dossier: string;
  fact: ReportFact;
}): ReactNode {
  return (
    <div className="stack tight small">
      <dl className="facts">
        {fieldRows(fields).map(([name, value]) => (
          <FieldRow key={name} name={name} value={value} />
        ))}
      </dl>
      {line && (
        <p>
          Part of{" "}
          <Link to={`${viewPath(dossier, VIEW_OF_KIND[line.kind])}?line=${encodeURIComponent(line.id)}`}>
            <LineLabel kind={line.kind} label={line.label} />
          </Link>
          {reasons.length > 0 && `, joined because: ${reasons.join("; ")}`}
        </p>
      )}
      {evidence.added && (
        <p className="quiet">
          added by {evidence.added.by}, {evidence.added.at.slice(0, 16).replace("T", " ")}
        </p>
      )}
      {decisions.map(({ id, by, at, body }) => (
        <p key={id} className="quiet">
          {body.act} by {by}, {at.slice(0, 16).replace("T", " ")}
        </p>
      ))}
    </div>
  );
}

function FieldRow({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
