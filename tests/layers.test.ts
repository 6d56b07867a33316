import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import packageFile from "../package.json";

const SOURCE = resolve(__dirname, "../src");

/** What each folder of src may import from; the folders further down are named first. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  sheets: ["core"],
  exchange: ["core", "sheets"],
  xlsx: ["core", "sheets"],
  papers: ["core", "sheets", "xlsx"],
  library: ["core", "sheets", "exchange", "xlsx"],
  // the door of the library
  "index.ts": ["library"],
  cli: ["core", "sheets", "exchange", "xlsx", "papers", "library"],
  excel: ["core", "sheets"],
  taskpane: ["core", "sheets", "exchange", "xlsx", "excel"],
};

/**
 * The rooms of a folder from the ground up: a room imports only from rooms named before it, through their index. What stands in the
 * folder itself is above all of them.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [
    "grouping",
    "document",
    "unit",
    "period",
    "finding",
    "target",
    "plan",
    "division",
    "shown",
    "reading",
    "clauses",
    "draft",
    "judging",
    "locales",
  ],
  sheets: [
    "kit",
    "conditional",
    "line",
    "published",
    "division",
    "form",
    "returned",
    "tracking",
    "consolidated",
    "progress",
    "paper",
    "questions",
    "plan-book",
    "bureau-summary",
  ],
  exchange: [
    "annexes",
    "plans",
    "distribute",
    "returned",
    "collect",
    "division",
    "notebook",
    "summary",
    "mail",
    "progress",
    "papers",
  ],
  xlsx: [
    "limits",
    "archive",
    "xml",
    "package",
    "container",
    "read",
    "ods",
    "legacy",
    "biff",
    "docx",
    "printed",
    "pdf",
    "write",
    "mark",
  ],
  papers: ["docx", "page"],
  taskpane: [
    ...["offline", "saving", "kit", "notebook", "files", "reader", "tables", "plans"],
    ...[
      "shell",
      "earlier",
      "joint",
      "summaries",
      "insert",
      "check",
      "make",
      "collect",
      "annex",
      "progress",
    ],
  ],
};

/** Where each package may be known: every one that is built into the product stands here. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@e965/xlsx": ["xlsx"],
  "@noble/hashes": ["core", "exchange", "papers"],
  "big.js": ["core"],
  canonicalize: ["core"],
  commander: ["cli"],
  "crc-32": ["xlsx"],
  exceljs: ["xlsx"],
  fflate: ["taskpane"],
  htmlparser2: ["exchange"],
  lit: ["taskpane"],
  numfmt: ["core"],
  nzh: ["core"],
  "pdfjs-dist": ["xlsx"],
  picocolors: ["cli"],
  "postal-mime": ["xlsx"],
  selfsigned: ["cli"],
  "string-width": ["cli"],
  zod: ["core", "exchange", "cli", "taskpane"],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const files = listFiles(SOURCE);
const imports: Import[] = files.flatMap((file) => {
  const folder = relative(SOURCE, file).split(sep)[0] ?? "";
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles.map(({ fileName }) => ({
    file: relative(SOURCE, file),
    folder,
    target: fileName,
  }));
});

/** Whether a file's code, comments and texts apart, names a global object. */
function usesGlobal(file: string, names: readonly string[]): boolean {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  const visit = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      names.includes(node.expression.text)) ||
    (ts.forEachChild(node, visit) ?? false);
  return visit(source);
}

const inside = (each: Import): string | null => {
  if (!each.target.startsWith(".")) return null;
  const path = relative(SOURCE, resolve(SOURCE, dirname(each.file), each.target));
  return path.startsWith("..") ? null : path;
};

