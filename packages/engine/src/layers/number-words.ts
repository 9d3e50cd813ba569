const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number of words such as "28", "nine", "twenty-eight"; null if they are none below a hundred. */
export function numberOf(words: string): number | null {
  const lower = words.toLowerCase();
  if (/^\d+$/u.test(lower)) return Number(lower);
  const small = SMALL.indexOf(lower);
  if (small >= 0) return small;
  const [tens = "", unit] = lower.split("-");
  const ten = TENS.indexOf(tens);
  if (ten < 2) return null;
  const one = unit === undefined ? 0 : SMALL.indexOf(unit);
  return one < 0 || one > 9 ? null : ten * 10 + one;
}
