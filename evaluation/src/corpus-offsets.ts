import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { goldText, toOffsets, toWords } from "./corpus/offset-form.ts";

/**
 * Makes the form in which gold of a real report is kept, without its words, and shows it against the text.
 * Usage: node evaluation/src/corpus-offsets.ts GOLD.json TEXT.txt OUT.json      writes every span as {"at": [start, end]}
 *        node evaluation/src/corpus-offsets.ts --show GOLD.json TEXT.txt        prints the facts with their words
 */
const words = process.argv.slice(2);
const show = words[0] === "--show";
const [goldPath, textPath, outPath] = show ? words.slice(1) : words;
if (!goldPath || !textPath || (!show && !outPath)) {
  console.error("usage: corpus-offsets.ts GOLD.json TEXT.txt OUT.json | --show GOLD.json TEXT.txt");
  process.exit(2);
}
const text = readFileSync(textPath, "utf8").replaceAll("\r\n", "\n").normalize("NFC").trim();
const gold = JSON.parse(readFileSync(goldPath, "utf8")) as { document: Record<string, unknown> };
if (show) {
  process.stdout.write(goldText(toWords(gold, text) as Record<string, unknown>));
} else if (outPath) {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const kept = { ...gold, document: { ...gold.document, sha256 } };
  mkdirSync(dirname(outPath), { recursive: true });
  writeFileSync(outPath, goldText(toOffsets(kept, text) as Record<string, unknown>));
}
