export { document } from "./document.ts";
export { SourceError, type SourceErrorCode, type SourceFault } from "./errors.ts";
export { SOURCE_SUFFIXES } from "./file-kind.ts";
export { MAX_FILE_BYTES, MAX_TEXT_BYTES, type OpenOptions, openSource } from "./open-source.ts";
export type { OriginMap, OriginSegment } from "./origin-map.ts";
export { readTimestamp } from "./read-date.ts";
export { type SettledText, settleText } from "./settle-text.ts";
export type { Source, SourceFormat, SourceWarning } from "./source.ts";
