import { type Finding, finding, PLAN_BOOK } from "../../../src/core";
import { type FileReport, mayBeAttachment, settleAmongPlans } from "../../../src/exchange";
import { rejectFile } from "../../../src/exchange";
import { settleAttachments } from "../../../src/exchange/returned/attachments";
import { SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { answer, KNOWN } from "../returns";

const [COMMERCE, SCIENCE] = ["市商务局", "市科技局"];

const form = (bureau: string, path: string): FileReport => answer(bureau, {}, path).report;
const refused = (path: string, ...findings: readonly Finding[]) => rejectFile(path, findings);
const scan = (path: string) =>
  refused(path, finding("not-a-workbook", { file: path, received: ".pdf" }));

/** Status, bureau and weight of every file. */
const settled = (reports: readonly FileReport[], named: Readonly<Record<string, string>> = {}) =>
  settleAttachments(reports, (path) => named[path] ?? null).map(({ status, bureau, findings }) =>
    status === "attachment"
      ? `${bureau ?? "nobody"}'s, ${findings.map(({ code, severity, received }) => [code, severity, received].join(" ")).join(", ")}`
      : status,
  );

test.each<[what: string, report: FileReport, expected: boolean]>([
  ["a scan", scan("a.pdf"), true],
  ["a picture", refused("a.jpg", finding("not-a-workbook", { received: ".jpg" })), true],
  ["a program", refused("a.exe", finding("not-a-workbook", { received: "EXE" })), false],
  ["a workbook that is no form", refused("a.xlsx", finding("no-entry-sheet")), true],
  ["a plan workbook", refused("a.xlsx", finding("no-entry-sheet", { received: PLAN_BOOK })), false],
  ["a form that went out elsewhere", refused("a.xlsx", finding("unknown-form")), false],
  [
    "one that is refused for more than that",
    refused("a.xlsx", finding("no-entry-sheet"), finding("unknown-form")),
    false,
  ],
  ["one that nothing is said of", refused("a.xlsx"), false],
  ["a form that was taken", form(COMMERCE, "a.xlsx"), false],
])("%s may have been sent beside a form: %#", (_, report, expected) => {
  expect(mayBeAttachment(report)).toBe(expected);
});

describe("whose it is", () => {
  const ATTACHED = "attachment info .pdf";
  const ALONE = "attachment error .pdf";

  test("its name says; it is an error only where its bureau sent nothing else", () => {
    const files = [form(COMMERCE, "c.xlsx"), scan("c.pdf"), scan("s.pdf")];
    expect(settled(files, { "c.pdf": COMMERCE, "s.pdf": SCIENCE })).toEqual([
      ...["accepted", `${COMMERCE}'s, ${ATTACHED}`, `${SCIENCE}'s, ${ALONE}`],
    ]);
  });

  test("a refused form of the bureau is something else that it sent, by its name", () => {
    const files = [refused("c.xlsx", finding("unknown-form")), scan("c.pdf")];
    expect(settled(files, { "c.pdf": COMMERCE, "c.xlsx": COMMERCE })).toEqual([
      ...["rejected", `${COMMERCE}'s, ${ATTACHED}`],
    ]);
  });

  test("else the only bureau whose form lies in the same mail or archive", () => {
    const inMail = [form(COMMERCE, "信.eml › c.xlsx"), scan("信.eml › 附.pdf")];
    expect(settled(inMail)).toEqual(["accepted", `${COMMERCE}'s, ${ATTACHED}`]);
    const ofTwo = [...inMail, form(SCIENCE, "信.eml › s.xlsx")];
    expect(settled(ofTwo)[1]).toBe("rejected");
  });

  test("a folder of the archive before the archive, an archive inside before the mail around it", () => {
    const files = [
      form(COMMERCE, "包.zip › 商务/c.xlsx"),
      form(SCIENCE, "包.zip › 科技/s.xlsx"),
      scan("包.zip › 科技/附.pdf"),
      scan("包.zip › 商务/扫描/附.pdf"),
      scan("包.zip › 附.pdf"),
    ];
    expect(settled(files)).toEqual([
      ...["accepted", "accepted", `${SCIENCE}'s, ${ATTACHED}`, `${COMMERCE}'s, ${ATTACHED}`],
      "rejected",
    ]);
    const nested = [
      form(COMMERCE, "信.eml › 商务.zip › c.xlsx"),
      form(SCIENCE, "信.eml › s.xlsx"),
      scan("信.eml › 商务.zip › 附.pdf"),
    ];
    expect(settled(nested)[2]).toBe(`${COMMERCE}'s, ${ATTACHED}`);
  });

  test("files beside each other in a folder of the disk have nothing to do with each other", () => {
    expect(settled([form(COMMERCE, "收回/c.xlsx"), scan("收回/附.pdf")])).toEqual([
      ...["accepted", "rejected"],
    ]);
  });

  test("an attachment has no plan, period or number of its own", () => {
    const [, found] = settleAttachments(
      [form(COMMERCE, "信.eml › c.xlsx"), scan("信.eml › 附.pdf")],
      () => null,
    );
    expect(found).toMatchObject({ plan: null, period: null, formId: null, bureau: COMMERCE });
  });
});

describe("where nobody says which plan is collected", () => {
  const among = (reports: readonly FileReport[]) =>
    settleAmongPlans(reports, [KNOWN, SYNTHETIC_PLAN]).map(({ status, bureau }) =>
      status === "attachment" ? bureau : status,
    );

  test("names mean bureaus of the plans that forms of the run name, else of all", () => {
    expect(among([scan("收/市商务局.pdf"), scan("收/县发展改革局.pdf")])).toEqual([
      ...[COMMERCE, "县发展改革局"],
    ]);
    expect(
      among([form(SCIENCE, "收/s.xlsx"), scan("收/市商务局.pdf"), scan("收/县发展改革局.pdf")]),
    ).toEqual(["accepted", COMMERCE, "rejected"]);
  });
});
