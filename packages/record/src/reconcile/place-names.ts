import { nameForm, sameSounding } from "./name-forms.ts";

const BUILDING =
  /\b(house|boathouse|farmhouse|cathedral|church|convent|shed|hut|gymnasium|hotel|palace|hall|centre|center|lodge|bridge|villa|castle|residence|office|embassy|airport|room|station|club|manor|chapel|seminary|harbour|harbor|quay|warehouse|cannery|inn|restaurant|monastery|barracks|academy|museum|library|school|quinta|customs)\b/i;
/** "The port of Quill" is Quill; "the capital of Arvenia" is no name. */
const PLACE_OF = /^(?:the )?(?:[\p{Ll}-]+ )*(?:port|town|city|village|island|resort|spa) of (?=\p{Lu})/u;
const OF = /\b(?:of|in|near|outside|above|at) /u;

/** Whether a place is a building or a room, to be compared with others of its size alone. */
export function isBuilding(place: string): boolean {
  return BUILDING.test(place);
}

/** "Quill", "a customs shed", but not "the hall". */
export function isTellingPlace(place: string): boolean {
  return /\p{Lu}/u.test(place) || (isBuilding(place) && nameForm(place).words.length > 1);
}

/** Whether two names mean one place, or one is part of the other. */
export function isSamePlace(a: string, b: string): boolean {
  const [one, two] = [nameForm(a).words, nameForm(b).words];
  const isPart = (part: readonly string[], whole: readonly string[]) =>
    part.length > 0 && part.every((word) => whole.includes(word));
  if (isPart(one, two) || isPart(two, one)) return true;
  return one.some((word) => word.length > 3 && !BUILDING.test(word) && two.some((other) => sameSounding(word, other)));
}

/** Whether two places cannot be one: both have proper names, or both are buildings told apart; "the Tolskan capital" may be Quill. */
export function areRivalPlaces(a: string, b: string): boolean {
  if (isSamePlace(a, b)) return false;
  return isProperName(a) === isProperName(b) && (isProperName(a) || (isBuilding(a) && isBuilding(b)));
}

/** A name that ends in its proper part, with nothing common at its head: "Quill", "port of Quill", not "Tolskan capital". */
function isProperName(place: string): boolean {
  const [head = ""] = place.replace(PLACE_OF, "").split(OF);
  return /^\p{Lu}/u.test(head.split(",")[0]?.trim().split(/\s+/).at(-1) ?? "");
}
