import type { Report, ReportFact } from "@parley/api/contract";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { EditDialog } from "../components/EditDialog.tsx";
import { type Shown, shownFacts } from "../components/ReportFilters.tsx";
import { ReportMargin } from "../components/ReportMargin.tsx";
import { ReportText } from "../components/ReportText.tsx";
import { SelectionBar } from "../components/SelectionBar.tsx";
import { Answered } from "../components/States.tsx";
import { ViewHead } from "../components/ViewHead.tsx";
import { dayWords } from "../days.ts";
import { type Adding, useAdding } from "../state/adding.ts";
import { goTo, Link, useAddress, withParameters } from "../state/address.tsx";
import { useActs } from "../state/decide.tsx";
import { useKeys } from "../state/keys.ts";
import { viewPath } from "../state/places.ts";
import { useReport } from "../state/queries.ts";
import { rangeOf, useHighlight } from "../state/text-selection.ts";

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
  const adding = useAdding(report);
  useReportKeys({ facts, chosen, choose, onEdit: setEdited, adding });
  useSought(report);
  return (
    <>
      <ReportHead dossier={dossier} report={report} />
      {report.warnings.length > 0 && <p className="small quiet">{report.warnings.join(" ")}</p>}
      <div className="report">
        <div className="card report-frame">
          <ReportText
            text={report.text}
            sentences={report.sentences}
            facts={facts}
            nothing={report.nothing}
            chosen={chosen}
            onChoose={choose}
            onTake={adding.take}
          />
          {adding.words.length > 0 && (!adding.draft || adding.waiting !== null) && (
            <SelectionBar
              words={adding.words}
              isFilling={adding.waiting !== null}
              onTake={adding.take}
              onNothing={adding.nothing}
            />
          )}
        </div>
        <ReportMargin
          dossier={dossier}
          report={report}
          adding={adding}
          shown={{ filter: shown, onFilter: setShown, facts }}
          chosen={chosen}
          onChoose={choose}
          onEdit={setEdited}
        />
      </div>
      {edited && <EditDialog fact={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function ReportHead({ dossier, report: { document } }: { dossier: string; report: Report }): ReactNode {
  const origin = document.origin.name === document.publisher ? null : `first source: ${document.origin.name}`;
  const particulars = [
    document.publisher,
    dayWords(document.publishedAt),
    document.byline,
    origin,
    `read by ${document.readBy}`,
  ];
  return (
    <ViewHead title={document.title ?? "A report without a title"} about={particulars.filter(Boolean).join(" · ")}>
      {document.versions.length > 1 && (
        <Link to={viewPath(dossier, "sources", document.id)} className="button small">
          {document.versions.length} versions: see what changed
        </Link>
      )}
    </ViewHead>
  );
}

/** The stretch that the address names, such as a sentence that was searched for, lights up and comes into view. */
function useSought({ text }: Report): void {
  const at = useAddress().searchParams.get("at");
  const spans = useMemo(() => {
    const [start = Number.NaN, end = Number.NaN] = (at ?? "").split("-").map(Number);
    return 0 <= start && start < end && end <= text.length ? [{ start, end }] : [];
  }, [at, text]);
  useHighlight("sought", spans);
  useEffect(() => {
    const range = spans[0] && rangeOf(spans[0]);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [spans]);
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
  adding,
}: {
  facts: readonly ReportFact[];
  chosen: string | null;
  choose: (fact: string | null) => void;
  onEdit: (fact: ReportFact) => void;
  adding: Adding;
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
    words: () => window.document.getElementById("report-text")?.focus(),
    add: adding.open,
    nothing: adding.nothing,
    close: () => (adding.draft ? adding.close() : choose(null)),
  });
}
