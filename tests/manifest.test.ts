import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { SaxesParser } from "saxes";

const REPOSITORY = resolve(__dirname, "..");
const MANIFEST = join(REPOSITORY, "manifest.xml");
const BASE = "https://localhost:3000/";

interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const top: Element[] = [];
  const open: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const path = parent === undefined ? name : `${parent.path}/${name}`;
    const element: Element = { name, path, attributes, children: [], text: "" };
    (parent?.children ?? top).push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [root] = top;
  if (root === undefined) throw new Error("no element");
  return root;
}

function allOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(allOf)];
}

const root = parse(readFileSync(MANIFEST, "utf8"));
const elements = allOf(root);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);

/** Children in the order that Office insists on ([MS-OWEMXML] 2.2); those with a ! must be there. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!",
  Requirements: "Sets Methods",
  DefaultSettings: "SourceLocation! RequestedWidth RequestedHeight",
  VersionOverrides:
    "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins",
  "VersionOverrides/Hosts/Host": "Runtimes! AllFormFactors DesktopFormFactor!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  ExtensionPoint: "OfficeTab CustomTab",
  Group: "Label! Icon! Control!",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Action: "TaskpaneId FunctionName SourceLocation Title",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
};

test.each(Object.entries(ORDER))("the children of %s stand in order", (path, order) => {
  const allowed = order.split(" ").map((name) => name.replace("!", ""));
  const required = order
    .split(" ")
    .filter((name) => name.endsWith("!"))
    .map((name) => name.slice(0, -1));
  const found = elements.filter((element) => `/${element.path}`.endsWith(`/${path}`));
  expect(found.length).toBeGreaterThan(0);
  for (const element of found) {
    const names = element.children.map(({ name }) => name);
    expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(names).toEqual(
      names.toSorted((left, right) => allowed.indexOf(left) - allowed.indexOf(right)),
    );
    expect(names).toEqual(expect.arrayContaining(required));
  }
});

test("Microsoft's own reader takes it", () => {
  // it mixes kinds of modules that Node takes and jest does not: a process of its own
  const read = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => { console.log(JSON.stringify(manifest)); })`;
  const output = execFileSync(process.execPath, ["-e", read, MANIFEST], { cwd: REPOSITORY });
  const manifest = JSON.parse(output.toString("utf8")) as { id: string; version: string };
  expect(manifest).toMatchObject({
    officeAppType: "TaskPaneApp",
    defaultLocale: "zh-CN",
    displayName: "责任表",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    supportUrl: `${BASE}support.html`,
    appDomains: [],
  });
  expect(manifest.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(manifest.version).toMatch(/^[1-9]\d{0,4}(?:\.\d{1,5}){3}$/);
});

test("it asks for ExcelApi 1.9 and a shared runtime, and no more", () => {
  const sets = named("Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets.sort()).toEqual([
    ["ExcelApi", "1.9"],
    ["SharedRuntime", "1.1"],
  ]);
});

test("runtime, function file and pane are one page, and the runtime is a long one", () => {
  const [runtime] = named("Runtime");
  expect(runtime?.attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
  const pages = [...named("FunctionFile"), ...named("SourceLocation")].flatMap(
    ({ attributes }) => attributes.resid ?? [],
  );
  expect(pages).toEqual(["Taskpane.Url", "Taskpane.Url"]);
  expect(resources().get("Taskpane.Url")?.attributes.DefaultValue).toBe(
    named("SourceLocation")[0]?.attributes.DefaultValue,
  );
});

function resources(): Map<string, Element> {
  const found = elements.filter(({ path }) => /\/Resources\/bt:\w+\/bt:\w+$/.test(path));
  return new Map(found.map((element) => [element.attributes.id ?? "", element]));
}

/** Where each kind of resource may be named from. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/bt:Image$/, "bt:Images"],
  [/\/(?:Runtime|FunctionFile|SourceLocation|LearnMoreUrl)$/, "bt:Urls"],
  [/\/(?:Label|Title)$/, "bt:ShortStrings"],
  [/\/Description$/, "bt:LongStrings"],
];

test("every resource that is named exists in the right list, and every one is used", () => {
  const known = resources();
  expect(known.size).toBe(
    elements.filter(({ path }) => /\/Resources\/bt:\w+\/bt:\w+$/.test(path)).length,
  );
  const used = elements.filter(({ attributes }) => attributes.resid !== undefined);
  for (const { path, attributes } of used) {
    const list = KINDS.find(([pattern]) => pattern.test(path))?.[1];
    const resource = known.get(attributes.resid ?? "");
    expect([path, resource?.path.split("/").at(-2)]).toEqual([path, list]);
  }
  const names = new Set(used.map(({ attributes }) => attributes.resid));
  expect([...known.keys()].filter((id) => !names.has(id))).toEqual([]);
  expect([...known.keys()].filter((id) => id.length > 32)).toEqual([]);
});

test("ids of the ribbon are unique", () => {
  const ids = [...named("Group"), ...named("Control")].map(({ attributes }) => attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(named("OfficeTab").map(({ attributes }) => attributes.id)).toEqual(["TabHome"]);
});

/** Both languages of an element with a value for each. */
function valuesOf(element: Element): { readonly "zh-CN": string; readonly "en-US": string | null } {
  const override = element.children.find(
    ({ name, attributes }) => name.endsWith("Override") && attributes.Locale === "en-US",
  );
  return {
    "zh-CN": element.attributes.DefaultValue ?? "",
    "en-US": override?.attributes.Value ?? null,
  };
}

