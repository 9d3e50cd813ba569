/** Soft hyphens, zero-width characters and byte order marks: typesetting, not text. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;
const BLANK = /[ \t\n\r\f\u00A0\u2028\u2029]/;

/** A text with runs of blanks as one space and without invisible characters; `places[i]` = where character i stood. */
export interface Collapsed {
  words: string;
  places: Uint32Array;
}

/** The text as a browser would show it on one line. */
export function collapsed(text: string): Collapsed {
  const places = new Uint32Array(text.length);
  const characters: string[] = [];
  let afterBlank = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (INVISIBLE.test(character)) continue;
    const blank = BLANK.test(character);
    if (blank && afterBlank) continue;
    places[characters.length] = at;
    characters.push(blank ? " " : character);
    afterBlank = blank;
  }
  return { words: characters.join(""), places: places.subarray(0, characters.length) };
}

/** The text on one line, without blanks at its ends. */
export function oneLine(text: string): string {
  return collapsed(text).words.trim();
}
