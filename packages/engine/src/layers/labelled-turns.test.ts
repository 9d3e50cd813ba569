import { cut, cutAll, type NameType } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { readByHand } from "../report-by-hand.ts";

const turns = async (text: string, names: Record<string, NameType> = {}) => {
  const { statements } = await readByHand({ text, names });
  return statements.map(({ source, cue, content, mode }) => {
    expect(cue).toEqual([]);
    return [cutAll(text, source), content.map((span) => cut(text, span)), mode];
  });
};

describe("labelled turns", () => {
  it("are the answers of a transcript, reporters’ questions left out", async () => {
    const text = "QUESTION: Why?\n\nMS. LEY: We ask. We wait.\n\nQUESTION: So?\n\nMR. ORR (by phone): It is late.";
    expect(await turns(text)).toEqual([
      ["MS. LEY", ["We ask. We wait"], "direct"],
      ["MR. ORR", ["It is late"], "direct"],
    ]);
  });

  it("are whole without what stands in brackets for the stage", async () => {
    const text = "ORR: I like it. (Laughter.) We go on.\n\nLEY: Well.\n\nORR: Yes.";
    expect((await turns(text))[0]).toEqual(["ORR", ["I like it", "We go on"], "direct"]);
  });

  it("are printed in hearings with a stop after the name", async () => {
    const text = "Mr. ORRIN. We wrote it.\n\nSenator LEYDEN. Who signed it?";
    expect((await turns(text)).map(([label]) => label)).toEqual(["Mr. ORRIN", "Senator LEYDEN"]);
  });

  it("are lines of a live blog, by name with a quotation or by a short label", async () => {
    const text =
      "10:02 Ley: “No.”\n\n10:20 Envoy Ann Orr to reporters: “Not yet.”\n\n11:00 King’s spokesman: talks go on.";
    expect(await turns(text, { "Ann Orr": "person" })).toEqual([
      ["Ley", ["“No.”"], "direct"],
      ["Envoy Ann Orr", ["“Not yet.”"], "direct"],
      ["King’s spokesman", ["talks go on"], "reported"],
    ]);
  });

  it("are posts under their handle", async () => {
    const text = "It seems quiet.\n\nAnn Orr\n@ann_orr\nWe were told forty. We found two\n8:14 AM · Jun 16, 2037";
    expect(await turns(text)).toEqual([["Ann Orr", ["We were told forty. We found two"], "direct"]]);
  });

  it("are neither credits nor sentences with a colon", async () => {
    const text =
      "Source: Tolsk Wire\n\nPhoto: Ann Orr\n\nPhoto: Bo Ley\n\nThe plan is plain: nobody moves.\n\nOne thing was clear: “We wait.”";
    expect(await turns(text, { "Ann Orr": "person" })).toEqual([]);
  });

  it("leave what the model has read to it", async () => {
    const text = "Ley wrote: “No.”";
    const frames = [{ type: "statement" as const, trigger: "wrote", roles: { source: "Ley", content: "“No.”" } }];
    expect((await readByHand({ text, frames })).statements).toHaveLength(1);
  });
});
