import { cut, type NameType, type Span } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { place, predictionsByHand, reportByHand } from "../report-by-hand.ts";
import { buildActors } from "./build-actors.ts";
import { resolveActors } from "./resolve-actors.ts";

interface Told {
  text: string;
  names: Record<string, NameType>;
  acting?: (string | [string, number])[];
  links?: [[string, number], string][];
  sourceAround?: string;
}

function actorsOf({ text, names, acting = [], links = [], sourceAround }: Told) {
  const report = reportByHand(text, names);
  const spans = acting.map((words): Span[] => [typeof words === "string" ? place(text, words) : place(text, ...words)]);
  const predictions = predictionsByHand({
    links: links.map(([mention, antecedent]) => ({
      mention: place(text, ...mention),
      antecedent: place(text, antecedent),
      confidence: 1,
    })),
  });
  const speakerAround = () => (sourceAround ? [place(text, sourceAround)] : null);
  const index = buildActors(report, resolveActors({ report, predictions, acting: spans, sources: [], speakerAround }));
  const named = (name: string) => index.actors.find((actor) => actor.name === name);
  const words = (name: string) => named(name)?.mentions.map((mention) => cut(text, mention));
  const of = (name: string) => index.actor(named(name)?.of ?? null)?.name ?? null;
  const behind = (place: number) => index.actor(index.idOf(spans[place] ?? []))?.name ?? null;
  return { ...index, named, words, of, behind };
}

