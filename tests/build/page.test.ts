import { configurations } from "./configurations";

/** What the build would make of the page. */
function pageFor(officejs: string): string {
  let page = "";
  const plugin = configurations({ officejs })[1].plugins[0];
  plugin.addPage({
    fileDependencies: new Set(),
    entrypoints: new Map([
      ["host", { getFiles: () => ["host.0123456789.js"] }],
      ["taskpane", { getFiles: () => ["taskpane.0123456789.js"] }],
    ]),
    emitAsset: (name, source) => {
      if (name === "taskpane.html") page = source.source().toString();
    },
  });
  return page;
}

test.each([
  ["local", "office/office.js", ""],
  [
    "cdn",
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    " https://appsforoffice.microsoft.com",
  ],
  [
    "21vianet",
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    " https://appsforoffice.cdn.partner.office365.cn",
  ],
])(
  "officejs=%s names one place for office.js and lets scripts come from there only",
  (mode, script, host) => {
    const page = pageFor(mode);
    expect(page).toContain(`<script src="host.0123456789.js" data-office="${script}"></script>`);
    expect(page).toContain(`script-src 'self'${host}; style-src 'self';`);
    expect(page.indexOf(script)).toBeLessThan(page.indexOf("taskpane.0123456789.js"));
  },
);

test("an unknown officejs is refused by name", () => {
  expect(() => configurations({ officejs: "offline" })).toThrow(
    "--env officejs=offline: must be one of local, cdn, 21vianet",
  );
});
