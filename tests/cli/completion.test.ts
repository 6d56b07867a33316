import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, run, runJson } from "./run";

const hasBash = process.platform !== "win32";
const folder = emptyFolder();
const scriptPath = join(folder, "completion.bash");

beforeAll(async () => {
  const { exit, out } = await run("completion", "bash");
  expect(exit).toBe(0);
  writeFileSync(scriptPath, out);
  mkdirSync(join(folder, "收回 一"));
  writeFileSync(join(folder, "收回 一", "a b.xlsx"), "");
  writeFileSync(join(folder, "收回.json"), "");
});

/** What bash offers at the end of a line; its last word is what is typed so far. */
function complete(...words: readonly string[]): string[] {
  const script = `
    source "$1"; shift
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
    _zerenbiao
    (( \${#COMPREPLY[@]} == 0 )) || printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ["--norc", "-c", script, "bash", scriptPath, "zerenbiao", ...words];
  const out = execFileSync("bash", argv, { cwd: folder, encoding: "utf8" });
  return out.split("\n").filter((line) => line !== "");
}

(hasBash ? test : test.skip).each([
  [["dis"], ["distribute"]],
  [["c"], ["check", "collect", "completion"]],
  [["check", "--rec"], ["--receipt"]],
  [["check", "--force", "--f"], []],
  [
    ["collect", "--joint", "3.1=sum", "--previous", "a", "--"],
    ["--joint", "--previous", "--ledger"],
  ],
  [
    ["check", "--lang", ""],
    ["zh-CN", "en-US"],
  ],
  [["check", "--lang", "=", "en"], ["en-US"]],
  [
    ["check", "--lang", "="],
    ["zh-CN", "en-US"],
  ],
  [["split", "--rule", "w"], ["weighted"]],
  [
    ["collect", "--up"],
    ["--up", "--up-out"],
  ],
  [["table", "--plan", "shan"], ["shandong-brand-2015"]],
  [["distribute", "--out", "收"], ["收回 一"]],
  [
    ["table", "--out", "收"],
    ["收回 一", "收回.json"],
  ],
  [["check", "收回 一/"], ["收回 一/a b.xlsx"]],
  [["distribute", "--due", ""], []],
  [["completion", "z"], ["zsh"]],
  [
    ["collect", "--sheets", ""],
    ["all", "list"],
  ],
  [["plans", ""], []],
])("bash: %j is completed", (words, expected) => {
  const offered = complete(...words);
  expect(offered).toEqual(expect.arrayContaining(expected));
  // behind two dashes there are many
  if (words.at(-1) !== "--") expect([...offered].sort()).toEqual([...expected].sort());
});

(hasBash ? test : test.skip)(
  "bash: every command and every option of the help is offered",
  async () => {
    const { out: help } = await run("--help");
    const commands = [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = ""]) => name);
    expect(complete("").sort()).toEqual([...new Set(commands)].sort());
    for (const command of commands.filter((name) => name !== "help")) {
      const { out } = await run(command, "--help");
      const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(
        ([, name = ""]) => name,
      );
      expect([command, complete(command, "--").sort()]).toEqual([command, options.sort()]);
    }
  },
);

test("zsh: commands and options stand there with what they are", async () => {
  const { out } = await run("completion", "zsh");
  expect(out).toMatch(/^#compdef zerenbiao\n/);
  expect(out).toContain("'check:读填好或填了一半的表，逐项核对并判定'");
  expect(out).toContain(
    "'--mark[把要改的表各写一份带标记的副本（…-退回.xlsx）到这个文件夹：错处着色，加一列“问题”，可直接退回单位]:folder:_files -/'",
  );
  expect(out).toMatch(/'\*--previous\[[^']*\]:file:_files'/);
  expect(out).not.toMatch(/'\*--ledger/);
});

test("PowerShell: the script is ASCII, whatever the console makes of its bytes", async () => {
  const { out } = await run("completion", "powershell");
  expect(out).toMatch(/^[\n -~]+$/);
  expect(out).toContain("Register-ArgumentCompleter -Native -CommandName zerenbiao");
  expect(out).toContain("'--receipt'");
  expect(out).toContain("\\u56de\\u6267");
  const depth = (open: string, close: string) => out.split(open).length - out.split(close).length;
  expect([depth("{", "}"), depth("(", ")")]).toEqual([0, 0]);
});

test("how a script is put to use stands on top of it, in both languages", async () => {
  expect((await run("completion", "bash")).out).toMatch(/^# .*启用：eval/);
  expect((await run("completion", "bash", "--lang", "en-US")).out).toMatch(/^# .*To use it: eval/);
  expect(await runJson("completion", "bash")).toMatchObject({ shell: "bash" });
});

test("another shell is wrong use", async () => {
  const { exit, out, err } = await run("completion", "fish");
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toContain("bash 或 zsh 或 powershell");
});
