import { cut, type NameType } from "@parley/annotation";
import { describe, expect, it } from "vitest";
import { reportByHand } from "../report-by-hand.ts";
import { readPhrase } from "./phrase.ts";

/** The head, title and owners of a phrase, as words. */
function taken(text: string, names: Record<string, NameType>) {
  const report = reportByHand(text, names);
  const phrase = readPhrase(report, { start: 0, end: text.length });
  if (!phrase) return null;
  const words = (span: { start: number; end: number }) => cut(text, span);
  return {
    head: words(phrase.head),
    roles: phrase.roles.map((role) => [role.title, role.owners.map((owner) => words(owner.span))]),
    owners: phrase.owners.map((owner) => words(owner.span)),
    members: phrase.members.map((member) => words(member.head)),
  };
}

describe("readPhrase", () => {
  it("takes a title and an adjective of nation before a name apart", () => {
    expect(taken("Russian Foreign Minister Osip Varga", { "Osip Varga": "person" })).toEqual({
      head: "Osip Varga",
      roles: [["Foreign Minister", ["Russian"]]],
      owners: [],
      members: [],
    });
  });

  it("finds the owner in a possessive, be it a person", () => {
    const phrase = taken("Ilse Brandt’s foreign policy adviser Juna Orr", {
      "Ilse Brandt": "person",
      "Juna Orr": "person",
    });
    expect(phrase?.head).toBe("Juna Orr");
    expect(phrase?.roles).toEqual([["foreign policy adviser", ["Ilse Brandt"]]]);
  });

  it("reads a nominal with a name in apposition as that person", () => {
    const phrase = taken("Tolsk's deputy prime minister, Mehti Sor", { Tolsk: "state", "Mehti Sor": "person" });
    expect(phrase?.head).toBe("Mehti Sor");
    expect(phrase?.roles).toEqual([["deputy prime minister", ["Tolsk"]]]);
  });

  it("reads a name with its office behind it", () => {
    const phrase = taken("Mehti Sor, the chief negotiator of Sele", { "Mehti Sor": "person", Sele: "state" });
    expect(phrase?.head).toBe("Mehti Sor");
    expect(phrase?.roles).toEqual([["chief negotiator", ["Sele"]]]);
  });

  it("keeps a title with a preposition inside", () => {
    const phrase = taken("US Secretary of the Army Dan Orr", { US: "state", "Dan Orr": "person" });
    expect(phrase?.head).toBe("Dan Orr");
    expect(phrase?.roles).toEqual([["Secretary of the Army", ["US"]]]);
  });

  it("says for whom somebody without a name speaks", () => {
    const phrase = taken("a spokesman for the Arvenian army", {});
    expect(phrase?.head).toBe("spokesman");
    expect(phrase?.roles).toEqual([["spokesman", ["Arvenian army"]]]);
  });

  it("keeps a body's name whole and gives its owner", () => {
    const phrase = taken("Britain’s Foreign Office", { Britain: "state", "Foreign Office": "organisation" });
    expect(phrase).toMatchObject({ head: "Foreign Office", owners: ["Britain"] });
  });

  it("leaves a relative clause out", () => {
    const phrase = taken("two officials, who asked not to be named", {});
    expect(phrase?.head).toBe("officials");
  });

  it("finds the members of a joint source", () => {
    const phrase = taken("Premier Juna Orr and Ilse Brandt", { "Juna Orr": "person", "Ilse Brandt": "person" });
    expect(phrase?.members).toEqual(["Juna Orr", "Ilse Brandt"]);
  });

  it("takes the words that only lead up to a title out of it, and an adjective inside it as its owner", () => {
    const names = { "Osip Varga": "person" } as const;
    expect(taken("But Deputy Russian Finance Minister Osip Varga", names)?.roles).toEqual([
      ["Deputy Russian Finance Minister", ["Russian"]],
    ]);
  });

  it("reads an adjective of nation of two words as one", () => {
    expect(taken("West German diplomats", {})?.roles).toEqual([["diplomats", ["West German"]]]);
  });

  it("finds the side that a noun before delegates and spokesmen names", () => {
    expect(taken("consumer delegates", {})?.owners).toEqual(["consumer"]);
    expect(taken("producer spokesman Juna Orr", { "Juna Orr": "person" })?.roles).toEqual([
      ["spokesman", ["producer"]],
    ]);
  });

  it("says where somebody comes from, be it behind or before the name", () => {
    const names = { "Juna Orr": "person", Tolsk: "state" } as const;
    expect(taken("Juna Orr of Tolsk", names)).toMatchObject({ head: "Juna Orr", owners: ["Tolsk"] });
    expect(taken("Tolsk’s Juna Orr", names)).toMatchObject({ head: "Juna Orr", owners: ["Tolsk"] });
  });

  it("keeps a possessive's ending at its word in a title", () => {
    const text = "the ministry's special envoy, Ilse Brandt,";
    const phrase = readPhrase(reportByHand(text, { "Ilse Brandt": "person" }), { start: 0, end: text.length });
    expect(phrase?.roles.map(({ title }) => title)).toEqual(["ministry's special envoy"]);
  });
});
