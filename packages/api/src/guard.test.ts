import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "./security-headers.ts";
import { openTestServer, type TestServer } from "./test-server.ts";

let desk: TestServer;
beforeAll(async () => {
  desk = await openTestServer();
});
afterAll(() => desk.close());

/** Asks with any headers at all, as a hostile page or a rebound name would. */
function asked(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; cookie: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${desk.origin}${path}`, { method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (words: string) => {
        body += words;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, cookie: response.headers["set-cookie"]?.[0] ?? "", body });
      });
    });
    sent.on("error", reject).end();
  });
}

const bearer = () => ({ authorization: `Bearer ${desk.server.token}` });
const cookie = () => ({ cookie: `parley-${desk.server.port}=${desk.server.token}` });

test("the key in the address becomes a cookie that no script and no other site gets, and leaves the address", async () => {
  const first = await fetch(`${desk.origin}/d/talks/changes?token=${desk.server.token}&since=all`, {
    redirect: "manual",
  });
  expect([first.status, first.headers.get("location")]).toEqual([303, "/d/talks/changes?since=all"]);
  expect(first.headers.get("set-cookie")).toMatch(/^parley-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await asked("/", cookie())).status).toBe(200);
});

test.each(["/", "/api/session", "/api/events", "/assets/index.js"])("without the key %s is not given", async (path) => {
  expect((await asked(path, {})).status).toBe(401);
  expect((await asked(path, { cookie: `parley-${desk.server.port}=guessed` })).status).toBe(401);
});

test.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80"])(
  "the host %s is refused",
  async (host) => {
    expect((await asked("/api/session", { ...bearer(), host })).status).toBe(421);
  },
);

test.each([
  { origin: "http://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
])("a page that sends %j neither reads nor writes", async (headers: Record<string, string>) => {
  expect((await asked("/api/session", { ...cookie(), ...headers })).status).toBe(403);
  expect((await asked("/api/dossiers/talks/undo", { ...cookie(), ...headers }, "POST")).status).toBe(403);
});

test("a form without an origin does not write", async () => {
  expect((await asked("/api/dossiers/talks/undo", cookie(), "POST")).status).toBe(403);
});

test("every answer carries the policy, refusals too", async () => {
  for (const headers of [bearer(), {}]) {
    const response = await fetch(`${desk.origin}/api/session`, { headers });
    expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  }
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
});

test.each(["/../package.json", "/..%2f..%2fpackage.json", "/assets/..%2f..%2f..%2f..%2fetc/hosts.js"])(
  "no file beside the workbench is given: %s",
  async (path) => {
    const { body } = await asked(path, bearer());
    expect(body).not.toContain("@parley");
    expect(body).not.toContain("localhost");
  },
);
