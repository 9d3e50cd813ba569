import type { Report, ReportFact } from "@parley/api/contract";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { EditDialog } from "../components/EditDialog.tsx";
import { FactCard } from "../components/FactCard.tsx";
import { ReportFilters, type Shown, shownFacts } from "../components/ReportFilters.tsx";
import { ReportText } from "../components/ReportText.tsx";
import { Answered, Empty } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { dayWords } from "../days.ts";
import { goTo, Link, useAddress, withParameters } from "../state/address.tsx";
import { useActs } from "../state/decide.tsx";
import { useKeyMap, useKeys } from "../state/keys.ts";
import { viewPath } from "../state/places.ts";
import { useReport } from "../state/queries.ts";

/** Facts that stand in the margin at once. */
const MOST = 120;

/** A report: its text with facts in place, the facts in the margin, and what can be decided about them. */
export function ReportView({ dossier, document }: { dossier: string; document: string }): ReactNode {
  const report = useReport(dossier, document);
  return (
    <Answered query={report} what="the report">
      {(found) => <OpenReport key={found.version} dossier={dossier} report={found} />}
    </Answered>
  );
}

function OpenReport({ dossier, report }: { dossier: string; report: Report }): ReactNode {
  const [shown, setShown] = useState<Shown>({ layer: "all", review: "all" });
  const facts = useMemo(() => shownFacts(report.facts, shown), [report.facts, shown]);
  const [chosen, choose] = useChosenFact(facts);
  const [edited, setEdited] = useState<ReportFact | null>(null);
  useReportKeys({ facts, chosen, choose, onEdit: setEdited });
  const { document } = report;
  const origin = document.origin.name === document.publisher ? null : `first source: ${document.origin.name}`;
  const particulars = [
    document.publisher,
    dayWords(document.publishedAt),
    document.byline,
    origin,
    `read by ${document.readBy}`,
  ];
  return (
    <>
      <ViewHead title={document.title ?? "A report without a title"} about={particulars.filter(Boolean).join(" · ")}>
        {document.versions.length > 1 && (
          <Link to={viewPath(dossier, "sources", document.id)} className="button small">
            {document.versions.length} versions: see what changed
          </Link>
        )}
      </ViewHead>
      {report.warnings.length > 0 && <p className="small quiet">{report.warnings.join(" ")}</p>}
      <div className="report">
        <div className="card">
          <ReportText text={report.text} facts={facts} chosen={chosen} onChoose={choose} />
        </div>
        <section className="margin stack tight" aria-label="Facts">
          <ReportFilters all={report.facts} facts={facts} shown={shown} onShow={setShown} />
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
                onChoose={() => choose(fact.evidence.fact === chosen ? null : fact.evidence.fact)}
                onEdit={() => setEdited(fact)}
              />
            ))}
            {facts.length > MOST && (
              <p className="quiet">{facts.length - MOST} more: choose a kind above, or click in the text.</p>
            )}
          </section>
        </section>
      </div>
      {edited && <EditDialog fact={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function KeysLine(): ReactNode {
  const keys = useKeyMap();
  return (
    <p className="quiet small">
      <kbd>{keys.next}</kbd> <kbd>{keys.previous}</kbd> move · <kbd>{keys.accept}</kbd> accept ·{" "}
      <kbd>{keys.reject}</kbd> reject · <kbd>{keys.edit}</kbd> edit · <kbd>{keys.undo}</kbd> undo ·{" "}
      <kbd>{keys.copy}</kbd> copy
    </p>
  );
}

/** The fact that the address names; it is brought into view in the text and in the margin. */
function useChosenFact(facts: readonly ReportFact[]): [string | null, (fact: string | null) => void] {
  const address = useAddress();
  const chosen = address.searchParams.get("fact");
  const choose = useCallback((fact: string | null) => {
    goTo(withParameters(new URL(window.location.href), { fact }), { replace: true });
  }, []);
  const isShown = facts.some(({ evidence }) => evidence.fact === chosen);
  useEffect(() => {
    if (!isShown || chosen === null) return;
    const key = CSS.escape(chosen);
    window.document.querySelector(`.stretch[data-facts~="${key}"]`)?.scrollIntoView({ block: "center" });
    window.document.querySelector(`.fact-card[data-fact="${key}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, isShown]);
  return [chosen, choose];
}

function useReportKeys({
  facts,
  chosen,
  choose,
  onEdit,
}: {
  facts: readonly ReportFact[];
  chosen: string | null;
  choose: (fact: string | null) => void;
  onEdit: (fact: ReportFact) => void;
}): void {
  const { decide, say } = useActs();
  const at = facts.findIndex(({ evidence }) => evidence.fact === chosen);
  const fact = facts[at];
  const move = (step: number) => {
    const next = facts[at < 0 ? 0 : at + step];
    if (next) choose(next.evidence.fact);
  };
  const settle = (act: "accept" | "reject", told: string) => {
    if (!fact) return;
    void decide({ act, facts: [fact.evidence.fact] }, told);
    move(1);
  };
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    accept: () => settle("accept", "Accepted."),
    reject: () => settle("reject", "Rejected."),
    edit: () => fact && onEdit(fact),
    copy: () => {
      if (!fact) return;
      const { sentenceWords, voice, title, publisher, publishedAt, url } = fact.evidence;
      const where = [voice.name, title, publisher, dayWords(publishedAt), url].filter(Boolean).join(", ");
      void navigator.clipboard.writeText(`“${sentenceWords}” (${where})`).then(() => say("Copied."));
    },
    close: () => choose(null),
  });
}
