import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listAll } from "../cli/run";
import { MAKING_TIMEOUT } from "../shared/ask";
import { install, pack, run } from "./packed";

const TYPESCRIPT = resolve(__dirname, "../../node_modules/typescript/bin/tsc");

let base: string;
let tarball: string;
/** Where somebody has installed the tarball, and nothing else. */
let home: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "zerenbiao-installed-"));
  tarball = await pack(base);
  home = await install(tarball, join(base, "home"));
}, MAKING_TIMEOUT);

afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

const installed = (...names: string[]): string => join(home, "node_modules/zerenbiao", ...names);

/** Runs a script of the package in a folder of its own, as a person would. */
async function node(...argv: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, argv, { cwd: home });
  return stdout;
}

test("the tarball is under 4.1 MB, without pictures and the benchmark, with office.js once", () => {
  // what reads PDFs is 0.6 MB of it, once for the pane and the command line; what reads old workbooks is 0.1 MB
  expect(statSync(tarball).size / 1e6).toBeLessThan(4.1);
  const files = listAll(installed());
  // icons of the pane are no pictures of it
  const extra = files.filter(
    (name) =>
      /bench|serve|\.(?:png|svg)$|^(?:src|tests)/.test(name) &&
      !name.startsWith("dist/web/assets/"),
  );
  expect(extra).toEqual([]);
  expect(files.filter((name) => name.endsWith("office.js"))).toEqual(["dist/web/office/office.js"]);
  expect(files).toEqual(
    expect.arrayContaining([
      ...["dist/cli.js", "dist/index.js", "dist/index.mjs", "dist/index.d.ts", "dist/index.d.mts"],
      ...["dist/licences.txt", "dist/web/taskpane.html", "docs/api.md", "docs/release.md"],
      ...["examples/make-forms.mjs", "seeds/jinan-brand-2020.json", "README.md", "LICENSE"],
    ]),
  );
});

test("nothing else is installed with it", () => {
  const names = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
  expect(names).toEqual(["zerenbiao"]);
});

test("the licences of what is built in come along", () => {
  const licences = readFileSync(installed("dist/licences.txt"), "utf8");
  for (const name of ["exceljs", "big.js", "zod", "commander", "numfmt"]) {
    expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  }
});

test("the command is there", async () => {
  const command = join(home, "node_modules/.bin", "zerenbiao");
  const { stdout } = await run(command, ["plans"], { shell: process.platform === "win32" });
  expect(stdout).toContain("jinan-brand-2020");
});

test("import and require give one and the same library", async () => {
  await writeFile(
    join(home, "both.mjs"),
    `import { createRequire } from "node:module";
     import * as imported from "zerenbiao";
     import seed from "zerenbiao/seeds/jinan-brand-2020.json" with { type: "json" };
     const required = createRequire(import.meta.url)("zerenbiao");
     const names = Object.keys(imported).sort();
     console.log(JSON.stringify({
       names,
       same: names.every((name) => imported[name] === required[name]),
       more: Object.keys(required).length - names.length,
       hash: required.loadPlan(seed).hash === imported.loadPlan(seed.id).hash,
     }));`,
  );
  expect(JSON.parse(await node("both.mjs"))).toEqual({
    names: [
      ...[
        "ZerenbiaoError",
        "builtInPlans",
        "collect",
        "distribute",
        "distributeInTurn",
        "loadPlan",
      ],
      ...["publishedTable", "readForm", "readValue", "writeConsolidated"],
    ],
    ...{ same: true, more: 0, hash: true },
  });
});

const CONSUMER = `
import { collect, distribute, distributeInTurn, loadPlan, readForm, readValue, writeConsolidated, ZerenbiaoError } from "zerenbiao";
import type { Collection, Decision, Finding, Form, Ledger, Plan, Verdict } from "zerenbiao";

export async function all(bytes: Uint8Array): Promise<Collection> {
  const plan: Plan = loadPlan("jinan-brand-2020");
  const { forms, ledger }: { readonly forms: readonly Form[]; readonly ledger: Ledger } =
    await distribute(plan, { period: "2021", asOf: undefined, joint: { "3.1": "sum" } });
  for await (const form of distributeInTurn(plan, { period: "2021" })) form.bytes.length.toFixed();
  const verdict: Verdict | undefined = readForm(bytes).entries[0]?.verdict;
  const decisions: Decision[] = [{ target: "5.1", bureau: "市商务局", reason: "r", by: "b", on: "2022-01-18" }];
  const collection = await collect({ plan, ledger, files: forms, decisions });
  const findings: readonly Finding[] = collection.findings;
  const target = plan.targets[0];
  const value: number | null = target === undefined ? null : readValue("6100", target).value;
  const written: Uint8Array = await writeConsolidated(collection);
  if (findings.length + written.length === (value ?? 0)) throw new ZerenbiaoError("bad-plan", String(verdict));
  // @ts-expect-error: a verdict is one of a list
  const none: Verdict = "good";
  // @ts-expect-error: the period is required
  await distribute(plan, {});
  return collection;
}
`;

test.each([
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("a stranger's types are right: module %s, resolution %s", async (module, resolution) => {
  const names = ["consumer.mts", "consumer.cts", "consumer.ts"];
  for (const name of names) await writeFile(join(home, name), CONSUMER);
  const options = {
    ...{ module, moduleResolution: resolution, target: "es2022", lib: ["es2022"], types: [] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    // our declarations are looked at, too
    ...{ skipLibCheck: false, noEmit: true },
  };
  const config = join(home, `tsconfig-${resolution}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: options, files: names }));
  await expect(run(process.execPath, [TYPESCRIPT, "-p", config])).resolves.toMatchObject({
    stdout: "",
  });
});

test("every name of the library says what it is", () => {
  const text = readFileSync(installed("dist/index.d.ts"), "utf8");
  const bare = text.match(
    /(?<!\*\/\n)^export (?:declare )?(?:function|class|interface|type) \w+/gm,
  );
  expect(bare).toBeNull();
});

test("the examples run: forms, judged, collected, a plan of one's own, a stream", async () => {
  const example = (name: string): string => installed("examples", name);
  expect(await node(example("make-forms.mjs"), "发放")).toContain("市商务局-2021.xlsx");
  expect(readdirSync(join(home, "发放"))).toHaveLength(10);
  await rm(join(home, "收回"), { recursive: true, force: true });
  await node(installed("dist/cli.js"), "demo", "--out", "out");
  await expect(node(example("judge-folder.mjs"), "out/returns")).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining("约300") as string,
  });
  const ways = ["out/forms/ledger.json", "out/returns", "汇总.xlsx", "out/裁定.json"];
  expect(await node(example("collect.mjs"), ...ways)).toContain("市商务局: returned");
  expect(existsSync(join(home, "汇总.xlsx"))).toBe(true);
  expect(await node(example("own-plan.mjs"), "园区")).toContain("十五个: 15");
  expect(await node(example("many-forms.mjs"), "很多", "30")).toContain("30 → 很多");
  expect(readdirSync(join(home, "很多"))).toHaveLength(31);
});
