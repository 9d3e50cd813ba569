import { cut, cutAll, type Reading } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { readByHand } from "../report-by-hand.ts";

const words = (reading: Reading, place = 0) => {
  const statement = reading.statements[place];
  const text = reading.document.text;
  return statement
    ? {
        source: cutAll(text, statement.source),
        cue: cutAll(text, statement.cue),
        content: statement.content.map((span) => cut(text, span)),
        speaker: reading.actors.find((actor) => actor.id === statement.speaker)?.name ?? null,
      }
    : null;
};

describe("statements", () => {
  it("leave an opening “that” and the last stop out of the content", async () => {
    const reading = await readByHand({
      text: "Ilse Brandt said that the draft was ready.",
      names: { "Ilse Brandt": "person" },
      frames: [
        { type: "statement", trigger: "said", roles: { source: "Ilse Brandt", content: "that the draft was ready." } },
      ],
    });
    expect(words(reading)).toEqual({
      source: "Ilse Brandt",
      cue: "said",
      content: ["the draft was ready"],
      speaker: "Ilse Brandt",
    });
    expect(reading.statements[0]).toMatchObject({ mode: "reported", speechAct: "say", anonymity: "named" });
  });

  it("take quotation marks along, and the stop that stands inside them", async () => {
    const reading = await readByHand({
      text: "“We are ready. We always were,” said Brandt. She called it “a long way to go.”",
      names: { Brandt: "person" },
      frames: [
        { type: "statement", trigger: "said", roles: { source: "Brandt", content: "We are ready. We always were," } },
        { type: "statement", trigger: "called", roles: { source: "She", content: ["it", "a long way to go."] } },
      ],
    });
    expect(words(reading)?.content).toEqual(["“We are ready. We always were,”"]);
    expect(words(reading, 1)?.content).toEqual(["it", "“a long way to go.”"]);
    expect(reading.statements.map((statement) => statement.mode)).toEqual(["direct", "mixed"]);
  });

  it("know what stands within what", async () => {
    const reading = await readByHand({
      text: "Brandt said he hoped the talks might resume.",
      names: { Brandt: "person" },
      frames: [
        { type: "statement", trigger: "said", roles: { source: "Brandt", content: "he hoped the talks might resume" } },
        { type: "nested", trigger: "hoped", roles: { source: "he", content: "the talks might resume" } },
      ],
    });
    expect(reading.statements[1]).toMatchObject({ within: "s1", speechAct: "hope" });
    expect(reading.statements[1]?.hedge.map((span) => cut(reading.document.text, span))).toEqual(["might"]);
    expect(reading.statements[0]?.hedge).toEqual([]);
    expect(words(reading, 1)?.speaker).toBe("Brandt");
  });

  it("go on with the source before them in their sentence", async () => {
    const reading = await readByHand({
      text: "Brandt rejected the list and warned of delays.",
      names: { Brandt: "person" },
      frames: [
        { type: "statement", trigger: "rejected", roles: { source: "Brandt", content: "the list" } },
        { type: "statement", trigger: "warned of", roles: { content: "delays" } },
      ],
    });
    expect(reading.statements.map((statement) => statement.speechAct)).toEqual(["reject", "warn"]);
    expect(words(reading, 1)?.speaker).toBe("Brandt");
  });

  it("take a quotation that goes on behind them as their own", async () => {
    const reading = await readByHand({
      text: "“We are ready,” Brandt told reporters in a briefing on Tuesday. “The other side must move now.”",
      names: { Brandt: "person" },
      frames: [
        {
          type: "statement",
          trigger: "told",
          roles: { source: "Brandt", content: "We are ready,", addressee: "reporters" },
        },
      ],
    });
    expect(words(reading)?.content).toEqual(["“We are ready,”"]);
    const other = await readByHand({
      text: "Brandt said: “We are ready.” “The other side must move now, or we leave.”",
      names: { Brandt: "person" },
      frames: [{ type: "statement", trigger: "said", roles: { source: "Brandt", content: "We are ready." } }],
    });
    expect(words(other)?.content).toEqual(["“We are ready.”", "“The other side must move now, or we leave.”"]);
  });

  it("say when and where it was said, and to whom", async () => {
    const reading = await readByHand({
      text: "Brandt told lawmakers in a letter on Tuesday that talks would begin on Friday.",
      names: { Brandt: "person" },
      frames: [
        {
          type: "statement",
          trigger: "told",
          roles: { source: "Brandt", addressee: "lawmakers", content: "that talks would begin on Friday" },
        },
      ],
    });
    const { text } = reading.document;
    const [statement] = reading.statements;
    expect(cutAll(text, statement?.channel ?? [])).toBe("in a letter");
    expect(cutAll(text, statement?.addressee ?? [])).toBe("lawmakers");
    expect(reading.times.find((time) => time.id === statement?.saidAt)?.value).toBe("2031-04-08");
  });

  it("keep one statement a cue, the surer one", async () => {
    const reading = await readByHand({
      text: "Brandt said so.",
      names: { Brandt: "person" },
      frames: [
        { type: "statement", trigger: "said", roles: { source: "Brandt", content: "so" } },
        { type: "nested", trigger: "said", roles: { content: "so" } },
      ],
    });
    expect(reading.statements).toHaveLength(1);
  });

  it("name the target of an accusation", async () => {
    const reading = await readByHand({
      text: "Tolsk accused Arvenia of stalling.",
      names: { Tolsk: "state", Arvenia: "state" },
      frames: [
        { type: "statement", trigger: ["accused", "of"], roles: { source: "Tolsk", content: ["Arvenia", "stalling"] } },
      ],
    });
    const target = reading.statements[0]?.target;
    expect(reading.actors.find((actor) => actor.id === target?.actor)?.name).toBe("Arvenia");
    expect(reading.statements[0]?.speechAct).toBe("accuse");
  });

  it("take over paragraphs that each open a quotation which the one before left open", async () => {
    const text =
      "Brandt said: “We asked for a plan and none came.\n\n“Then we asked again, and again.\n\n“Now we go home.”";
    const reading = await readByHand({
      text,
      names: { Brandt: "person" },
      frames: [
        {
          type: "statement",
          trigger: "said",
          roles: { source: "Brandt", content: "We asked for a plan and none came." },
        },
        { type: "nested", trigger: ["asked", 2], roles: { source: ["we", 1], content: "again" } },
      ],
    });
    const first = reading.statements.find((statement) => statement.cue[0]?.start === text.indexOf("said"));
    expect(first?.content.map((span) => cut(text, span))).toEqual([
      "“We asked for a plan and none came.",
      "“Then we asked again, and again.",
    ]);
  });

  it("take the whole of a quotation at a paragraph’s head of which they have a part", async () => {
    const text = "“We wait,” Brandt said in her garden.\n\n“They have maps from the sky. We had a torch.”";
    const reading = await readByHand({
      text,
      names: { Brandt: "person" },
      frames: [
        { type: "statement", trigger: "said", roles: { source: "Brandt", content: ["We wait,", "maps from the sky"] } },
      ],
    });
    expect(words(reading)?.content).toEqual(["“We wait,”", "“They have maps from the sky. We had a torch.”"]);
  });

  it("begin with a quotation that the text begins with, whatever cues follow", async () => {
    const text = '"If they want the lighthouse," Brandt said, smiling, "they pay for the paint."';
    const reading = await readByHand({
      text,
      names: { Brandt: "person" },
      frames: [
        {
          type: "statement",
          trigger: "said",
          roles: { source: "Brandt", content: ["If they want the lighthouse,", "they pay for the paint."] },
        },
      ],
    });
    expect(words(reading)?.content).toEqual(['"If they want the lighthouse,"', '"they pay for the paint."']);
  });

  it("take the whole quotation where only its closing mark was read, and give up a stop that is not quoted", async () => {
    const text = "“Where are our sons?” Brandt asked. “The list is old. Orr says it is new.";
    const reading = await readByHand({
      text,
      names: { Brandt: "person", Orr: "person" },
      frames: [
        { type: "statement", trigger: "asked", roles: { source: "Brandt", content: "”" } },
        { type: "statement", trigger: "says", roles: { source: "Orr", content: "it is new." } },
      ],
    });
    expect(words(reading)?.content).toEqual(["“Where are our sons?”"]);
    expect(words(reading, 1)?.content).toEqual(["it is new"]);
  });

  it.each([
    ["its author, Ilse Brandt,", "Ilse Brandt"],
    ["Her guest, Trade Commissioner Ilse Brandt,", "Ilse Brandt"],
    ["The weekly, seen by Ilse Brandt,", "weekly"],
  ])("name the speaker in apposition: %s", async (source, speaker) => {
    const reading = await readByHand({
      text: `${source} said it was late.`,
      names: { "Ilse Brandt": "person" },
      frames: [{ type: "statement", trigger: "said", roles: { source, content: "it was late" } }],
    });
    expect(words(reading)?.speaker).toBe(speaker);
  });
});
