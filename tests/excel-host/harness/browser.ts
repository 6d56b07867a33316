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

/** How long a page may take for what it is asked, in milliseconds: on a busy machine half a minute is soon over. */
const PATIENCE = 300_000;

/**
 * Connects to the browser of the run, which all test files share; it starts when the first of them asks. What one of them opens the
 * others do not see, and it is closed with the connection.
 */
export async function launch(options: BrowserContextOptions = {}): Promise<LaunchedBrowser> {
  const [address] = await Promise.all([ask("browser"), simulatorBundle(), apiSets()]);
  const browser = await chromium.connect(address);
  const newContext = async (wanted?: BrowserContextOptions) => {
    const context = await browser.newContext(wanted);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return {
    browser,
    context: await newContext(options),
    newContext,
    close: () => browser.close(),
  };
}
