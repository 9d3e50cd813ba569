/** Names of months and their abbreviations, in lower case, without stops → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ].flatMap((names, rank) => names.split(" ").map((name): [string, number] => [name, rank + 1])),
);
