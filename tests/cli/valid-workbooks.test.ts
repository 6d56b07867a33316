import { join } from "node:path";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run } from "./run";

// Every run of the validator starts a program of its own, for one file: the other forms are in valid-workbooks.long.test.ts.

test("the Open XML SDK finds nothing wrong with a form, the published table or the consolidated workbook", async () => {
  const folder = emptyFolder();
  await run("demo", "--out", folder);
  await run("table", "--out", join(folder, "table.xlsx"));
  const workbooks = listAll(folder).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(21);
  const made = workbooks.filter((name) => !/^(?:forms|returns)/.test(name));
  expect(made).toHaveLength(2);
  const [form = ""] = workbooks.filter((name) => name.includes("市场监管局"));
  for (const name of [...made, form]) await expectValidOpenXml(readBytes(join(folder, name)));
});
