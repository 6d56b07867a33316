import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

const SOURCE = resolve(__dirname, "../src");

/** What each folder of src may import from; the folders further down are named first. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  sheets: ["core"],
  exchange: ["core", "sheets"],
  xlsx: ["core", "sheets"],
  cli: ["core", "sheets", "exchange", "xlsx"],
  excel: ["core", "sheets"],
  taskpane: ["core", "sheets", "exchange", "xlsx", "excel"],
};

/** Packages that only some folders may know. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  exceljs: ["xlsx"],
  commander: ["cli"],
  selfsigned: ["cli"],
  "cli-progress": ["cli"],
};
const CORE_PACKAGES = ["zod", "zod/locales", "big.js", "nzh/cn"];

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

test("what belongs to Node stays in the command line", () => {
  const wrong = imports.filter(
    ({ folder, target }) => target.startsWith("node:") && folder !== "cli",
  );
  expect(wrong).toEqual([]);
});

test("packages are known only where they belong", () => {
  const wrong = imports.filter(
    ({ folder, target }) => PACKAGES[target]?.includes(folder) === false,
  );
  expect(wrong).toEqual([]);
});

test("the core knows a schema library, decimals and Chinese numerals, nothing else", () => {
  const foreign = imports.filter(
    ({ folder, target }) => folder === "core" && !target.startsWith("."),
  );
  expect([...new Set(foreign.map(({ target }) => target))].sort()).toEqual(
    [...CORE_PACKAGES].sort(),
  );
});

test("Office.js is known to the live adapter and the pane only", () => {
  const foreign = files.filter((file) => !/[\\/]src[\\/](?:excel|taskpane)[\\/]/.test(file));
  expect(foreign.filter((file) => usesGlobal(file, ["Excel", "Office"]))).toEqual([]);
});
