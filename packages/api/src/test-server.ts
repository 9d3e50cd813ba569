import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenRecord, openRecord } from "@parley/record";
import { type RunningServer, startServer } from "./server.ts";

/** Invented reports, for tests. The tiny model reads nothing right in them, but whole. */
export const REPORTS: readonly { title: string; publishedAt: string; publisher: string; text: string }[] = [
  {
    title: "Envoy to visit Tolsk",
    publishedAt: "2031-04-09",
    publisher: "Sele Post",
    text: "Envoy to visit Tolsk\n\nThe envoy of Arvenia will visit Tolsk next week, her office said on Tuesday.\n\n“We have a draft,” she told reporters. Tolsk said it had not received the nine-point draft.",
  },
  {
    title: "Tolsk puts off talks",
    publishedAt: "2031-04-11",
    publisher: "Gulf Wire",
    text: "Tolsk puts off talks\n\nTolsk has put off the talks with Arvenia, officials said. The foreign minister rejected the draft and demanded that the locks stay open.",
  },
  {
    title: "Arvenia denies delay",
    publishedAt: "2031-04-12",
    publisher: "Sele Post",
    text: "Arvenia denies delay\n\nArvenia denied that the talks were put off. A spokesman said the visit would take place on Thursday.",
  },
];

/** A server on a record of its own, with one dossier "talks". */
export interface TestServer {
  record: OpenRecord;
  server: RunningServer;
  origin: string;
  /** Asks as a program that has the key. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Starts one; `now` is the day after the last of the reports. */
export async function openTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "parley-api-"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Parley</title>");
  const record = await openRecord({ folder: join(folder, "record") });
  const scope = { parties: [], issues: [], exclusions: [] };
  await record.createDossier("talks", { scope, at: "2031-04-01T00:00:00.000Z" });
  const server = await startServer({
    desk: record,
    workbench: folder,
    version: "0.0.0",
    reader: "analyst",
    engine: { model: "tiny" },
    now: () => new Date("2031-04-13T12:00:00.000Z"),
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    record,
    server,
    origin,
    ask: (path, init = {}) =>
      fetch(`${origin}${path}`, { ...init, headers: { authorization: `Bearer ${server.token}`, ...init.headers } }),
    close: async () => {
      await server.close();
      await record.close();
      await rm(folder, { recursive: true });
    },
  };
}
