import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Asks the system to open an address in the browser. Where it cannot, the printed address is the way. */
export function openBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  if (!opener) return;
  const [command, ...before] = opener;
  const child = spawn(command, [...before, address], { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}
