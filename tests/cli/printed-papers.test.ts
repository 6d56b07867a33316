import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { planWrittenPages, type PrintedSheet } from "../xlsx/printed-pages";
import { emptyFolder, readBytes, run } from "./run";

let folder = "";
let sheets: readonly PrintedSheet[] = [];

beforeAll(async () => {
  folder = emptyFolder();
  await run("demo", "--out", folder);
  sheets = planWrittenPages(readBytes(join(folder, "汇总.xlsx")));
});

test("the demo's consolidated workbook prints on at most 20 pages, what is signed on two", () => {
  const pages = sheets.flatMap((sheet) => sheet.pages);
  expect(pages.length).toBeLessThanOrEqual(20);
  const [front] = sheets;
  expect(front?.name).toBe("汇总");
  expect(front?.pages.length).toBeLessThanOrEqual(2);
  expect(Math.max(...sheets.map((sheet) => sheet.pages.length))).toBeLessThanOrEqual(3);
});

test("no page has one or two rows alone, and none is more than full", () => {
  for (const { name, pages } of sheets) {
    for (const [index, { top, bottom, used }] of pages.entries()) {
      expect([name, index, used <= 1]).toEqual([name, index, true]);
      expect([name, index, bottom - top + 1 >= 3]).toEqual([name, index, true]);
    }
  }
});

test("no bureau's sheet takes more than two pages", () => {
  const own = sheets.filter(({ name }) => name.startsWith("市"));
  expect(own).toHaveLength(9);
  for (const { name, pages } of own) expect([name, pages.length <= 2]).toEqual([name, true]);
});

const OFFICE = "/usr/bin/soffice";
const testInOffice = existsSync(OFFICE) ? test : test.skip;

testInOffice("LibreOffice prints as many pages as planned", () => {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const workbook = join(folder, "汇总.xlsx");
  const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook];
  execFileSync(OFFICE, [profile, ...convert], { stdio: "ignore" });
  const printed = Buffer.from(readBytes(join(folder, "汇总.pdf"))).toString("latin1");
  const count = [...printed.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  expect(count).toBe(sheets.flatMap(({ pages }) => pages).length);
});
