import type { Evidence } from "@parley/api/contract";
import type { ReactNode } from "react";
import { dayWords } from "../days.ts";
import { Link } from "../state/address.tsx";
import { useActs } from "../state/decide.tsx";
import { reportPath } from "../state/places.ts";
import { voiceName } from "./answer-words.ts";
import { Sure } from "./Signs.tsx";

/** A sentence of a report with the words of a fact marked, according to whom, and the way to its place. */
export function Quote({
  dossier,
  evidence,
  withTitle = false,
}: {
  dossier: string;
  evidence: Evidence;
  withTitle?: boolean;
}): ReactNode {
  const { say } = useActs();
  const copy = () => {
    void navigator.clipboard.writeText(quotationOf(evidence)).then(
      () => say("Copied, with attribution, address and time."),
      () => say("This browser does not let Parley copy. Select the words and copy them yourself."),
    );
  };
  return (
    <blockquote className="quote">
      <p className="source-words" dir="ltr">
        <MarkedSentence evidence={evidence} />
      </p>
      <div className="attribution">
        <VoiceWords evidence={evidence} />
        {withTitle && evidence.title && <bdi dir="ltr">{evidence.title}</bdi>}
        <span>
          <bdi>{evidence.publisher}</bdi>
          {evidence.publisher && ", "}
          {dayWords(evidence.publishedAt)}
        </span>
        {evidence.hedge.length > 0 && <span>hedged “{evidence.hedge.join("”, “")}”</span>}
        <Sure confidence={evidence.confidence} />
        {evidence.added && <span title={`by ${evidence.added.by}`}>added by hand</span>}
        {evidence.source.state === "source changed" && (
          <span className="sure check" title={evidence.source.now ?? "The sentence is gone"}>
            source changed
          </span>
        )}
        <Link to={reportPath(dossier, evidence.document, evidence.fact)}>In the report</Link>
        <button type="button" className="plain" onClick={copy}>
          Copy
        </button>
      </div>
    </blockquote>
  );
}

/** According to whom, and through whom. */
export function VoiceWords({ evidence: { voice } }: { evidence: Evidence }): ReactNode {
  if (voice.kind === "reporter") return <span>the report’s own words</span>;
  return (
    <span>
      according to{" "}
      <b>
        <bdi>{voiceName(voice)}</bdi>
      </b>
      {voice.via.length > 0 && <>, told by {voice.via.join(", told by ")}</>}
    </span>
  );
}

/** The sentence with the words of the fact marked. */
export function MarkedSentence({ evidence }: { evidence: Evidence }): ReactNode {
  const { sentence, sentenceWords, spans } = evidence;
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(done, span.start - sentence.start);
    const end = Math.min(sentenceWords.length, span.end - sentence.start);
    if (end <= start) continue;
    pieces.push(sentenceWords.slice(done, start), <mark key={start}>{sentenceWords.slice(start, end)}</mark>);
    done = end;
  }
  return [...pieces, sentenceWords.slice(done)];
}

/** The quotation for another document: words, who, where, when. */
function quotationOf({ sentenceWords, voice, title, publisher, publishedAt, url, source }: Evidence): string {
  const who = voice.kind === "reporter" ? "in the report’s own words" : `according to ${voiceName(voice)}`;
  const where = [title, publisher, publishedAt && dayWords(publishedAt), url].filter(Boolean).join(", ");
  const changed = source.state === "source changed" ? " [the source has changed since]" : "";
  return `“${sentenceWords}” (${who}; ${where}${changed})`;
}
