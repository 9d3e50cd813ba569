import { describe, expect, it } from "vitest";
import { sameBody, samePerson } from "./same-name.ts";

describe("names of the same", () => {
  it("are a surname of several words and the full name", () => {
    expect(samePerson("Mar Brandt", "Ilse Mar Brandt")).toBe(true);
    expect(samePerson("Karl Brandt", "Ilse Brandt")).toBe(false);
  });

  it("are a body and its initials", () => {
    expect(sameBody("HWO", "Harn Water Organisation")).toBe(true);
    expect(sameBody("HWO", "Tolsk Water Board")).toBe(false);
  });
});
