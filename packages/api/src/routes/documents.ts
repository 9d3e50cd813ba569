import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Reading } from "@parley/annotation";
import {
  documentSchema,
  intakeSchema,
  lineQuerySchema,
  pageSchema,
  pastedReportSchema,
  reportSchema,
  versionDifferenceSchema,
} from "../contract/index.ts";
import { ApiError } from "../errors.ts";
import type { HandedIn } from "../intake.ts";
import { reportView } from "../report-view.ts";
import { versionDifference } from "../version-difference.ts";
import { answers, dossierParameters, dossierRoute, given, jsonBody, type Means, routeGroup } from "./route.ts";

const MAX_FACTS = 1000;
const MAX_FILES = 200;

const documentParameters = dossierParameters.extend({ document: z.string().min(1) });
const documents = dossierRoute({
  path: "documents",
  summary: "Documents of the dossier",
  query: lineQuerySchema,
  answer: pageSchema(documentSchema),
});
const report = createRoute({
  method: "get",
  path: "/api/dossiers/{dossier}/documents/{document}",
  summary: "The text of a document with its facts in place",
  request: { params: documentParameters, query: z.object({ version: z.string().optional() }) },
  responses: answers("The report", reportSchema),
});
const difference = createRoute({
  method: "get",
  path: "/api/dossiers/{dossier}/documents/{document}/difference",
  summary: "What changed between two text versions, paragraph by paragraph",
  request: { params: documentParameters, query: z.object({ from: z.string().min(1), to: z.string().min(1) }) },
  responses: answers("Both versions side by side", versionDifferenceSchema),
});
const intakes = dossierRoute({
  path: "intake",
  summary: "Reports that were handed in while this server runs, latest first",
  query: z.object({}),
  answer: z.array(intakeSchema),
});
const paste = createRoute({
  method: "post",
  path: "/api/dossiers/{dossier}/intake",
  summary: "Hands in a report as text; it is read in the background",
  request: { params: dossierParameters, body: jsonBody(pastedReportSchema) },
  responses: answers("What was handed in", z.array(intakeSchema)),
});
const files = createRoute({
  method: "post",
  path: "/api/dossiers/{dossier}/intake/files",
  summary: "Hands in reports as files (multipart, field `file`); they are read in the background",
  request: {
    params: dossierParameters,
    body: {
      required: true,
      content: {
        "multipart/form-data": { schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }) },
      },
    },
  },
  responses: answers("What was handed in", z.array(intakeSchema)),
});

/** Documents: listing, reading in full, comparing versions, handing in. */
export function documentRoutes({ desk, intake }: Means): OpenAPIHono {
  const group = routeGroup();
  group.openapi(documents, async (context) => {
    const filter = given(context.req.valid("query"));
    return context.json(await desk.documents(context.req.valid("param").dossier, filter), 200);
  });
  group.openapi(report, async (context) => {
    const { dossier, document } = context.req.valid("param");
    const { version } = context.req.valid("query");
    const [readings, facts, found, decisions] = await Promise.all([
      desk.readings(dossier, document),
      desk.facts(dossier, { document, limit: MAX_FACTS }),
      desk.document(dossier, document),
      desk.decisions(dossier),
    ]);
    const reading = versionOf(readings, version);
    const parts = { document: found, reading, facts: facts.lines, decisions: decisions.toReversed() };
    return context.json(reportView(parts), 200);
  });
  group.openapi(difference, async (context) => {
    const { dossier, document } = context.req.valid("param");
    const { from, to } = context.req.valid("query");
    const readings = await desk.readings(dossier, document);
    return context.json(versionDifference(versionOf(readings, from).document, versionOf(readings, to).document), 200);
  });
  group.openapi(intakes, (context) => context.json(intake.list(context.req.valid("param").dossier), 200));
  group.openapi(paste, async (context) => {
    const { text, force = false, ...facts } = given(context.req.valid("json"));
    const pasted = { bytes: new TextEncoder().encode(text), fileName: null, given: given(facts), force };
    const { dossier } = context.req.valid("param");
    await desk.summary(dossier);
    return context.json(intake.handIn(dossier, [pasted]), 200);
  });
  group.openapi(files, async (context) => {
    const { dossier } = context.req.valid("param");
    await desk.summary(dossier);
    const form = await context.req.formData();
    return context.json(intake.handIn(dossier, await handedIn(form.getAll("file"))), 200);
  });
  return group;
}

/** The Reading of a text version; without one, of the newest. */
function versionOf(readings: readonly Reading[], version: string | undefined): Reading {
  const found = version === undefined ? readings.at(-1) : readings.find((one) => one.document.id === version);
  if (found) return found;
  throw new ApiError(
    "NOT_FOUND",
    "Expected a text version of this document, got another. Open the document from Sources.",
  );
}

async function handedIn(parts: readonly (File | string)[]): Promise<HandedIn[]> {
  const found = parts.filter((part): part is File => typeof part !== "string");
  if (found.length === 0 || found.length > MAX_FILES) {
    throw new ApiError("REQUEST_INVALID", `Expected 1 to ${MAX_FILES} files in the field “file”, got ${found.length}.`);
  }
  return Promise.all(
    found.map(async (file) => ({
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      given: {},
      force: false,
    })),
  );
}
