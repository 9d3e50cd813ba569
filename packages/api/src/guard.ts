import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ApiError } from "./errors.ts";

/** Who is let in: the holder of the token, from a page of this server. */
export interface Guard {
  /** At least 128 random bits, in characters that an address can carry. */
  token: string;
  /** The port that the server listens on; the only one that Host and Origin may name. */
  port: number;
}

const SAFE_METHODS = new Set(["GET", "HEAD"]);
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** The cookie carries the port, for cookies are shared by all servers of a host. */
function cookieName(port: number): string {
  return `parley-${port}`;
}

/**
 * Lets in who shows the token: once in the address (`?token=…`, turned into a cookie and taken out of the address),
 * then by the cookie, or as `Authorization: Bearer …` for programs. Refuses other hosts, against DNS rebinding, and
 * whatever other pages send.
 */
export function guarded({ token, port }: Guard): MiddlewareHandler {
  const hosts = new Set(LOOPBACK.map((host) => `${host}:${port}`));
  return async (context, next) => {
    const { req } = context;
    const host = req.header("host") ?? "";
    if (!hosts.has(host)) {
      throw new ApiError(
        "HOST_UNKNOWN",
        `Expected one of ${[...hosts].join(", ")}, got another host. Use the address that Parley printed.`,
      );
    }
    checkOrigin(req, `http://${host}`);
    const url = new URL(req.url);
    const shown = url.searchParams.get("token");
    if (shown !== null && req.method === "GET" && isSame(shown, token)) {
      url.searchParams.delete("token");
      setCookie(context, cookieName(port), token, { httpOnly: true, sameSite: "Strict", path: "/" });
      return context.redirect(`${url.pathname}${url.search}`, 303);
    }
    const bearer = /^Bearer (.+)$/.exec(req.header("authorization") ?? "")?.[1];
    if (!isSame(bearer ?? getCookie(context, cookieName(port)) ?? "", token)) {
      throw new ApiError(
        "TOKEN_MISSING",
        "Expected the key that Parley printed when it started. Open the whole address again, with what follows “?token=”.",
      );
    }
    await next();
  };
}

interface Asked {
  method: string;
  header(name: string): string | undefined;
}

/** A page of another origin may neither read nor write; only a browser's own address bar comes without an origin. */
function checkOrigin(req: Asked, own: string): void {
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const isForeign = origin !== undefined && origin !== own;
  const isFromElsewhere = site !== undefined && site !== "same-origin" && site !== "none";
  const isUnsigned = !SAFE_METHODS.has(req.method) && origin === undefined && req.header("authorization") === undefined;
  if (isForeign || isUnsigned || (isFromElsewhere && !isNavigation(req))) {
    throw new ApiError("ORIGIN_FOREIGN", `Expected a request of a page from ${own}, got one from elsewhere.`);
  }
}

/** A link on another page may lead here; without the cookie, which is SameSite=Strict, it is not let in. */
function isNavigation(req: Asked): boolean {
  return (
    SAFE_METHODS.has(req.method) &&
    req.header("sec-fetch-mode") === "navigate" &&
    req.header("sec-fetch-dest") === "document"
  );
}

function isSame(shown: string, token: string): boolean {
  const digest = (words: string) => createHash("sha256").update(words).digest();
  return timingSafeEqual(digest(shown), digest(token));
}
