/** C0 and C1 controls but line feed and tab, and the marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Words of a report, or a file's name, as a terminal may show them: what it would obey (escape sequences, changes of
 * direction) stands as a sign instead ("␛", "�").
 */
export function shown(words: string): string {
  return words.replace(OBEYED, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
  });
}
