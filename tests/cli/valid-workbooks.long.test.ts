import { join } from "node:path";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run } from "./run";

// Every run of the validator starts a program of its own, for one file.

test("the Open XML SDK finds nothing wrong with any form, blank or filled in", async () => {
  const folder = emptyFolder();
  await run("demo", "--out", folder);
  const workbooks = listAll(folder).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(20);
  for (const name of workbooks) await expectValidOpenXml(readBytes(join(folder, name)));
});
