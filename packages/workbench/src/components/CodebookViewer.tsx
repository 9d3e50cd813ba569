import { type ReactNode, useState } from "react";
import { useCodebook } from "../state/queries.ts";
import { Answered } from "./States.tsx";

/** Entries that stand in the page at once. */
const MOST = 80;

/** The codebook, to look words up in. */
export function CodebookViewer(): ReactNode {
  const codebook = useCodebook();
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  return (
    <section className="card stack tight">
      <h2>Codebook</h2>
      <Answered query={codebook} what="the codebook">
        {({ name, issues, speechActs, meetingStatuses, textKinds }) => {
          const entries = [
            ...issues.map((one) => ({ group: "issue", name: `${one.name} (${one.code})`, ...pick(one) })),
            ...speechActs.map((one) => ({ group: "speech act", name: one.value, ...pick(one) })),
            ...meetingStatuses.map((one) => ({ group: "meeting status", name: one.value, ...pick(one) })),
            ...textKinds.map((one) => ({ group: "kind of text", name: one.value, ...pick(one) })),
          ];
          const shown = entries.filter((entry) =>
            [entry.name, entry.definition, ...entry.words].some((one) => one.toLowerCase().includes(wanted)),
          );
          return (
            <>
              <label className="field">
                <span>Find in “{name}”</span>
                <input
                  className="input"
                  type="search"
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              </label>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
              <section className="codebook" tabIndex={0} aria-label="Entries of the codebook">
                <dl className="stack tight">
                  {shown.slice(0, MOST).map((entry) => (
                    <div key={`${entry.group}-${entry.name}`}>
                      <dt>
                        {entry.name} <span className="quiet small">{entry.group}</span>
                      </dt>
                      <dd>
                        {entry.definition} <span className="quiet small">{entry.words.join(", ")}</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
              {shown.length > MOST && <p className="quiet small">{shown.length - MOST} more; find narrows them.</p>}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function pick({ definition, words }: { definition: string; words: string[] }): { definition: string; words: string[] } {
  return { definition, words };
}
