import type { Report, ReportFact } from "@parley/api/contract";
import type { ReactNode } from "react";
import { dayWords } from "../days.ts";
import type { Adding } from "../state/adding.ts";
import { useActs } from "../state/decide.tsx";
import { useKeyMap } from "../state/keys.ts";
import { AddFactPanel } from "./AddFactPanel.tsx";
import { FactCard } from "./FactCard.tsx";
import { ReportFilters, type Shown } from "./ReportFilters.tsx";
import { Empty } from "./States.tsx";

/** Facts that stand in the margin at once. */
const MOST = 120;

/** Beside a report's text: the fact that is being added, the filters, what can be recorded, and the facts. */
export function ReportMargin({
  dossier,
  report,
  adding,
  shown: { filter, onFilter, facts },
  chosen,
  onChoose,
  onEdit,
}: {
  dossier: string;
  report: Report;
  adding: Adding;
  shown: { filter: Shown; onFilter: (filter: Shown) => void; facts: readonly ReportFact[] };
  chosen: string | null;
  onChoose: (fact: string | null) => void;
  onEdit: (fact: ReportFact) => void;
}): ReactNode {
  return (
    <section className="margin stack tight" aria-label="Facts">
      {adding.draft && (
        <AddFactPanel
          report={report}
          draft={adding.draft}
          onDraft={adding.setDraft}
          waiting={adding.waiting}
          onWait={adding.wait}
          onClose={adding.close}
        />
      )}
      <ReportFilters all={report.facts} facts={facts} shown={filter} onShow={onFilter} />
      <Looked report={report} onNothing={adding.nothing} />
      <KeysLine />
      {facts.length === 0 && (
        <Empty title={report.facts.length === 0 ? "No facts were read here" : "No facts of this kind"} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="margin-list" tabIndex={0} aria-label="List of facts">
        {facts.slice(0, MOST).map((fact) => (
          <FactCard
            key={fact.evidence.fact}
            dossier={dossier}
            fact={fact}
            isChosen={fact.evidence.fact === chosen}
            onChoose={() => onChoose(fact.evidence.fact === chosen ? null : fact.evidence.fact)}
            onEdit={() => onEdit(fact)}
          />
        ))}
        {facts.length > MOST && (
          <p className="quiet">{facts.length - MOST} more: choose a kind above, or click in the text.</p>
        )}
      </section>
    </section>
  );
}

/** Whether somebody read the report and found nothing more, and the way to say so. */
function Looked({ report, onNothing }: { report: Report; onNothing: () => void }): ReactNode {
  const { takeBack } = useActs();
  const keys = useKeyMap();
  const whole = report.nothing.find(({ span }) => span === null);
  if (!whole) {
    return (
      <div>
        <button type="button" className="button small" onClick={onNothing}>
          {report.facts.length === 0 ? "Nothing here" : "Nothing more here"} <kbd>{keys.nothing}</kbd>
        </button>
      </div>
    );
  }
  return (
    <p className="row looked">
      <span>
        ∅ Read by {whole.by} on {dayWords(whole.at.slice(0, 10))}: nothing {report.facts.length === 0 ? "" : "more "}
        found
      </span>
      <button
        type="button"
        className="button small"
        onClick={() => void takeBack(whole.decision, "Taken back: that nothing was found.")}
      >
        Take back
      </button>
    </p>
  );
}

function KeysLine(): ReactNode {
  const keys = useKeyMap();
  return (
    <p className="quiet small">
      <kbd>{keys.next}</kbd> <kbd>{keys.previous}</kbd> move · <kbd>{keys.accept}</kbd> accept ·{" "}
      <kbd>{keys.reject}</kbd> reject · <kbd>{keys.edit}</kbd> edit · <kbd>{keys.undo}</kbd> undo ·{" "}
      <kbd>{keys.copy}</kbd> copy · <kbd>{keys.words}</kbd> select words · <kbd>{keys.add}</kbd> add a fact
    </p>
  );
}
