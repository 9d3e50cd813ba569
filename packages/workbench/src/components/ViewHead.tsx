import { type ReactNode, useEffect } from "react";

/** The head of a view: its name, what it is for, and what can be done. English runs from the left, also where a foreign name begins it. */
export function ViewHead({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  return (
    <header className="view-head">
      <div>
        <h1 dir="ltr">{title}</h1>
        {about && <p className="quiet">{about}</p>}
      </div>
      {children && <div className="row">{children}</div>}
    </header>
  );
}
