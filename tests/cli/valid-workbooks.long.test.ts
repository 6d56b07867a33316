import { join } from "node:path";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run } from "./run";

// Every run of the validator starts a program of its own, for one file.

test("the Open XML SDK finds nothing wrong with any filled-in form", async () => {
  const folder = emptyFolder();
  await run("demo", "--out", folder);
  const returns = join(folder, "returns");
  const workbooks = listAll(returns).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(10);
  for (const name of workbooks) await expectValidOpenXml(readBytes(join(returns, name)));
});
