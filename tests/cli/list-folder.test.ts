import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { showNames } from "../../src/cli/list-folder";
import { emptyFolder, run, runJson } from "./run";

const FORM = join("tests", "fixtures", "office", "市商务局-2021.xlsx");
const onUnix = process.platform === "win32" ? test.skip : test;

/** What was said of every file below a folder, by its path in it. */
async function checked(folder: string): Promise<Record<string, readonly string[]>> {
  const { files } = (await runJson("check", folder)) as unknown as {
    files: { path: string; status: string; findings: { code: string; message: string }[] }[];
  };
  return Object.fromEntries(
    files.map(({ path, status, findings }) => [
      path.slice(folder.length + 1),
      [status, ...findings.filter(({ code }) => code === "not-read").map((each) => each.message)],
    ]),
  );
}

onUnix("a link to a file is read like the file", async () => {
  const folder = emptyFolder();
  const elsewhere = emptyFolder();
  copyFileSync(FORM, join(elsewhere, "a.xlsx"));
  symlinkSync(join(elsewhere, "a.xlsx"), join(folder, "市商务局-2021.xlsx"));
  mkdirSync(join(elsewhere, "里面"));
  copyFileSync(FORM, join(elsewhere, "里面", "b.xlsx"));
  symlinkSync(join(elsewhere, "里面"), join(folder, "文件夹"));
  expect(await checked(folder)).toEqual({
    "市商务局-2021.xlsx": ["accepted"],
    [join("文件夹", "b.xlsx")]: ["accepted"],
  });
});

onUnix("what is no file is told for what it is, each once, and is not waited for", async () => {
  const folder = emptyFolder();
  execFileSync("mkfifo", [join(folder, "管道.xlsx")]);
  symlinkSync(join(folder, "没有.xlsx"), join(folder, "断了.xlsx"));
  symlinkSync("自己.xlsx", join(folder, "自己.xlsx"));
  symlinkSync("/dev/zero", join(folder, "设备.xlsx"));
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(folder, "s.xlsx"), done));
  const told = await checked(folder);
  await new Promise((done) => server.close(done));
  expect(told).toEqual({
    "管道.xlsx": ["rejected", "没有读：这是管道，不是文件。请换成报来的文件"],
    "断了.xlsx": ["rejected", "没有读：这个链接指向的文件不在了。请放进原件，或重做链接"],
    "自己.xlsx": ["rejected", "没有读：这个链接指向的文件不在了。请放进原件，或重做链接"],
    "设备.xlsx": ["rejected", "没有读：这是设备，不是文件。请换成报来的文件"],
    "s.xlsx": ["rejected", "没有读：这是程序之间通信用的套接字，不是文件。请换成报来的文件"],
  });
});

onUnix(
  "a name in an old encoding is shown as it was meant, told, and laid to its bureau",
  async () => {
    const folder = emptyFolder();
    // 市商务局-2021.xlsx in GB18030
    const name = Buffer.from("cad0c9ccceF1bed62d323032312e786c7378".toLowerCase(), "hex");
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), "");
    const sentence = "没有读：文件名的编码不是 UTF-8，打不开。请改个名字再运行";
    expect(await checked(folder)).toEqual({ "市商务局-2021.xlsx": ["rejected", sentence] });
    const { out } = await run("check", join(folder, "*.xlsx"));
    expect(out.replaceAll(/\s/g, "")).toContain("文件名的编码不是UTF-8");
    const ledger = join("tests", "fixtures", "office", "ledger.json");
    const printed = await runJson(
      ...["collect", "--ledger", ledger, folder, "--out", join(emptyFolder(), "o.xlsx")],
      ...["--as-of", "2022-03-01"],
    );
    const { bureaus } = printed as unknown as { bureaus: { bureau: string; status: string }[] };
    expect(bureaus.find(({ bureau }) => bureau === "市商务局")?.status).toBe("rejected");
  },
);

onUnix("links that go round in circles, or to what is read anyway, end with a word", async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "a"));
  copyFileSync(FORM, join(folder, "a", "form.xlsx"));
  symlinkSync(folder, join(folder, "a", "回去"));
  symlinkSync(join(folder, "a"), join(folder, "再来"));
  symlinkSync("/", join(folder, "根"));
  const { out, err } = await run("check", folder, "--json");
  expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(1);
  for (const link of [join("a", "回去"), "再来", "根"]) expect(err).toContain(join(folder, link));
  expect(err.match(/没有重复读/g)).toHaveLength(3);
});

test("no two names of a folder are shown alike, whatever bytes they are", () => {
  const name = fc.uint8Array({ minLength: 1, maxLength: 6, min: 1 });
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { selector: (bytes) => bytes.join(), maxLength: 6 }),
      (names) => {
        expect(new Set(showNames(names)).size).toBe(names.length);
      },
    ),
  );
});
