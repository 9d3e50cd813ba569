import type { Decision, DecisionBody } from "@parley/api/contract";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { ProblemError, send } from "../client.ts";
import { Notice, type Told } from "../components/Notice.tsx";
import { dossierPath } from "./queries.ts";

/** What a person can do to the record from any view. */
interface Acts {
  decide(body: DecisionBody, told: string): Promise<void>;
  undo(): Promise<void>;
  /** Takes one decision back, whichever came after it. */
  takeBack(decision: string, told: string): Promise<void>;
  /** Says something at the foot of the page. */
  say(words: string): void;
}

const ActsContext = createContext<Acts | null>(null);

/** The acts on the record of the dossier that is shown. */
export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("Expected to be shown inside Decide, was not.");
  return acts;
}

/** Lets what it contains decide about facts of a dossier, and shows what was done. */
export function Decide({ dossier, children }: { dossier: string; children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const [told, setTold] = useState<Told | null>(null);
  const count = useRef(0);
  const say = useCallback((words: string, canUndo = false, isProblem = false) => {
    count.current += 1;
    setTold({ words, canUndo, isProblem, number: count.current });
  }, []);
  const end = useCallback(() => setTold(null), []);
  const acts = useMemo((): Acts => {
    const carryOut = async (words: (decision: Decision) => string, work: () => Promise<Decision>, canUndo: boolean) => {
      try {
        const decision = await work();
        say(words(decision), canUndo);
        await client.invalidateQueries({ queryKey: ["dossier", dossier] });
      } catch (error) {
        say(error instanceof ProblemError ? error.message : "It could not be done.", false, true);
      }
    };
    return {
      say,
      decide: (body, words) =>
        carryOut(
          () => words,
          () => send("POST", dossierPath(dossier, "decisions"), body),
          true,
        ),
      takeBack: (decision, words) =>
        carryOut(
          () => words,
          () => send("POST", dossierPath(dossier, "decisions"), { act: "undo", decisions: [decision] }),
          false,
        ),
      undo: () =>
        carryOut(
          (decision) => `Taken back: ${wordsOf(decision)}.`,
          () => send("POST", dossierPath(dossier, "undo")),
          false,
        ),
    };
  }, [client, dossier, say]);
  return (
    <ActsContext value={acts}>
      {children}
      <Notice told={told} onUndo={() => void acts.undo()} onEnd={end} />
    </ActsContext>
  );
}

function wordsOf({ body }: Decision): string {
  if (body.act === "undo") return "an undo";
  if (body.act === "add") return "a fact added by hand";
  if (body.act === "nothing") return "that nothing was found";
  const count = body.facts.length;
  return `${body.act} of ${count === 1 ? "one fact" : `${count} facts`}`;
}
