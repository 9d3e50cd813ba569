import { writeFileSync } from "node:fs";
import { readingJsonSchema } from "@parley/annotation";

/** Writes the JSON Schema that a test pins. Run it only together with a new contract number. */
writeFileSync("packages/annotation/src/reading.schema.json", `${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
