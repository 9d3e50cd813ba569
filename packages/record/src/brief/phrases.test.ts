import { expect, test } from "vitest";
import { daysOn } from "./day-phrases.ts";
import { capitalised, counted, fullSentence, isPlural, listed, named, quoted } from "./phrases.ts";

test.each([
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
  [["A", "B", "C", "D", "E"], "A, B, C, D and E"],
  [["A", "B", "C", "D", "E", "F"], "A, B, C, D and 2 others"],
])("%j are listed as %s", (words, said) => {
  expect(listed(words)).toBe(said);
});

test("one is counted in the singular, none and several in the plural", () => {
  expect([0, 1, 2].map((count) => counted(count, "report"))).toEqual(["0 reports", "1 report", "2 reports"]);
  expect(counted(2, "discrepancy", "discrepancies")).toBe("2 discrepancies");
});

test.each([
  ["United States", "the United States"],
  ["Commission", "the Commission"],
  ["Ministry of Water", "the Ministry of Water"],
  ["Ada Brink", "Ada Brink"],
  ["officials", "officials"],
  ["A Tolsk official", "a Tolsk official"],
  ["Both sides", "both sides"],
  ["foreign minister", "the foreign minister"],
  ["town’s second employer", "the town’s second employer"],
  ["Tolsk's letter", "Tolsk's letter"],
  ["Union's reply", "the Union's reply"],
  ["nine-point draft", "the nine-point draft"],
])("%s is called %s within a sentence", (name, said) => {
  expect(named(name)).toBe(said);
});

test("names of states and people are singular, officials and pairs plural", () => {
  expect(["United States", "Ada Brink", "the press"].map(isPlural)).toEqual([false, false, false]);
  expect(["officials", "Arvenia and Tolsk", "two ambassadors", "ambassadors of the states"].every(isPlural)).toBe(true);
});

test("quotations keep one pair of marks, sentences one stop", () => {
  expect(quoted("“We have a draft,”")).toBe("“We have a draft”");
  expect(quoted('would not "pay for the date"')).toBe("“would not ‘pay for the date’”");
  expect(fullSentence("he asked “when?”")).toBe("He asked “when?”");
  expect(fullSentence("no  report\nsays so")).toBe("No report says so.");
  expect(capitalised("“we shall see”")).toBe("“we shall see”");
});

test.each([
  [{ value: "2031-04-14", from: "2031-04-14", to: "2031-04-14" }, "on Monday 14 April"],
  [{ value: "2031-04-14T09:40", from: "2031-04-14", to: "2031-04-14" }, "on Monday 14 April at 09:40"],
  [{ value: "2032-01-02", from: "2032-01-02", to: "2032-01-02" }, "on Friday 2 January 2032"],
  [{ value: "2031-W16", from: "2031-04-14", to: "2031-04-20" }, "in the week of Monday 14 April"],
  [{ value: "2031-W16-WE", from: "2031-04-19", to: "2031-04-20" }, "on the weekend of Saturday 19 April"],
  [{ value: "2031-05", from: "2031-05-01", to: "2031-05-31" }, "in May"],
  [{ value: "2030", from: "2030-01-01", to: "2030-12-31" }, "in 2030"],
  [{ value: "../2031-05-02", from: "2031-04-14", to: "2031-05-02" }, "by Friday 2 May"],
  [{ value: "2031-05-02/..", from: "2031-05-02", to: "2031-05-15" }, "from Friday 2 May on"],
  [
    { value: "2031-04-14/2031-04-15", from: "2031-04-14", to: "2031-04-15" },
    "from Monday 14 April to Tuesday 15 April",
  ],
])("%j is told as %s in April 2031", (time, said) => {
  expect(daysOn("2031-04-12").when(time)).toBe(said);
});
