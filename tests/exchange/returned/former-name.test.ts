import { chinese, english, parsePlan, type Plan } from "../../../src/core";
import {
  changeSheet,
  fillForm,
  formIdOf,
  KNOWN,
  ledgerFor,
  merge,
  returned,
  textCellAt,
  withCells,
} from "../returns";

const NOW = "市商务局";

function planFrom(json: unknown): Plan {
  const parsed = parsePlan(json);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

/** The first plan as it would have been when the bureau had another name. */
function before(name: string): Plan {
  const text = JSON.stringify(KNOWN.file).replaceAll(`"${NOW}"`, `"${name}"`);
  return planFrom(JSON.parse(text));
}

/** The plan that knows what else the bureau is and was called, and whose tasks it took over. */
const PLAN = planFrom({
  ...KNOWN.file,
  formatVersion: 2,
  bureaus: KNOWN.file.bureaus.map((bureau) =>
    bureau === NOW
      ? {
          name: NOW,
          shortNames: ["商务局"],
          formerNames: [
            { name: "市商贸局", until: "2019-01-31" },
            { name: "市经贸委", until: null },
          ],
          successorOf: [{ name: "市外经局", from: "2019-02-01" }],
        }
      : bureau,
  ),
});

const FORM_ID = formIdOf(NOW);

/** A form that went out under another name of the bureau. */
function sent(name: string) {
  const workbook = fillForm(name, { "5.1": 482 }, { plan: before(name), formId: FORM_ID });
  return returned("a.xlsx", workbook, { plan: PLAN });
}

const told = ({ report }: ReturnType<typeof sent>) =>
  report.findings
    .filter(({ code }) => code !== "missing-value" && code !== "plan-version-differs")
    .map(({ code, severity }) => `${code} ${severity}`);

test.each([
  ["商务局", "short", null, "表里写的单位“商务局”是“市商务局”的简称，按“市商务局”收。不用改"],
  [
    "市商贸局",
    "former",
    "2019-01-31",
    "表里写的单位“市商贸局”是“市商务局”的曾用名（用到2019年1月31日），按“市商务局”收。不用改",
  ],
  [
    "市经贸委",
    "former",
    null,
    "表里写的单位“市经贸委”是“市商务局”的曾用名，按“市商务局”收。不用改",
  ],
  [
    "市外经局",
    "merged",
    "2019-02-01",
    "表里写的单位“市外经局”已并入“市商务局”（从2019年2月1日起），按“市商务局”收。不用改",
  ],
] as const)(
  "a form of %s is one of 市商务局 (%s), told as information",
  (name, as, day, sentence) => {
    const file = sent(name);
    expect(file.report).toMatchObject({ status: "accepted", bureau: NOW });
    expect(told(file)).toEqual(["former-name info"]);
    const finding = file.report.findings.find(({ code }) => code === "former-name");
    expect(finding).toMatchObject({ received: name, expected: NOW, details: { as, day } });
    expect(finding && chinese.finding(finding, null)).toBe(sentence);
    expect(finding && english.finding(finding, null)).toContain(name);
    expect(merge([file], { plan: PLAN }).files.map(({ outcome }) => outcome)).toEqual(["merged"]);
  },
);

test("the name it has now is no finding; a name of nobody is still another bureau's", () => {
  expect(told(sent(NOW))).toEqual([]);
  const form = fillForm(NOW, { "5.1": 482 });
  const renamed = changeSheet(form, "_meta", (sheet) =>
    withCells(
      sheet,
      sheet.cells
        .filter(({ shown }) => shown === NOW)
        .map(({ row, column }) => textCellAt(row, column, "市气象局")),
    ),
  );
  expect(told(returned("a.xlsx", renamed))).toEqual(["bureau-mismatch error"]);
});

test("a name of nobody on a form of an earlier plan, whose lines are all one bureau's now, waits for a person", () => {
  const file = sent("市气象局");
  expect(told(file)).toEqual(["former-name warning"]);
  expect(file.report.bureau).toBe(NOW);
  expect(merge([file], { plan: PLAN }).files.map(({ outcome }) => outcome)).toEqual([
    "unconfirmed",
  ]);
});

test("a cover on which somebody wrote the short name is as it was", () => {
  const form = fillForm(NOW, { "5.1": 482 });
  const cover = changeSheet(form, "填报说明", (sheet) =>
    withCells(
      sheet,
      sheet.cells
        .filter(({ shown }) => shown === NOW)
        .map(({ row, column }) => textCellAt(row, column, " 商务局 ")),
    ),
  );
  expect(told(returned("a.xlsx", cover, { plan: PLAN }))).toEqual([]);
});

test("a form that went out before its bureau was renamed is the one that the bureau is to return", () => {
  const ledger = ledgerFor(undefined, (form) =>
    form.bureau === NOW ? { ...form, bureau: "市商贸局" } : form,
  );
  const collection = merge([sent("市商贸局")], { plan: PLAN, ledger });
  expect(collection.files.map(({ outcome }) => outcome)).toEqual(["merged"]);
  expect(collection.bureaus.find(({ bureau }) => bureau === NOW)?.status).toBe("partial");
});

test("the form of a bureau that became part of another stands beside its successor's own: only its own lines count", () => {
  const own = fillForm(NOW, { "5.1": 482 });
  const part = changeSheet(
    fillForm("市外经局", { "5.2": 12 }, { plan: before("市外经局"), formId: "9".repeat(32) }),
    "指标填报",
    (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row === 1 || row === 3) }),
  );
  const merged = returned("外经.xlsx", part, { plan: PLAN });
  expect(told(merged)).toEqual(["former-name info"]);
  expect(merged.report.entries.map(({ target }) => target)).toEqual(["5.2"]);
  const ledger = ledgerFor();
  const [first] = ledger.forms;
  const forms = [
    ...ledger.forms,
    ...(first ? [{ ...first, bureau: "市外经局", formId: "9".repeat(32), targets: 1 }] : []),
  ];
  const collection = merge([merged, returned("商务.xlsx", own, { plan: PLAN })], {
    plan: PLAN,
    ledger: { ...ledger, forms },
  });
  expect(collection.files.map(({ outcome }) => outcome)).toEqual(["merged", "merged"]);
  const lines = collection.bureaus.find(({ bureau }) => bureau === NOW)?.lines ?? [];
  const valueOf = (id: string) => lines.find(({ target }) => target.id === id)?.value?.toNumber();
  expect([valueOf("5.1"), valueOf("5.2")]).toEqual([482, 12]);
});
