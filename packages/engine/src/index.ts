export { type Codebook, codebookSchema, type IssueEntry, type ValueEntry } from "./codebook/codebook.ts";
export { DEFAULT_CODEBOOK, loadCodebook, parseCodebook } from "./codebook/load-codebook.ts";
export { DEFAULT_MODEL, type Engine, type EngineOptions, openEngine } from "./engine.ts";
export { CodebookError, ModelError } from "./errors.ts";
export { type SettledText, settleText } from "./text/settle-text.ts";
export { splitParagraphs } from "./text/split-paragraphs.ts";
export { readTimes, type TimeSource } from "./times/read-times.ts";
export { splitSentences } from "./tokens/split-sentences.ts";
export { splitWords, type Word } from "./tokens/split-words.ts";
