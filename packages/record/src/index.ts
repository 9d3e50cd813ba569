export * from "./decision.ts";
export * from "./dossier.ts";
export * from "./errors.ts";
export * from "./evidence.ts";
export * from "./reader.ts";
export * from "./record.ts";
