import { type Draft, draftLines } from "../../../src/core";
import { targetsOf } from "./told";

const codesOf = (draft: Draft): string[] => draft.doubts.map(({ id }) => id);

describe("text that is no table", () => {
  const LINES = "到2022年，培育企业10家（市甲局牵头，完成时限：2022年6月）\n\n\ufeff修路7公里";

  test("each line is a row by its place, the bracket behind it says who and when", () => {
    expect(targetsOf(draftLines(LINES))).toEqual([
      "1.1 | 企业 | level | >= 10 | 家 | 2022-12-31 | 市甲局*",
      "3.1 | 修路 | level | >= 7 | 公里 |  | ",
    ]);
    const [first, second] = draftLines(LINES).rows;
    expect(first).toMatchObject({
      ...{ id: "1", number: { value: "1" }, category: { value: [] }, goal: { value: null } },
    });
    expect(first?.cells[0]).toMatchObject({
      bureaus: { source: { table: null, row: 1, from: 15, to: 33 }, doubts: [] },
      responsibility: { value: "市甲局牵头，完成时限：2022年6月" },
    });
    expect(second?.cells[0]).toMatchObject({
      ...{ bureaus: { source: null, doubts: ["bureau-missing"] }, responsibility: { value: null } },
      text: { source: { row: 3, column: null, from: 0, to: 5 } },
    });
  });

  test("the day of the bracket holds where the line names none", () => {
    expect(targetsOf(draftLines("培育企业10家（市甲局牵头；完成时限：2022年6月）"))).toEqual([
      "1.1 | 企业 | level | >= 10 | 家 | 2022-06-30 | 市甲局*",
    ]);
  });

  test("groups and silent names are told; lines without any target, too", () => {
    expect(codesOf(draftLines("培育企业10家（市甲局牵头，市乙局、各区政府）"))).toEqual(
      expect.arrayContaining(["1.1 group-open", "1.1 lead-unsure"]),
    );
    expect(codesOf(draftLines("（见附件）"))).toContain("document nothing-found");
    expect(codesOf(draftLines(LINES))).not.toContain("document nothing-found");
  });

  test("the same text gives the same plan id, another one another", () => {
    const idOf = (text: string) => draftLines(text).head.id.value;
    expect(idOf(LINES)).toBe(idOf(LINES));
    expect(idOf(LINES)).toMatch(/^plan-[0-9a-f]{8}$/);
    expect(idOf(LINES)).not.toBe(idOf("修路7公里"));
  });

  test("what stands below the first target is a line of the list, and says nothing of the document", () => {
    const { head, rows } = draftLines("某市2022年重点工作方案\n培育企业10家\n某政〔2021〕5号");
    expect([head.title.value, head.documentNumber.value]).toEqual(["某市2022年重点工作方案", null]);
    expect(rows.map(({ id }) => id)).toEqual(["2", "3"]);
  });

  test("more than five thousand lines are no list", () => {
    const [many, enough] = [5001, 5000].map((count) => draftLines("\n".repeat(count - 1)));
    expect(many?.doubts.find(({ code }) => code === "table-too-large")).toMatchObject({
      ...{ id: "document table-too-large", severity: "error", received: "5001" },
      place: { table: null, row: 1, column: null },
    });
    expect(enough && codesOf(enough)).not.toContain("document table-too-large");
  });
});
