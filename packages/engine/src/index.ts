export { splitWords, type Word } from "./tokens/split-words.ts";
