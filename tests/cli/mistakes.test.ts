import { run } from "./run";

test.each([
  [["distrbute"], "没有“distrbute”这个命令。 是不是 distribute？"],
  [["help", "colect"], "没有“colect”这个命令。 是不是 collect？"],
  [["check", "--recipt", "x", "a.xlsx"], "没有 --recipt 这个选项。 是不是 --receipt？"],
  [["check", "-mark", "x", "a.xlsx"], "没有 -mark 这个选项。 是不是 --mark？"],
  [["table", "--otu", "a.xlsx"], "没有 --otu 这个选项。 是不是 --out？"],
  [
    ["distribute", "--preiod=2021", "--out", "x"],
    "没有 --preiod=2021 这个选项。 是不是 --period？",
  ],
  [["table", "--result", "a.xlsx"], "没有 --result 这个选项。 用 --help 看用法。"],
  [["plans", "—json"], "没有 —json 这个选项。 是不是 --json？"],
  [["table", "－－out＝a.xlsx"], "没有 －－out＝a.xlsx 这个选项。 是不是 --out？"],
  [
    ["check", "--ledger", "l.json", "a.xlsx"],
    "--ledger 是 init、distribute、collect、decide、mail 的选项。",
  ],
  [["--as-of", "2022-01-05", "check", "a.xlsx"], "--as-of 要写在 check 的后面。"],
  [["发放"], "没有“发放”这个命令。 用 --help 看用法。"],
])("%j names what was probably meant", async (argv, sentence) => {
  const { exit, out, err } = await run(...argv);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});

test("in English, too", async () => {
  const { exit, err } = await run("chekc", "--lang", "en-US");
  expect(exit).toBe(2);
  expect(err).toContain("There is no command “chekc”. Did you mean check? See --help.");
  const option = await run("check", "--lang", "en-US", "--ledger", "l.json", "a.xlsx");
  expect(option.err).toContain("--ledger is an option of init, distribute, collect, decide, mail.");
});

test.each([
  [["plans", "--json", "--json"], "--json"],
  [["table", "--out", "a.xlsx", "--out", "b.xlsx"], "--out"],
  [["table", "--out", "a.xlsx", "--out=a.xlsx"], "--out"],
  [["plans", "--lang", "en-US", "--lang", "zh-CN"], "--lang"],
  [["--lang", "zh-CN", "plans", "--lang", "zh-CN"], "--lang"],
  [["check", "a.xlsx", "--mark", "x", "--mark", "y"], "--mark"],
  [["distribute", "--period", "2021", "--period", "2022", "--out", "x"], "--period"],
  [["collect", "--ledger", "a", "--ledger", "b", "x", "--out", "c.xlsx"], "--ledger"],
])("%j: what may stand once and stands twice is wrong use", async (argv, option) => {
  const { exit, out, err } = await run(...argv);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain(option);
  expect(err).toMatch(/写了两次|stands there twice/);
});

test("what may be repeated is", async () => {
  const argv = ["collect", "--ledger", "/nowhere/l.json", "--out", "c.xlsx", "x"];
  const more = ["--previous", "a", "--previous", "b", "--joint", "3.1=sum", "--joint", "5.1=lead"];
  const { exit, err } = await run(...argv, ...more);
  expect(exit).toBe(2);
  expect(err).toContain("/nowhere/l.json");
});

test("a file whose name begins with a dash of another kind is a file", async () => {
  const { exit, err } = await run("check", "—表.xlsx");
  expect(exit).toBe(2);
  expect(err).toContain("找不到 —表.xlsx");
});
