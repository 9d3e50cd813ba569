import { createRequire } from "node:module";
import type { Country } from "world-countries";

/** The package's module entry lacks the import attribute that Node wants for JSON; its CommonJS entry is the same table. */
const countries = createRequire(import.meta.url)("world-countries") as Country[];

/** A state by the words that stand for it. Keys are ISO 3166-1 alpha-2 codes, or names of states that are no more. */
export interface StateEntry {
  key: string;
  /** The common English name. */
  name: string;
}

interface StateTable {
  names: Map<string, StateEntry>;
  demonyms: Map<string, StateEntry>;
  seats: Map<string, StateEntry>;
}

/** What the library lacks or spells otherwise than reports do. Reviewed by hand; [name in reports, key]. */
const MORE_NAMES: readonly [string, string][] = [
  ["Britain", "GB"],
  ["U.K.", "GB"],
  ["U.S.", "US"],
  ["U.S.A.", "US"],
  ["America", "US"],
  ["Turkey", "TR"],
  ["Burma", "MM"],
  ["Russian Federation", "RU"],
  ["Czech Republic", "CZ"],
  ["Holland", "NL"],
  ["Cape Verde", "CV"],
  ["East Timor", "TL"],
  ["Swaziland", "SZ"],
  ["Macedonia", "MK"],
  ["Vatican", "VA"],
  ["Palestinian Authority", "PS"],
  ["Congo", "CD"],
  ["People's Republic of China", "CN"],
  ["Bosnia", "BA"],
  ["Zaire", "CD"],
];

/** States that are no more, with their demonym and capital. */
const FORMER_STATES: readonly { name: string; names: string[]; demonyms: string[]; seats: string[] }[] = [
  { name: "Soviet Union", names: ["USSR", "U.S.S.R."], demonyms: ["Soviet"], seats: [] },
  { name: "West Germany", names: [], demonyms: ["West German"], seats: ["Bonn"] },
  { name: "East Germany", names: ["GDR"], demonyms: ["East German"], seats: [] },
  { name: "Czechoslovakia", names: [], demonyms: ["Czechoslovak"], seats: [] },
  { name: "Yugoslavia", names: [], demonyms: ["Yugoslav"], seats: [] },
];

const MORE_DEMONYMS: readonly [string, string][] = [
  ["U.S.", "US"],
  ["US", "US"],
  ["U.K.", "GB"],
  ["UK", "GB"],
  ["British", "GB"],
  ["Iranian", "IR"],
  ["Israeli", "IL"],
  ["Saudi", "SA"],
  ["Kuwaiti", "KW"],
  ["Qatari", "QA"],
  ["Argentine", "AR"],
  ["Serb", "RS"],
  ["Croat", "HR"],
  ["Kosovar", "XK"],
  ["Pakistani", "PK"],
  ["Bangladeshi", "BD"],
  ["Philippine", "PH"],
  ["Argentinian", "AR"],
  ["Uzbek", "UZ"],
  ["Tajik", "TJ"],
  ["Kazakh", "KZ"],
  ["Kyrgyz", "KG"],
  ["Azeri", "AZ"],
  ["Bosnian", "BA"],
  ["Slovenian", "SI"],
  ["Icelandic", "IS"],
  ["Taiwanese", "TW"],
  ["Nepali", "NP"],
];

/** Where reports in English use another name than the library. */
const COMMON_NAMES: ReadonlyMap<string, string> = new Map([["TR", "Turkey"]]);

/** Continents and regions by name and adjective: no states, whatever they are typed as. */
const REGIONS: ReadonlySet<string> = new Set(
  `africa african arab asia asian balkan caribbean east eastern eurasian europe european gulf latin middle east mideast nordic
   north northern pacific south southern west western`.split(/\s+/u),
);

/** Buildings, palaces and former spellings that stand for a government. */
const MORE_SEATS: readonly [string, string][] = [
  ["Kremlin", "RU"],
  ["White House", "US"],
  ["Washington", "US"],
  ["Downing Street", "GB"],
  ["Whitehall", "GB"],
  ["Élysée", "FR"],
  ["Elysee", "FR"],
  ["Blue House", "KR"],
  ["Kiev", "UA"],
  ["Peking", "CN"],
  ["Ankara", "TR"],
  ["Holy See", "VA"],
  ["Canberra", "AU"],
];