/** `@noble/hashes` of `@noble/hashes/sha2`. */
function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Files that import each other, directly or by way of others; each circle as the names of its files. */
function findCircles(all: readonly Import[]): string[][] {
  const known = new Set(files.map((file) => relative(SOURCE, file)));
  const edges = new Map<string, string[]>();
  for (const each of all) {
    const path = inside(each);
    const target = [`${path}.ts`, join(path ?? "", "index.ts")].find((name) => known.has(name));
    if (path === null || target === undefined) continue;
    edges.set(each.file, [...(edges.get(each.file) ?? []), target]);
  }
  // Tarjan: files that reach each other form one group
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) {
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
      }
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const file of known) if (!order.has(file)) visit(file);
  return circles;
}

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(50);
});

test("every folder of src is a layer", () => {
  expect([...new Set(imports.map(({ folder }) => folder))].sort()).toEqual(
    Object.keys(LAYERS).sort(),
  );
});

test("folders import only downwards", () => {
  const wrong = imports.filter((each) => {
    const target = inside(each)?.split(sep)[0];
    return target !== undefined && target !== each.folder && !LAYERS[each.folder]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test("a folder is entered by its index only", () => {
  const wrong = imports.filter((each) => {
    const path = inside(each);
    return path !== null && path.split(sep)[0] !== each.folder && path.includes(sep);
  });
  expect(wrong).toEqual([]);
});

test("what belongs to Node stays in the command line, and in one file of the library", () => {
  const wrong = imports.filter(
    ({ file, folder, target }) =>
      target.startsWith("node:") && folder !== "cli" && file !== join("library", "platform.ts"),
  );
  expect(wrong).toEqual([]);
});

test("packages are known only where they belong", () => {
  const packages = imports.flatMap(({ file, folder, target }) =>
    target.startsWith(".") || target.startsWith("node:")
      ? []
      : [{ file, folder, name: packageOf(target) }],
  );
  expect(packages.filter(({ folder, name }) => !PACKAGES[name]?.includes(folder))).toEqual([]);
});

test("every package has its place, and is used there", () => {
  const used = new Set(imports.map(({ folder, target }) => `${packageOf(target)} in ${folder}`));
  const allowed = Object.entries(PACKAGES).flatMap(([name, folders]) =>
    folders.map((folder) => `${name} in ${folder}`),
  );
  expect(allowed.filter((each) => !used.has(each))).toEqual([]);
  const installed = Object.keys(packageFile.devDependencies);
  expect(Object.keys(PACKAGES).filter((name) => !installed.includes(name))).toEqual([]);
});

test("whoever installs the package gets no other with it: all is built in", () => {
  const kinds = ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"];
  expect(kinds.filter((kind) => Object.hasOwn(packageFile, kind))).toEqual([]);
});

test("rooms import only from rooms below them, by their index", () => {
  const wrong = imports.filter((each) => {
    const path = inside(each);
    const rooms = ROOMS[each.folder];
    if (path === null || rooms === undefined || path.split(sep)[0] !== each.folder) return false;
    const [, from = "", ...below] = each.file.split(sep);
    const [, to = "", ...deeper] = path.split(sep);
    if (!rooms.includes(to)) return below.length > 0;
    if (below.length > 0 && from === to) return false;
    const isBelow = below.length === 0 || rooms.indexOf(to) < rooms.indexOf(from);
    return !isBelow || deeper.length > 0;
  });
  expect(wrong).toEqual([]);
});

test("every room is named, and every name is a room", () => {
  for (const [folder, rooms] of Object.entries(ROOMS)) {
    const found = readdirSync(join(SOURCE, folder), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(found.map(({ name }) => name).sort()).toEqual([...rooms].sort());
  }
});

test("no file leads back to itself, types included", () => {
  expect(findCircles(imports)).toEqual([]);
});

test("Office.js is known to the live adapter and the pane only", () => {
  const foreign = files.filter((file) => !/[\\/]src[\\/](?:excel|taskpane)[\\/]/.test(file));
  expect(foreign.filter((file) => usesGlobal(file, ["Excel", "Office"]))).toEqual([]);
});
