/// <reference lib="dom" />

declare global {
  interface Window {
    /** Fulfilled once office.js has run or could not be had; missing where it was not asked for. */
    officeScript?: Promise<void>;
  }
}

/**
 * What Office leaves in a page that it opens. office.js itself looks at the address, at `window.external`, at the name of the window
 * and at what an earlier page put into the session storage; the rest are signs of a web view, which an ordinary browser is not.
 */
const SIGNS: readonly ((page: Window) => boolean)[] = [
  // Windows, Mac and the web name the program and the platform in the address
  ({ location }) => isOfficeAddress(location.search + location.hash),
  (page) => {
    const external = Reflect.get(page, "external") as object;
    return ["GetHostInfo", "GetContext"].some((name) => name in external);
  },
  (page) => "agaveHost" in page || "OSF" in page,
  ({ name }) => /office|hostinfo|_xdm_|^\{/i.test(name),
  ({ sessionStorage }) =>
    Object.keys(sessionStorage).some((key) => /^(?:hostInfoValue|__OSF|_xdm_)/.test(key)),
  // Excel on the web shows the pane in a frame
  (page) => page.parent !== page || page.opener !== null,
  (page) => "chrome" in page && "webview" in (page.chrome as object),
  (page) => "webkit" in page && "messageHandlers" in (page.webkit as object),
  ({ navigator }) => /office|excel|\bwv\b/i.test(navigator.userAgent),
];

/** Whether an address, or what stands behind its file, is one that Office opens a page with. */
export function isOfficeAddress(address: string): boolean {
  return /_host_info|_xdm_|[?&]et=/i.test(address);
}

/**
 * Whether a page may have been opened by Office. Where that is not certain it may: without office.js the pane is of no use in Excel,
 * and in a browser office.js frames a page of its own and complains of it in the console.
 */
export function mayBeInOffice(page: Window): boolean {
  return SIGNS.some((sign) => {
    try {
      return sign(page);
    } catch {
      return true;
    }
  });
}

/**
 * Loads office.js from where the build says, as `data-office` of the present script, if Office may be around the page. It begins
 * while the page is still being read; {@link Window.officeScript} tells when it is done.
 */
export function loadOffice(page: Window): void {
  const address = page.document.currentScript?.dataset.office;
  if (address === undefined || !mayBeInOffice(page)) return;
  page.officeScript = new Promise((done) => {
    const script = page.document.createElement("script");
    script.src = address;
    for (const outcome of ["load", "error"]) {
      script.addEventListener(outcome, () => {
        done();
      });
    }
    page.document.head.append(script);
  });
}
