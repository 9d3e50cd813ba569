import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { EngineOptions } from "@parley/engine";
import { appOf } from "./app.ts";
import type { RecordDesk } from "./desk.ts";
import { ApiError } from "./errors.ts";
import { type EventHub, openEventHub } from "./event-hub.ts";
import { openIntakeDesk } from "./intake.ts";
import { lazyEngine } from "./reading-engine.ts";

/** The only address that the server listens on. */
const LOOPBACK = "127.0.0.1";
const TOKEN_BYTES = 24;

/** How the server is started. */
export interface ServerOptions {
  desk: RecordDesk;
  /** Folder of the built workbench. */
  workbench: string;
  version: string;
  /** 0 (default) = any free port. */
  port?: number;
  /** Who decides; the name of the system's user by default. */
  reader?: string;
  engine?: EngineOptions;
  codebook?: string;
  /** The clock, for what "today" is. */
  now?: () => Date;
}

/** A server that runs. */
export interface RunningServer {
  port: number;
  /** The first address to open: it carries the key and turns it into a cookie. */
  address: string;
  token: string;
  /** Resolves when every report that was handed in is read, or failed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the server on loopback and waits until it listens.
 * @throws {ApiError} PORT_TAKEN
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const now = options.now ?? (() => new Date());
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const engine = lazyEngine(options.engine);
  const hub = openEventHub();
  const intake = openIntakeDesk({
    read: engine.read,
    add: (dossier, reading) => options.desk.add(dossier, { reading, at: now().toISOString() }),
    hub,
    now: () => now().toISOString(),
  });
  const { desk, version, codebook } = options;
  const reader = options.reader ?? userInfo().username;
  const routes: { app: OpenAPIHono | null } = { app: null };
  const server = createAdaptorServer({
    fetch: (request: Request) => routes.app?.fetch(request) ?? new Response(null, { status: 503 }),
  });
  const port = await listen(server, options.port ?? 0);
  routes.app = appOf({ desk, intake, engine, hub, reader, version, codebook, now }, { token, port }, options.workbench);
  const settling = settleAll(desk, hub).catch((error: unknown) => console.error(error));
  return {
    port,
    token,
    address: `http://${LOOPBACK}:${port}/?token=${token}`,
    settled: async () => {
      await settling;
      await intake.settled();
    },
    close: async () => {
      await closeServer(server);
      await settling;
      await intake.settled();
      await engine.close();
    },
  };
}

/** Brings into the record what an interrupted import or an older version left to be derived. */
async function settleAll(desk: RecordDesk, hub: EventHub): Promise<void> {
  for (const { name } of await desk.dossiers()) {
    if ((await desk.settle(name)) > 0) hub.tell({ event: "record", dossier: name });
  }
}

function listen(server: ServerType, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(
        isTaken
          ? new ApiError("PORT_TAKEN", `Expected port ${wanted} to be free, it is in use. Choose another with --port.`)
          : error,
      );
    });
    server.listen(wanted, LOOPBACK, () => {
      const place = server.address();
      resolve(typeof place === "object" && place ? place.port : wanted);
    });
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
