import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, listAll, run } from "./run";

test("folders of the output are made, however many are missing", async () => {
  const folder = emptyFolder();
  await run("table", "--out", join(folder, "一", "二", "表.xlsx"));
  expect(listAll(folder)).toEqual([join("一", "二", "表.xlsx")]);
});

// only there is a place in which no folder can be made
const onLinux = process.platform === "linux" ? test : test.skip;

onLinux("a folder that cannot be made is told, not tried for ever", async () => {
  expect(await run("table", "--out", "/proc/nowhere/表.xlsx")).toMatchObject({ exit: 2 });
});

test("a file where a folder should be is exit 2", async () => {
  const file = join(emptyFolder(), "a.txt");
  writeFileSync(file, "x");
  expect(await run("table", "--out", join(file, "表.xlsx"))).toMatchObject({ exit: 2 });
  expect(await run("table", "--out", join(file, "b", "表.xlsx"))).toMatchObject({ exit: 2 });
});
