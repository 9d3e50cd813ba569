import type { Random } from "./random.ts";

const ONSETS = [
  "B",
  "Br",
  "D",
  "Dr",
  "F",
  "G",
  "Gr",
  "H",
  "K",
  "Kr",
  "L",
  "M",
  "N",
  "P",
  "R",
  "S",
  "St",
  "T",
  "Tr",
  "V",
  "Z",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ei"];
const CODAS = ["l", "m", "n", "r", "s", "t", "k", "nd", "rt", "st", "ll", "sk"];
const SURNAME_ENDINGS = ["ov", "iev", "ski", "enko", "sson", "berg", "ides", "oglu", "ari", "mann", "khel", "yan"];
const STATE_ENDINGS = ["ia", "mark", "stan", "land", "ovia", "ara", "enne", "esh"];
const TOWN_ENDINGS = ["burg", "ville", "port", "haven", "grad", "minster", "abad", "ford"];

function stem(random: Random, syllables: number): string {
  let word = "";
  for (let at = 0; at < syllables; at++)
    word += random.pick(ONSETS) + random.pick(VOWELS) + (random.chance(0.4) ? random.pick(CODAS) : "");
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** Makes names, none of them twice. */
export interface NameMaker {
  state(): string;
  town(): string;
  surname(): string;
  given(): string;
}

/** Names of invented states, towns and people. */
export function openNames(random: Random): NameMaker {
  const used = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make();
      const beginning = name.slice(0, 4).toLowerCase();
      if (used.has(beginning)) continue;
      used.add(beginning);
      return name;
    }
  };
  return {
    state: () => fresh(() => stem(random, 2) + random.pick(STATE_ENDINGS)),
    town: () => fresh(() => stem(random, 2) + random.pick(TOWN_ENDINGS)),
    surname: () => fresh(() => stem(random, 2) + random.pick(SURNAME_ENDINGS)),
    given: () => fresh(() => stem(random, 2)),
  };
}

/** Ways in which newsrooms write one name differently, as transliteration allows. */
const VARIATIONS: readonly (readonly [RegExp, string])[] = [
  [/iev$/, "iyev"],
  [/ov$/, "ow"],
  [/ski$/, "skiy"],
  [/ski$/, "sky"],
  [/kh/, "h"],
  [/k(?=[aeou])/, "q"],
  [/ei/, "ey"],
  [/ai/, "ay"],
  [/ll/, "l"],
  [/sson$/, "son"],
  [/ya/, "ia"],
];

/** The name in another spelling; the same where no usual variation applies. */
export function spelledOtherwise(name: string, random: Random): string {
  const fitting = VARIATIONS.filter(([pattern]) => pattern.test(name));
  if (fitting.length === 0) return name;
  const [pattern, sound] = random.pick(fitting);
  return name.replace(pattern, sound);
}