/** Two- and three-letter spellings that reports use; other codes would collide with words. */
const USED_CODES = new Set(["US", "UK", "USA", "UAE", "DRC", "DPRK"]);

/** Words without case, dots of abbreviations, a leading article and a final possessive. */
export function foldName(words: string): string {
  return words
    .normalize("NFKC")
    .replaceAll("’", "'")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, "")
    .replace(/'s?$/u, "")
    .toLowerCase()
    .replace(/^(the|a|an) /u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function buildTable(): StateTable {
  const table: StateTable = { names: new Map(), demonyms: new Map(), seats: new Map() };
  const byKey = new Map(
    countries.map((country) => [
      country.cca2,
      { key: country.cca2, name: COMMON_NAMES.get(country.cca2) ?? country.name.common },
    ]),
  );
  for (const country of countries) addCountry(table, country, byKey.get(country.cca2));
  for (const [name, key] of MORE_NAMES) addAll(table.names, [name], byKey.get(key));
  for (const [name, key] of MORE_DEMONYMS) addAll(table.demonyms, [name], byKey.get(key));
  for (const [name, key] of MORE_SEATS) addAll(table.seats, [name], byKey.get(key));
  for (const { name, names, demonyms, seats } of FORMER_STATES) {
    const entry = { key: name, name };
    addAll(table.names, [name, ...names], entry);
    addAll(table.demonyms, demonyms, entry);
    addAll(table.seats, seats, entry);
  }
  return table;
}

/** Adjectives and seats count for independent states alone: dependencies share theirs. */
function addCountry(table: StateTable, country: Country, entry: StateEntry | undefined): void {
  const spellings = country.altSpellings.filter((name) => name.length > 3 || USED_CODES.has(name));
  addAll(table.names, [country.name.common, country.name.official, ...spellings], entry);
  if (!country.independent && country.cca2 !== "PS") return;
  addAll(table.demonyms, Object.values(country.demonyms?.eng ?? {}), entry);
  addAll(table.seats, country.capital, entry);
}

function addAll(map: Map<string, StateEntry>, words: readonly string[], entry: StateEntry | undefined): void {
  for (const word of words) if (entry && word) map.set(foldName(word), entry);
}

const table = buildTable();

/** The state of this name ("the U.S.", "Ukraine"); null if it is none. */
export function stateNamed(words: string): StateEntry | null {
  return table.names.get(foldName(words)) ?? null;
}

/** The state of an adjective or inhabitant's name ("Russian", "British", "Iranians"); null if it is none. */
export function stateOfDemonym(words: string): StateEntry | null {
  const folded = foldName(words);
  return table.demonyms.get(folded) ?? table.demonyms.get(folded.replace(/s$/u, "")) ?? null;
}

/** The state whose government a capital or building stands for ("Moscow", "the Kremlin"); null if it is none. */
export function stateOfSeat(words: string): StateEntry | null {
  return table.seats.get(foldName(words)) ?? null;
}

/** Whether a word names a continent or region, or belongs to one ("European"). */
export function isRegion(word: string): boolean {
  return REGIONS.has(foldName(word));
}

const DEMONYM_ENDINGS = ["n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "ite", "nian", "vian"];

/**
 * Whether an adjective belongs to a name by its form alone ("Arvenian" to "Arvenia", "Tolski" to "Tolsk"):
 * both share their beginning, at most three letters of the name are lost, and the ending is one of demonyms.
 */
export function isDemonymOf(adjective: string, name: string): boolean {
  const word = foldName(adjective).replace(/s$/u, "");
  const stem = foldName(name);
  if (word === stem || stem.includes(" ")) return false;
  let shared = 0;
  while (shared < word.length && word[shared] === stem[shared]) shared++;
  return shared >= 3 && stem.length - shared <= 3 && DEMONYM_ENDINGS.includes(word.slice(shared));
}
