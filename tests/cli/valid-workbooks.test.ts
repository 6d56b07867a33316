import { join } from "node:path";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run } from "./run";

// Every run of the validator starts a program of its own, for one file.

test("the Open XML SDK finds nothing wrong with any form, the published table or the consolidated workbook", async () => {
  const folder = emptyFolder();
  await run("demo", "--out", folder);
  await run("table", "--out", join(folder, "table.xlsx"));
  const workbooks = listAll(folder).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(21);
  const made = workbooks.filter((name) => !name.startsWith("returns"));
  expect(made).toHaveLength(11);
  for (const name of made) await expectValidOpenXml(readBytes(join(folder, name)));
});
