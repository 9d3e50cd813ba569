import type { ReportFacts } from "./report-facts.ts";

/** What sorts reports by day of publication and then by document, whatever order they arrive in; undated ones come last. */
export function reportOrder(report: Pick<ReportFacts, "publishedAt" | "document">): string {
  return `${report.publishedAt?.slice(0, 10) ?? "9999-12-31"}|${report.document}`;
}
