import type { VersionDifference } from "@parley/api/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../client.ts";
import { Link } from "../state/address.tsx";
import { reportPath, viewPath } from "../state/places.ts";
import { dossierPath, useReport } from "../state/queries.ts";
import { Answered, Empty } from "./States.tsx";
import { ViewHead } from "./ViewHead.tsx";

/** What changed between the two latest text versions of a document. */
export function VersionDifferences({ dossier, document }: { dossier: string; document: string }): ReactNode {
  const report = useReport(dossier, document);
  return (
    <Answered query={report} what="the document">
      {({ document: { title, versions } }) => {
        const [from, to] = versions.slice(-2);
        return (
          <>
            <ViewHead title={title ?? "A report without a title"} about="What changed between the two latest versions.">
              <Link to={reportPath(dossier, document)} className="button small">
                Open the report
              </Link>
              <Link to={viewPath(dossier, "sources")} className="button small">
                All sources
              </Link>
            </ViewHead>
            {from && to ? (
              <Difference dossier={dossier} document={document} from={from} to={to} />
            ) : (
              <Empty title="There is one version only" />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Difference({
  dossier,
  document,
  from,
  to,
}: {
  dossier: string;
  document: string;
  from: string;
  to: string;
}): ReactNode {
  const difference = useQuery({
    queryKey: ["dossier", dossier, "difference", document, from, to],
    queryFn: () => ask<VersionDifference>(dossierPath(dossier, `documents/${document}/difference`), { from, to }),
  });
  return (
    <Answered query={difference} what="the versions">
      {({ paragraphs }) => (
        <table className="difference">
          <thead>
            <tr>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {paragraphs.slice(0, 150).map(({ before, after }, place) => {
              const isSame = before === after;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
                <tr key={place} className={isSame ? "same" : "changed"}>
                  <td className="source-words">{isSame || before === null ? before : <del>{before}</del>}</td>
                  <td className="source-words">{isSame || after === null ? after : <ins>{after}</ins>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Answered>
  );
}