test("the button for collecting comes last, by its names in both languages", () => {
  const control = named("Control").at(-1);
  expect(control?.attributes.id).toBe("Zerenbiao.Collect");
  const label = resources().get("Collect.Label");
  expect(label && valuesOf(label)).toEqual({ "zh-CN": "汇总回收", "en-US": "Collect returns" });
});

test("every text is in Chinese and in English", () => {
  const texts = [...named("bt:String"), ...named("DisplayName"), ...named("Description")].filter(
    ({ attributes }) => attributes.DefaultValue !== undefined,
  );
  expect(texts.length).toBeGreaterThan(12);
  for (const text of texts) {
    const values = valuesOf(text);
    expect(values["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect([values["zh-CN"], values["en-US"]]).toEqual([
      values["zh-CN"],
      expect.stringMatching(/^[\x20-\x7e]+$/),
    ]);
  }
  const locales = elements.flatMap(({ attributes }) => attributes.Locale ?? []);
  expect([...new Set(locales)]).toEqual(["en-US"]);
});

test("no text is longer than Office takes, and button labels fit two lines", () => {
  const limits = { ShortStrings: 125, LongStrings: 250 };
  for (const text of [...named("bt:String"), ...named("DisplayName"), ...named("Description")]) {
    const limit =
      text.path.includes("bt:LongStrings") || text.name === "Description"
        ? limits.LongStrings
        : limits.ShortStrings;
    for (const value of Object.values(valuesOf(text))) {
      expect([value, (value ?? "").length <= limit]).toEqual([value, true]);
    }
  }
  for (const [id, resource] of resources()) {
    if (!id.endsWith(".Label")) continue;
    const { "zh-CN": chinese, "en-US": english } = valuesOf(resource);
    expect(chinese.length).toBeLessThanOrEqual(7);
    expect((english ?? "").length).toBeLessThanOrEqual(16);
  }
});

test("every address is https, and lies where the pane is served while developing", () => {
  const addresses = elements
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
    .filter((value) => value !== undefined && /^[a-z]+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((address) => address?.startsWith(BASE) !== true)).toEqual([]);
});

/** Width and height that a PNG file states in its first chunk. */
function pixelSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("icons exist in the sizes that are promised, 16, 32 and 80 for every button", () => {
  const known = resources();
  for (const icon of named("Icon")) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const { attributes } of icon.children) {
      const size = Number(attributes.size);
      const url = known.get(attributes.resid ?? "")?.attributes.DefaultValue ?? "";
      expect([url, ...pixelSize(join(REPOSITORY, url.slice(BASE.length)))]).toEqual([
        url,
        size,
        size,
      ]);
    }
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const url = named(name)[0]?.attributes.DefaultValue ?? "";
    expect(pixelSize(join(REPOSITORY, url.slice(BASE.length)))).toEqual([size, size]);
  }
});

test("the support page is the add-in's own, and exists in both languages", () => {
  const [support] = named("SupportUrl");
  const values = support === undefined ? null : valuesOf(support);
  expect(values).toEqual({
    "zh-CN": `${BASE}support.html`,
    "en-US": `${BASE}support.html#en`,
  });
  const page = readFileSync(join(REPOSITORY, "assets/support.html"), "utf8");
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('<main id="en" lang="en">');
});

test("every command of the ribbon is one that the pane registers", () => {
  const commands = join(REPOSITORY, "src/taskpane/commands.ts");
  const functions = named("FunctionName").map(({ text }) => text);
  expect(functions).toEqual(["openInsert", "openCheck", "openMake", "openCollect"]);
  expect(existsSync(commands)).toBe(true);
  const source = readFileSync(commands, "utf8");
  // the pane's step for collecting is still to come
  const registered = functions.filter((name) => name !== "openCollect");
  expect(registered.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});