describe("the actors of a report", () => {
  it("joins a full name, a surname and a titled name, and keeps namesakes apart", () => {
    const text = "Ilse Brandt met Karl Brandt. Brandt said no. Ilse Brandt left.";
    const { words } = actorsOf({ text, names: { "Ilse Brandt": "person", "Karl Brandt": "person", Brandt: "person" } });
    expect(words("Ilse Brandt")).toHaveLength(2);
    expect(words("Karl Brandt")).toEqual(["Karl Brandt", "Brandt"]);
  });

  it("takes a seat of government for its state where it acts, and for a place where it does not", () => {
    const text = "Moscow said yes. The delegation flew to Moscow. Russia waits.";
    const { words, behind } = actorsOf({ text, names: { Moscow: "place", Russia: "state" }, acting: [["Moscow", 1]] });
    expect(words("Russia")).toEqual(["Moscow", "Russia"]);
    expect(behind(0)).toBe("Russia");
  });

  it("says whom an envoy acts for through the person whose adviser he is", () => {
    const text = "Russian President Osip Varga met reporters. Varga’s adviser Juna Orr spoke.";
    const { of } = actorsOf({
      text,
      names: { "Osip Varga": "person", Varga: "person", "Juna Orr": "person" },
      acting: ["Russian President Osip Varga", "Varga’s adviser Juna Orr"],
    });
    expect(of("Osip Varga")).toBe("Russia");
    expect(of("Juna Orr")).toBe("Russia");
  });

  it("finds the state of an adjective that no table knows by its form", () => {
    const text = "Arvenia agreed. The Arvenian foreign ministry did not answer.";
    const { of, behind } = actorsOf({ text, names: { Arvenia: "state" }, acting: ["The Arvenian foreign ministry"] });
    expect(behind(0)).toBe("Arvenian foreign ministry");
    expect(of("Arvenian foreign ministry")).toBe("Arvenia");
  });

  it("joins a title to the one person who bears it", () => {
    const text = "President Osip Varga arrived. The president said he was glad.";
    const { behind, words } = actorsOf({
      text,
      names: { "Osip Varga": "person" },
      acting: ["President Osip Varga", "The president", ["he", 2]],
      links: [[["he", 2], "The president"]],
    });
    expect(behind(1)).toBe("Osip Varga");
    expect(words("Osip Varga")).toContain("he");
  });

  it("takes a headline's list for two people, not for one with an office", () => {
    const names = { Orr: "person", Brandt: "person" } as const;
    const headline = actorsOf({
      text: "Orr, Russian President Agree on Talks\n\nThey spoke on Monday, he said.",
      names,
    });
    expect(headline.named("Orr")?.roles).toEqual([]);
    const linked = actorsOf({
      text: "Orr, Russian President Agree on Talks",
      names,
      acting: ["Orr, Russian President"],
    });
    expect(linked.named("Orr")?.roles).toEqual([]);
    const closed = actorsOf({ text: "Orr, the Russian president, spoke on Monday.", names });
    expect(closed.named("Orr")?.roles[0]?.title).toBe("president");
  });

  it("keeps an unnamed source as an actor with what is said of it", () => {
    const text = "A senior Tolsk official said so. A second official doubted it.";
    const { named, of, actors } = actorsOf({
      text,
      names: { Tolsk: "state" },
      acting: ["A senior Tolsk official", "A second official"],
    });
    const officials = actors.filter((actor) => actor.kind === "unnamed");
    expect(officials).toHaveLength(2);
    expect(named("senior Tolsk official")?.roles[0]?.title).toBe("senior official");
    expect(of("senior Tolsk official")).toBe("Tolsk");
  });

  it("lets the first person inside a quotation mean whoever is quoted", () => {
    const text = "“I am ready,” said Juna Orr.";
    const { words } = actorsOf({
      text,
      names: { "Juna Orr": "person" },
      acting: ["Juna Orr", "I"],
      sourceAround: "Juna Orr",
    });
    expect(words("Juna Orr")).toEqual(["I", "Juna Orr"]);
  });

  it("reads a statement from somebody as that somebody's", () => {
    const text = "A statement from the Tolsk army denied it. The Tolsk army is small.";
    const { behind } = actorsOf({ text, names: { Tolsk: "state" }, acting: ["A statement from the Tolsk army"] });
    expect(behind(0)).toBe("Tolsk army");
  });

  it("gives a state's government the state's name", () => {
    const text = "The Arvenian government said so. Arvenia has no army.";
    const { behind } = actorsOf({ text, names: { Arvenia: "state" }, acting: ["The Arvenian government"] });
    expect(behind(0)).toBe("Arvenia");
  });

  it("gives an office without an owner to the state told last, but not to one with another such officer", () => {
    const text = "Russia agreed. Russian President Osip Varga met France’s envoy. President Ilse Brandt waits.";
    const { of } = actorsOf({
      text,
      names: { Russia: "state", "Osip Varga": "person", France: "state", "Ilse Brandt": "person" },
    });
    expect(of("Osip Varga")).toBe("Russia");
    expect(of("Ilse Brandt")).toBe("France");
    const other =
      "Russian President Osip Varga came from Russia. President Ilse Brandt of France waits. President Juna Orr left.";
    const second = actorsOf({
      text: other,
      names: { "Osip Varga": "person", "Ilse Brandt": "person", France: "state", "Juna Orr": "person" },
    });
    expect(second.of("Juna Orr")).toBeNull();
  });

  it("gives an organisation's council to the organisation told last", () => {
    const text = "The Harn Water Organisation met. The council said no.";
    const { of } = actorsOf({ text, names: { "Harn Water Organisation": "organisation" }, acting: ["The council"] });
    expect(of("council")).toBe("Harn Water Organisation");
  });

  it("joins delegates of a side to that side in the plural", () => {
    const text = "Water consumers waited. A consumer delegate said no.";
    const { of } = actorsOf({ text, names: {}, acting: ["Water consumers", "A consumer delegate"] });
    expect(of("consumer delegate")).toBe("Water consumers");
  });

  it("joins capitals behind a body's name to it, even where they are not its initials", () => {
    const text = "The Harn Water Organisation (HAWO) met. HAWO waits.";
    const { words } = actorsOf({
      text,
      names: { "Harn Water Organisation": "organisation", HAWO: "organisation" },
    });
    expect(words("Harn Water Organisation")).toContain("HAWO");
  });

  it("reads an office before a comma and an origin behind a name wherever they stand", () => {
    const text = "They met the chief negotiator, Ilse Brandt, and Juna Orr from Tolsk.";
    const { of, named } = actorsOf({ text, names: { "Ilse Brandt": "person", "Juna Orr": "person", Tolsk: "state" } });
    expect(named("Ilse Brandt")?.roles[0]?.title).toBe("chief negotiator");
    expect(of("Juna Orr")).toBe("Tolsk");
  });

  it("lets neither things nor private people act for a state", () => {
    const text = "Russian timber and a Russian fisherman came.";
    const { of } = actorsOf({ text, names: {}, acting: ["Russian timber", "a Russian fisherman"] });
    expect(of("Russian timber")).toBeNull();
    expect(of("Russian fisherman")).toBeNull();
  });

  it("gives no pronoun to a person whose first name goes with the other one, but to the last who may be meant", () => {
    const text = "Anna Brandt met Karl Orr. She left early.";
    const { words } = actorsOf({
      text,
      names: { "Anna Brandt": "person", "Karl Orr": "person" },
      links: [[["She", 1], "Karl Orr"]],
    });
    expect(words("Anna Brandt")).toContain("She");
    expect(words("Karl Orr")).toEqual(["Karl Orr"]);
  });

  it("takes a pronoun without a link for the last person, never for several", () => {
    const text = "Juna Orr spoke. Two officials nodded. He left.";
    const { words } = actorsOf({ text, names: { "Juna Orr": "person" }, acting: ["Two officials"] });
    expect(words("Juna Orr")).toContain("He");
  });
});
