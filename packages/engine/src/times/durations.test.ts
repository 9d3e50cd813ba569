import { expect, test } from "vitest";
import { writeDuration } from "./durations.ts";

test.each([
  [2, "week", "P2W"],
  [1, "fortnight", "P2W"],
  [4, "decade", "P40Y"],
  [48, "hour", "PT48H"],
  [30, "minute", "PT30M"],
  ["X", "day", "PXD"],
  ["X", "hour", "PTXH"],
  ["X", "decade", "PXDE"],
  [2.5, "year", "P2.5Y"],
] as const)("%s of %s is written %s.", (count, unit, value) => {
  expect(writeDuration(count, unit)).toBe(value);
});
