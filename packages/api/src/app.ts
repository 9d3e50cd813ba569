import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { DOCS_STYLE, docsPage } from "./docs-page.ts";
import { ApiError } from "./errors.ts";
import { type Guard, guarded } from "./guard.ts";
import { problemOf, problemResponse } from "./problems.ts";
import { briefRoutes } from "./routes/briefs.ts";
import { changeRoutes } from "./routes/changes.ts";
import { codebookRoutes } from "./routes/codebook.ts";
import { documentRoutes } from "./routes/documents.ts";
import { dossierRoutes } from "./routes/dossiers.ts";
import { eventRoutes } from "./routes/events.ts";
import { exportRoutes } from "./routes/exports.ts";
import { factRoutes } from "./routes/facts.ts";
import { lineRoutes } from "./routes/lines.ts";
import type { Means } from "./routes/route.ts";
import { searchRoutes } from "./routes/search.ts";
import { securityHeaders } from "./security-headers.ts";
import { workbenchFiles } from "./workbench-files.ts";

/** Largest request body: 200 files of the largest kind would be more, and then come in two goes. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** The server's routes behind its guard; `workbench` = folder of the built screens. */
export function appOf(means: Means, guard: Guard, workbench: string): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(securityHeaders());
  app.use(guarded(guard));
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  app.use("/api/*", async (context, next) => {
    await next();
    context.res.headers.set("cache-control", "no-store");
  });
  const groups = [
    dossierRoutes,
    changeRoutes,
    lineRoutes,
    documentRoutes,
    factRoutes,
    searchRoutes,
    exportRoutes,
    briefRoutes,
    codebookRoutes,
    eventRoutes,
  ];
  for (const routes of groups) app.route("/", routes(means));
  describe(app, means.version);
  app.get("*", workbenchFiles(workbench));
  app.notFound(() =>
    problemResponse(problemOf(new ApiError("NOT_FOUND", "Expected one of the addresses of /api/openapi.json."))),
  );
  app.onError((error) => {
    const told = problemOf(error);
    if (told.code === "INTERNAL") console.error(error);
    return problemResponse(told);
  });
  return app;
}

function describe(app: OpenAPIHono, version: string): void {
  const contract = {
    openapi: "3.1.0",
    info: {
      title: "Parley's local API",
      version,
      description: "What the record of a negotiation says, with the sentence under every line.",
    },
  };
  app.doc31("/api/openapi.json", contract);
  app.get("/api/docs", (context) => context.html(docsPage(app.getOpenAPI31Document(contract) as never)));
  app.get("/api/docs.css", (context) => context.body(DOCS_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
}

function tooLarge(): Response {
  const limit = MAX_BODY_BYTES / 1024 / 1024;
  return problemResponse(
    problemOf(new ApiError("BODY_TOO_LARGE", `Expected at most ${limit} MiB at once. Add fewer files at a time.`)),
  );
}
