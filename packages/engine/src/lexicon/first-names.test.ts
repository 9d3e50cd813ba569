import { describe, expect, it } from "vitest";
import { pronounOfName } from "./first-names.ts";

describe("pronounOfName", () => {
  it("goes by honorifics and first names, and says nothing of others", () => {
    expect(pronounOfName("Mrs. Varga")).toBe("she");
    expect(pronounOfName("Anna Brandt")).toBe("she");
    expect(pronounOfName("Karl Brandt")).toBe("he");
    expect(pronounOfName("Varga")).toBeNull();
  });
});
