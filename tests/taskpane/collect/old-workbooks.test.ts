import { parsePeriod } from "../../../src/core";
import { builtInPlans } from "../../../src/exchange";
import { workbookReader } from "../../../src/taskpane/files/reader";
import { occasionFor } from "../../../src/taskpane/reader/order";
import { type ByteTools, readBytes } from "../../../src/taskpane/reader/read-bytes";
import { readOld } from "../../../src/xlsx/biff";
import { toOldWorkbook } from "../../fixtures/old-workbook";
import { openCollect } from "./collect-bench";

const [plan] = builtInPlans();
const period = parsePeriod("2021");

async function readWith(readLegacy: ByteTools["readLegacy"]) {
  if (!plan || !period) throw new Error("no plan");
  const bench = await openCollect();
  const form = await bench.returned("市科技局", { "10.1": 6 }).read();
  const file = { path: "市科技局.xls", sha256: "a".repeat(64), bytes: toOldWorkbook(form) };
  const occasion = occasionFor({ plan, period, forms: [] });
  const [returned] = await readBytes(file, occasion, { ...workbookReader, readLegacy });
  if (!returned) throw new Error("not accounted for");
  return returned.report;
}

test("an old workbook is read beside the pane, and its values are listed for whoever compares them", async () => {
  const { status, bureau, findings, entries } = await readWith((bytes) =>
    Promise.resolve(readOld(bytes)),
  );
  expect([status, bureau]).toEqual(["accepted", "市科技局"]);
  expect(entries.find(({ target }) => target === "10.1")?.value?.toNumber()).toBe(6);
  const old = findings.find(({ code }) => code === "legacy-format");
  expect([old?.severity, old?.expected]).toEqual(["warning", expect.stringContaining("10.1")]);
});

test.each([
  ["no worker may run, or it took too long", null],
  ["it could make nothing of it", { outcome: "refused", why: "unreadable" }],
] as const)("where %s it is refused as one to be saved as .xlsx", async (_what, answer) => {
  const { status, findings } = await readWith(() => Promise.resolve(answer));
  expect([status, findings.map(({ code, severity }) => [code, severity])]).toEqual([
    "rejected",
    [["legacy-format", "error"]],
  ]);
});

test("one with a password says so", async () => {
  const { findings } = await readWith(() =>
    Promise.resolve({ outcome: "refused", why: "encrypted" }),
  );
  expect(findings.map(({ code }) => code)).toEqual(["encrypted"]);
});
