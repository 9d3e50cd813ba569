import { OpenAPIHono } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { ServerEvent } from "../contract/index.ts";
import type { Means } from "./route.ts";

/** A sign of life, so that a broken connection is noticed; in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events: reports that come further, and records that change. @see ServerEvent */
export function eventRoutes({ hub }: Means): OpenAPIHono {
  const group = new OpenAPIHono();
  group.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      const waiting: ServerEvent[] = [];
      let wake = () => {};
      const stop = hub.listen((event) => {
        waiting.push(event);
        wake();
      });
      let isOpen = true;
      stream.onAbort(() => {
        isOpen = false;
        stop();
        wake();
      });
      await stream.writeSSE({ event: "open", data: "{}" });
      while (isOpen) {
        const event = waiting.shift();
        if (event) {
          await stream.writeSSE({ event: event.event, data: JSON.stringify(event) });
          continue;
        }
        const isQuiet = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
          wake = () => {
            clearTimeout(timer);
            resolve(false);
          };
        });
        if (isQuiet && isOpen) await stream.write(": still here\n\n");
      }
    }),
  );
  return group;
}
