import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { emptyFolder, readBytes, run } from "./run";

test("a target left out is not in the forms, is said in print, and is owed by nobody", async () => {
  const sent = emptyFolder();
  const words = ["--period", "2022", "--id-seed", "k", "--out", sent, "--skip", "5.1", "11.2"];
  expect((await run("distribute", ...words)).exit).toBe(0);
  const ledger = JSON.parse(readFileSync(join(sent, "ledger.json"), "utf8")) as {
    forms: { bureau: string; targets: number; skip?: string[] }[];
  };
  const trade = ledger.forms.find(({ bureau }) => bureau === "市商务局");
  expect(trade).toMatchObject({ targets: 4, skip: ["5.1", "11.2"] });
  expect(ledger.forms.find(({ bureau }) => bureau === "市科技局")).not.toHaveProperty("skip");
  const form = readBytes(join(sent, "市商务局-2022.xlsx"));
  const values = { "5.2": { value: 2 }, "5.3": { value: 61 }, "5.4": { value: "已完成" } };
  const file = join(emptyFolder(), "市商务局.xlsx");
  writeFileSync(file, fillInForm(form, { ...values, "11.1": { value: 2000 } }));
  const checked = JSON.parse((await run("check", file, "--json")).out) as {
    files: { findings: { code: string }[]; entries: unknown[] }[];
  };
  expect(checked.files[0]?.entries).toHaveLength(4);
  expect(checked.files[0]?.findings.map(({ code }) => code)).toEqual(["evidence-required"]);
  const { out } = await run(
    ...["collect", "--ledger", join(sent, "ledger.json"), file, "--json"],
    ...["--out", join(emptyFolder(), "汇总.xlsx")],
  );
  const { bureaus, summary } = JSON.parse(out) as {
    bureaus: { bureau: string; status: string; asked: number; complete: boolean }[];
    summary: { targets: number };
  };
  expect(bureaus.find(({ bureau }) => bureau === "市商务局")).toMatchObject({
    ...{ status: "returned", asked: 4, complete: true },
  });
  expect(summary.targets).toBe(48);
});

test("further forms of the period leave it out, too; an unknown one is exit 2", async () => {
  const sent = emptyFolder();
  const words = ["--period", "2022", "--id-seed", "k", "--out", sent];
  const first = await run("distribute", ...words, "--bureau", "市商务局", "--skip", "5.1");
  expect([first.exit, first.err]).toEqual([0, ""]);
  const second = await run("distribute", ...words, "--bureau", "市农业农村局");
  expect([second.exit, second.err]).toEqual([0, ""]);
  const text = readFileSync(join(sent, "ledger.json"), "utf8");
  expect(text.match(/"skip"/g)).toHaveLength(2);
  const { exit, err } = await run(
    "distribute",
    "--period",
    "2022",
    "--out",
    emptyFolder(),
    "--skip",
    "99.9",
  );
  expect([exit, err]).toEqual([2, expect.stringContaining("99.9")]);
});
