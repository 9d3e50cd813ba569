import type { SearchHit } from "@parley/api/contract";
import type { ReactNode } from "react";
import { dayWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { reportPath, viewPath } from "../state/places.ts";
import { VIEW_OF_KIND } from "../words.ts";
import { LineLabel } from "./LineLabel.tsx";
import { KindSign } from "./Signs.tsx";
import { piecesWith } from "./sought-words.ts";

/** Lines of a sentence that are named; the report has the others. */
const MOST = 3;

/** A sentence that was searched for: the sought words marked, where it stands, and the facts in it. */
export function SentenceFound({ dossier, hit, words }: { dossier: string; hit: SearchHit; words: string }): ReactNode {
  const { document, title, publisher, publishedAt, sentence, sentenceWords, facts } = hit;
  const lines = new Map(facts.flatMap(({ line }) => (line ? [[line.id, line] as const] : [])));
  const shown = [...lines.values()].slice(0, MOST);
  const place = `${reportPath(dossier, document)}?at=${sentence.start}-${sentence.end}`;
  return (
    <article className="quote">
      <p className="source-words" dir="ltr">
        {piecesWith(sentenceWords, words).map(({ start, piece, isSought }) =>
          isSought ? <mark key={start}>{piece}</mark> : piece,
        )}
      </p>
      <div className="attribution">
        {title && <bdi dir="ltr">{title}</bdi>}
        <span>
          <bdi>{publisher}</bdi>
          {publisher && ", "}
          {dayWords(publishedAt)}
        </span>
        <Link to={place}>In the report</Link>
      </div>
      <ul className="facts-here">
        {facts.length === 0 && <li className="quiet small">no fact was read here</li>}
        {shown.map(({ id, kind, label }) => (
          <li key={id} className="row">
            <KindSign kind={kind} />
            <Link to={`${viewPath(dossier, VIEW_OF_KIND[kind])}?line=${encodeURIComponent(id)}`}>
              <LineLabel kind={kind} label={label} />
            </Link>
          </li>
        ))}
        {lines.size > shown.length && <li className="quiet small">and {lines.size - shown.length} more facts</li>}
      </ul>
    </article>
  );
}
