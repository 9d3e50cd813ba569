import { cut, type NameType } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { speakerSpans } from "../layers/speaker-spans.ts";
import { place, predictionsByHand, reportByHand } from "../report-by-hand.ts";
import { buildActors } from "./build-actors.ts";
import { readPhrase } from "./phrase.ts";
import { resolveActors } from "./resolve-actors.ts";

const NAMES: Record<string, NameType> = { "Ilse Brandt": "person", "Osip Varga": "person", "Juna Orr": "person" };

type Words = string | [string, number];

/** The names of whoever speaks at each source, in order. */
function speakers(text: string, said: Words[][], link?: [Words, Words]) {
  const report = reportByHand(text, NAMES);
  const at = (words: Words) => (typeof words === "string" ? place(text, words) : place(text, ...words));
  const sources = said.map((pieces) => pieces.map(at));
  const links = link ? [{ mention: at(link[0]), antecedent: at(link[1]), confidence: 1 }] : [];
  const predictions = predictionsByHand({ links });
  const request = { report, predictions, acting: sources, sources, speakerAround: () => null };
  const index = buildActors(report, resolveActors(request));
  return sources.map((spans) => index.actor(index.idOf(spans))?.name ?? null);
}

describe("whoever speaks", () => {
  it("is whoever a sentence has introduced, not whoever spoke before that", () => {
    const text = "Ilse Brandt said no. It rained. Osip Varga heads a school. He said yes.";
    expect(speakers(text, [["Ilse Brandt"], ["He"]])).toEqual(["Ilse Brandt", "Osip Varga"]);
  });

  it("is not the person whom a dated caption shows", () => {
    const text = "Ilse Brandt said no. Osip Varga walks in Harn, May 3, 2031. She said so twice.";
    expect(speakers(text, [["Ilse Brandt"], ["She"]])[1]).toBe("Ilse Brandt");
  });

  it("is the last speaker however far, if nobody else was named", () => {
    const far = "Osip Varga said no. It rained. It froze. It thawed. He said so twice.";
    expect(speakers(`${far} Juna Orr left.`, [["Osip Varga"], ["He"]])[1]).toBe("Osip Varga");
  });

  it("goes on as I where the quotation marks are lost, but not from far", () => {
    const near = "Juna Orr said the ferry was late. I grieve with all of Harn.";
    expect(speakers(near, [["Juna Orr"], ["I"]])[1]).toBe("Juna Orr");
    const far = "Juna Orr said the ferry was late. It rained. It froze. It thawed. My car was lost.";
    expect(speakers(far, [["Juna Orr"], ["My"]])[1]).toBeNull();
  });

  it("is a government, whatever army the model joins it to", () => {
    const text = "The Harn rebels attacked. The government said nothing.";
    const told = speakers(text, [["The Harn rebels"], ["The government"]], ["government", "The Harn rebels"]);
    expect(told[1]).toBe("government");
  });

  it("is the person whose surname ends a title, marked as a name or not", () => {
    const text = "Juna Orr said no. Police Chief Orr said so twice.";
    expect(speakers(text, [["Juna Orr"], ["Police Chief Orr"]])[1]).toBe("Juna Orr");
  });

  it("is no number and no word of quantity", () => {
    const text = "More than a few Harners said no. 84 said yes.";
    expect(speakers(text, [["More", "a few Harners"], ["84"]])).toEqual(["few Harners", null]);
  });

  it("is a member, not the party whose name looks like a person's", () => {
    const text = "Ilse Brandt of the green and liberal party Osip Varga said no.";
    expect(speakers(text, [["Ilse Brandt of the green and liberal party Osip Varga"]])).toEqual(["Ilse Brandt"]);
  });

  it("is whoever stands behind the mark of a file photograph", () => {
    const text = "FILE - Juna Orr speaks in Harn.";
    expect(speakers(text, [["FILE - Juna Orr"]])).toEqual(["Juna Orr"]);
  });

  it("is one study by two authors", () => {
    const text = "a new study by Ilse Brandt of Harn and Osip Varga said so";
    const phrase = readPhrase(
      reportByHand(text, NAMES),
      place(text, "a new study by Ilse Brandt of Harn and Osip Varga"),
    );
    expect(phrase?.members).toEqual([]);
    expect(phrase?.headWord).toBe("study");
  });

  it("is the name in apposition also where Sr. follows it", () => {
    const text = "The boy’s father, Osip Varga Sr., said no.";
    const [span] = speakerSpans(reportByHand(text, NAMES), [place(text, "The boy’s father, Osip Varga Sr.,")]);
    expect(span && cut(text, span)).toBe("Osip Varga");
  });
});
