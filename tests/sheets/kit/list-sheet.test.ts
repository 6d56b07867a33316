import { buildListSheet } from "../../../src/sheets/kit";

const build = (key: string, hidden: boolean) =>
  buildListSheet({
    ...{ name: "表", title: "表", notes: [], frozenColumns: 0 },
    columns: [
      { header: "问题", width: 300, horizontal: "left" },
      { header: "标识", width: 60, horizontal: "left", ...(hidden && { hidden: true as const }) },
    ],
    lines: [{ 问题: { value: "填写有误" }, 标识: { value: key } }],
  });

test("what nobody is to see makes no row higher and no letter smaller", () => {
  const long = JSON.stringify({ label: "采用".repeat(400) });
  const [plain, hidden, seen] = [build("", true), build(long, true), build(long, false)];
  expect(hidden.columns.map((column) => column.hidden)).toEqual([false, true]);
  expect(hidden.rows).toEqual(plain.rows);
  expect(hidden.cells.map(({ style }) => style.font.size)).toEqual(
    plain.cells.map(({ style }) => style.font.size),
  );
  expect(seen.rows.at(-1)?.height).toBeGreaterThan((plain.rows.at(-1)?.height ?? 0) * 3);
});
