/**
 * Renders the SVG sources beside this file to the PNG files that manifest.xml names, and the two that a browser installs the pane with:
 *
 *     node assets/make-icons.mjs
 *
 * Up to 16 pixels the drawings named `-16` are taken, whose lines lie on whole pixels. The renderer is an installed Chromium, Chrome or
 * Edge (environment variable CHROMIUM, or found), else the one that comes with @sparticuz/chromium.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SIZES = {
  icon: [16, 32, 64, 80, 128, 192, 512],
  insert: [16, 32, 80],
  check: [16, 32, 80],
  make: [16, 32, 80],
  collect: [16, 32, 80],
};
const INSTALLED = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const folder = dirname(fileURLToPath(import.meta.url));

async function launch() {
  const executablePath = INSTALLED.find((path) => path !== undefined && existsSync(path));
  const args = ["--no-sandbox", "--disable-gpu"];
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const { default: bundled } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await bundled.executablePath(), args: bundled.args });
}

const browser = await launch();
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    const drawing = readFileSync(join(folder, `${name}${size <= 16 ? "-16" : ""}.svg`), "utf8");
    const scaled = drawing.replace(
      / width="\d+" height="\d+"/,
      ` width="${size}" height="${size}"`,
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${scaled}`);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
