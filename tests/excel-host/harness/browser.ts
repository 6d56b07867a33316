import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "playwright-core";
import { ask, MAKING_TIMEOUT } from "../../shared/ask";
import { apiSets, simulatorBundle } from "./cache";

/** A running browser. Its contexts share nothing with each other. */
export interface LaunchedBrowser {
  /** One that is open from the start. */
  readonly context: BrowserContext;
  /** Another one: of another size, in dark colours, with reduced motion. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** How long the first launch may take: it builds the simulator, and may unpack a browser. */
export const LAUNCH_TIMEOUT = MAKING_TIMEOUT;

/**
 * Connects to the browser of the run, which all test files share; it starts when the first of them asks. What one of them opens the
 * others do not see, and it is closed with the connection.
 */
export async function launch(options: BrowserContextOptions = {}): Promise<LaunchedBrowser> {
  const [address] = await Promise.all([ask("browser"), simulatorBundle(), apiSets()]);
  const browser = await chromium.connect(address);
  return {
    browser,
    context: await browser.newContext(options),
    newContext: (other) => browser.newContext(other),
    close: () => browser.close(),
  };
}
