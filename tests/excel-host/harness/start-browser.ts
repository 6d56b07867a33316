import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserServer } from "playwright-core";
import { packagedBrowser } from "./cache";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // nothing outside is ever reached, whatever a page asks for
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  // the tests' own https sites, which nobody has signed; a browser keeps no pages of a site that it does not trust
  "--ignore-certificate-errors",
];

/**
 * Starts a browser without a window, for test files to connect to: the one that `CHROMIUM` names, an installed Chrome, Edge or
 * Chromium, or the one of the npm package @sparticuz/chromium.
 */
export async function startBrowser(): Promise<BrowserServer> {
  const installed = installedBrowser();
  if (installed === null) return await startPackaged();
  const needsNoSandbox = process.getuid?.() === 0 || process.env.CI !== undefined;
  return await chromium.launchServer({
    executablePath: installed,
    chromiumSandbox: !needsNoSandbox,
    args: FLAGS,
  });
}

async function startPackaged(): Promise<BrowserServer> {
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Edge or Chromium found; name one in CHROMIUM.");
  }
  const { executablePath, libraries, fonts } = await packagedBrowser();
  const options = { executablePath, chromiumSandbox: false, args: FLAGS };
  const env = existsSync("/etc/fonts") ? process.env : { ...process.env, FONTCONFIG_PATH: fonts };
  try {
    return await chromium.launchServer({ ...options, env });
  } catch (error) {
    if (!String(error).includes("error while loading shared libraries")) throw error;
    return await chromium.launchServer({ ...options, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

function installedBrowser(): string | null {
  const { CHROMIUM } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== "") {
    if (existsSync(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM names ${CHROMIUM}, which does not exist.`);
  }
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA];
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "Chromium/Application/chrome.exe",
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [join(root, program)])),
    );
  }
  return [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/usr/bin/microsoft-edge-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ];
}
