import { expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const words = "The café’s owner said “no” — twice — to Zoë Brandt’s offer of 20 € a day.";
/** The words in windows-1252: all of Latin-1, and the typographic signs at their places. */
const signs: Record<string, number> = { "’": 0x92, "“": 0x93, "”": 0x94, "—": 0x97, "€": 0x80 };
const windows1252 = Uint8Array.from([...words].map((sign) => signs[sign] ?? sign.charCodeAt(0)));
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("UTF-8 is read as such, with and without its mark", () => {
  expect(decodeBytes(bytesOf(words), "text")).toEqual({ characters: words, charset: "utf-8", warnings: [] });
  expect(decodeBytes(bytesOf(`\uFEFF${words}`), "text").characters).toBe(words);
});

test("UTF-16 is read with its mark and, where the text is Latin, without", () => {
  const utf16 = Buffer.from(words, "utf16le");
  expect(decodeBytes(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "text").characters).toBe(words);
  expect(decodeBytes(utf16, "text")).toMatchObject({ characters: words, charset: "utf-16le" });
  expect(decodeBytes(Buffer.from(utf16).swap16(), "text")).toMatchObject({ characters: words, charset: "utf-16be" });
});

test("windows-1252 without a declaration is detected, with a warning", () => {
  const decoded = decodeBytes(windows1252, "text");
  expect(decoded.characters).toBe(words);
  expect(decoded.warnings.map(({ code }) => code)).toEqual(["CHARSET_GUESSED"]);
});

test("a page's declaration counts where the bytes keep it", () => {
  const page = Buffer.concat([bytesOf('<meta charset="windows-1252"><p>'), windows1252]);
  expect(decodeBytes(page, "page")).toMatchObject({ charset: "windows-1252", warnings: [] });
});

test("a page that says UTF-8 and is windows-1252 is read as what it is", () => {
  const page = Buffer.concat([bytesOf('<meta charset="utf-8"><p>'), windows1252]);
  expect(decodeBytes(page, "page").characters).toContain(words);
});

test("a page that says windows-1252 and is UTF-8 is read as what it is", () => {
  const page = bytesOf(`<meta charset="windows-1252"><p>${words}`);
  expect(decodeBytes(page, "page")).toMatchObject({ charset: "utf-8" });
});

test("UTF-8 that was cut off inside a letter stays UTF-8, with a warning", () => {
  const cutOff = bytesOf(`${words.repeat(3)}é`).subarray(0, -1);
  const decoded = decodeBytes(cutOff, "text");
  expect(decoded.charset).toBe("utf-8");
  expect(decoded.warnings.map(({ code }) => code)).toEqual(["CHARSET_DAMAGED"]);
});
