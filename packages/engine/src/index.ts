export { type SettledText, settleText } from "./text/settle-text.ts";
export { splitParagraphs } from "./text/split-paragraphs.ts";
export { splitSentences } from "./tokens/split-sentences.ts";
export { splitWords, type Word } from "./tokens/split-words.ts";
