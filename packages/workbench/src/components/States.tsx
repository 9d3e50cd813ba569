import type { ReactNode } from "react";
import { ProblemError } from "../client.ts";

/** What is shown while an answer is awaited. */
export function Loading({ what }: { what: string }): ReactNode {
  return (
    <div className="stack" aria-busy="true">
      <span className="hidden-words" role="status">
        Loading {what}
      </span>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}

/** What is shown where something failed, with what to do. */
export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const isKnown = error instanceof ProblemError;
  return (
    <div className="empty" role="alert">
      <h2>This could not be shown</h2>
      <p>{isKnown ? error.message : "An error inside the workbench. Reloading the page may help."}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** What is shown where there is nothing, and what would change that. */
export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** An answer as a view shows it: awaited, failed, or there. */
export function Answered<Answer>({
  query,
  what,
  children,
}: {
  query: { data: Answer | undefined; error: Error | null; refetch: () => unknown };
  what: string;
  children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
