import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { MiddlewareHandler } from "hono";
import { ApiError } from "./errors.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Serves the built workbench: a file where there is one, else the page itself, so that every view can be reloaded. */
export function workbenchFiles(folder: string): MiddlewareHandler {
  return (context) => {
    const path = decodeURIComponent(new URL(context.req.url).pathname);
    if (path.startsWith("/api/")) {
      throw new ApiError("NOT_FOUND", `Expected one of the addresses of /api/openapi.json, got ${path}.`);
    }
    const type = TYPES[extname(path)];
    const file = normalize(join(folder, path));
    const isInside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    return type === undefined || !isInside ? pageOf(folder) : fileOf(file, path, type);
  };
}

async function fileOf(file: string, path: string, type: string): Promise<Response> {
  const bytes = await bytesOf(file);
  if (bytes === null) throw new ApiError("NOT_FOUND", `Expected a file of the workbench, got ${path}.`);
  return answer(bytes, type, path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
}

async function pageOf(folder: string): Promise<Response> {
  const page = await bytesOf(join(folder, "index.html"));
  if (page === null) {
    throw new ApiError(
      "WORKBENCH_MISSING",
      `Expected the built workbench in ${folder}, found none. Start Parley again: it builds it.`,
    );
  }
  return answer(page, "text/html; charset=utf-8", "no-store");
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(file).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

function answer(bytes: Uint8Array<ArrayBuffer>, type: string, cache: string): Response {
  return new Response(bytes, { headers: { "content-type": type, "cache-control": cache } });
}
