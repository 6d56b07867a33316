import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { Ledger } from "../../../src/exchange";
import { SpreadsheetError } from "../../../src/sheets";
import { readArchive } from "../../../src/xlsx";
import { inflate } from "../../../src/taskpane/files/inflate";
import { emptyFolder, run } from "../../cli/run";
import { ledgerInTheWay, openBench, type Bench } from "../fake-world";

const BUREAUS = 9;

function partsOf(bytes: Uint8Array): Record<string, string> {
  const archive = readArchive(bytes, inflate);
  if (archive.outcome === "rejected") throw new Error(JSON.stringify(archive.findings));
  return Object.fromEntries(
    [...archive.parts].map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );
}

const lastSaved = ({ saved }: Bench) => {
  const file = saved.at(-1);
  if (!file) throw new Error("nothing was saved");
  return file;
};

test("forms made in the pane equal those of the command line part by part", async () => {
  const out = emptyFolder();
  const contact = "张三 0531-12345678";
  const options = ["--period", "2021", "--due", "2022-01-15", "--contact", contact, "--out", out];
  const { exit } = await run("distribute", "--plan", "jinan-brand-2020", ...options);
  expect(exit).toBe(0);
  const bench = await openBench();
  bench.actions.setDue("2022-01-15");
  bench.actions.setContact(contact);
  bench.actions.chooseDelivery("zip");
  await bench.actions.make();
  const { "ledger.json": ledger, ...forms } = unzipSync(lastSaved(bench).bytes);
  expect(Object.keys(forms)).toHaveLength(BUREAUS);
  for (const [name, bytes] of Object.entries(forms)) {
    expect(partsOf(bytes)).toEqual(partsOf(readFileSync(join(out, name))));
  }
  const made = Ledger.parse(JSON.parse(new TextDecoder().decode(ledger)));
  const wanted = Ledger.parse(JSON.parse(readFileSync(join(out, "ledger.json"), "utf8")));
  const bare = ({ forms: all, ...rest }: Ledger) => ({
    ...rest,
    forms: all.map((form) => ({ ...form, sha256: "" })),
  });
  expect(bare(made)).toEqual(bare(wanted));
});

test("the ledger stands in the workbook and is found again by another pane", async () => {
  const { actions, workbook } = await openBench();
  actions.chooseDelivery("zip");
  actions.setContact("  张三 ");
  await actions.make();
  const again = await openBench({ workbook });
  expect(again.store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
  expect(again.store.state.settings.contact).toBe("张三");
  expect(again.memory.welcomed).toBe(false);
});

test("forms made again replace the earlier ones, which stay in the ledger", async () => {
  const { actions, store } = await openBench();
  actions.chooseDelivery("zip");
  await actions.make();
  actions.tickAll(false);
  actions.tick("市科技局", true);
  await actions.make({ replaces: true });
  const forms = store.state.settings.ledger?.forms.filter(({ bureau }) => bureau === "市科技局");
  expect(forms?.map(({ state }) => state)).toEqual(["replaced", "current"]);
  expect(store.state.settings.ledger?.forms).toHaveLength(BUREAUS + 1);
});

test("two panes over one workbook: neither loses the other's forms", async () => {
  const first = await openBench();
  const second = await openBench({ workbook: first.workbook, ids: 100 });
  for (const [bench, bureau] of [
    [first, "市科技局"],
    [second, "市商务局"],
  ] as const) {
    bench.actions.chooseDelivery("zip");
    bench.actions.tickAll(false);
    bench.actions.tick(bureau, true);
    await bench.actions.make();
  }
  const { settings } = (await openBench({ workbook: first.workbook })).store.state;
  expect(settings.ledger?.forms.map(({ bureau }) => bureau).sort()).toEqual([
    "市商务局",
    "市科技局",
  ]);
});

test("stopping between two forms: what is open in Excel is recorded, the rest stays ticked", async () => {
  const bench: Bench = await openBench({
    failsToOpen: (open) => {
      if (open === 2) bench.actions.stop();
      return null;
    },
  });
  bench.actions.chooseDelivery("open");
  await bench.actions.make();
  const { state } = bench.store;
  expect(bench.opened).toHaveLength(3);
  expect(state).toMatchObject({ stopped: true, busy: null, notice: null });
  expect(state.settings.ledger?.forms).toHaveLength(3);
  expect(state.bureaus.size).toBe(BUREAUS - 3);
});

test("a stopped zip is not saved and not recorded", async () => {
  let count = 0;
  const bench: Bench = await openBench({
    world: {
      pause: () => {
        count += 1;
        if (count === 3) bench.actions.stop();
        return Promise.resolve();
      },
    },
  });
  bench.actions.chooseDelivery("zip");
  await bench.actions.make();
  expect(bench.saved).toEqual([]);
  expect(bench.store.state).toMatchObject({ stopped: true, made: [] });
  expect(bench.store.state.settings.ledger).toBeNull();
});

test("Excel refuses the fourth form: three are recorded, a second try makes the others", async () => {
  let refuses = true;
  const { actions, store, opened } = await openBench({
    failsToOpen: (open) => (refuses && open === 3 ? new SpreadsheetError("interrupted") : null),
  });
  actions.chooseDelivery("open");
  await actions.make();
  expect(store.state.notice?.problem).toMatchObject({ code: "interrupted" });
  expect(store.state.settings.ledger?.forms).toHaveLength(3);
  refuses = false;
  await actions.make();
  expect(opened).toHaveLength(BUREAUS);
  const { ledger } = store.state.settings;
  expect(ledger?.forms.every(({ state }) => state === "current")).toBe(true);
  expect(ledger?.forms).toHaveLength(BUREAUS);
});

test("one by one: a form is recorded when it is saved, not before", async () => {
  const { actions, store, saved } = await openBench();
  actions.chooseDelivery("single");
  await actions.make();
  expect(store.state.made).toHaveLength(BUREAUS);
  expect(store.state.settings.ledger).toBeNull();
  const id = store.state.made[1]?.form.formId ?? "";
  await actions.saveForm(id);
  await actions.saveForm(id);
  expect(saved).toHaveLength(2);
  expect(store.state.settings.ledger?.forms.map(({ formId }) => formId)).toEqual([id]);
});

test("a workbook that does not take the ledger: it is kept in the pane and tried again", async () => {
  const { actions, store, workbook } = await openBench();
  actions.chooseDelivery("zip");
  workbook.refuse("insert", "protected");
  await actions.make();
  expect(store.state.notice?.problem).toMatchObject({ kind: "ledger-not-kept", code: "protected" });
  expect(store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
  store.state.notice?.retry?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.state.notice).toBeNull();
  const again = await openBench({ workbook });
  expect(again.store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
});

test("another period: the old ledger is saved as a file before a new one begins", async () => {
  const { actions, store, saved } = await openBench();
  actions.chooseDelivery("zip");
  await actions.make();
  actions.choosePeriod("2022");
  await actions.make();
  expect(store.state.question).toMatchObject({ kind: "other-ledger" });
  expect(saved).toHaveLength(1);
  await actions.putLedgerAway(ledgerInTheWay(store));
  expect(saved.map(({ name }) => name)).toEqual([
    "济南市深入实施品牌战略三年行动计划（2020—2022年）-2021.zip",
    "ledger-jinan-brand-2020-2021.json",
    "济南市深入实施品牌战略三年行动计划（2020—2022年）-2022.zip",
  ]);
  expect(store.state.settings.ledger).toMatchObject({ period: "2022" });
});

test("a part of the program that does not load is told, and a second try works", async () => {
  const { workbookFiles } = await import("../../../src/taskpane/files/workbook-files");
  let fails = true;
  const { actions, store, saved } = await openBench({
    world: {
      load: () => (fails ? Promise.reject(new Error("chunk")) : Promise.resolve(workbookFiles)),
    },
  });
  actions.chooseDelivery("zip");
  await actions.make();
  expect(store.state.notice?.problem).toEqual({ kind: "not-loaded" });
  fails = false;
  await actions.make();
  expect(saved).toHaveLength(1);
});

test("after making nobody is ticked: a second press makes nothing again", async () => {
  const { actions, store, saved } = await openBench();
  await actions.make();
  expect(store.state.bureaus.size).toBe(0);
  await actions.make();
  expect(saved).toHaveLength(1);
  expect(store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
});

test("a pane that is opened again ticks those that have no form yet", async () => {
  const { actions, workbook } = await openBench();
  actions.tick("市科技局", false);
  await actions.make();
  const { store } = await openBench({ workbook });
  expect([...store.state.bureaus]).toEqual(["市科技局"]);
});

test("making a form again asks, and says whose; only the others can be made instead", async () => {
  const { actions, store, saved } = await openBench();
  actions.tick("市科技局", false);
  actions.tick("市商务局", false);
  await actions.make();
  actions.tickAll(true);
  await actions.make();
  expect(saved).toHaveLength(1);
  expect(store.state.question).toMatchObject({ kind: "already-sent", fresh: 2 });
  await actions.makeUnsent();
  expect(store.state.question).toBeNull();
  const forms = store.state.settings.ledger?.forms ?? [];
  expect(forms.map(({ state }) => state)).toEqual(Array(BUREAUS).fill("current"));
  expect(saved).toHaveLength(2);
});

test("a list that is searched: all of it is what is listed, the others stay as they are", async () => {
  const { actions, store } = await openBench();
  actions.tickAll(false);
  actions.tick("市科技局", true);
  actions.searchBureaus("商务");
  actions.tickAll(true);
  expect([...store.state.bureaus].sort()).toEqual(["市商务局", "市科技局"]);
  actions.searchBureaus("");
  actions.tickUnsent();
  expect(store.state.bureaus.size).toBe(BUREAUS);
});

test("Excel opens no workbook at all: nothing is in the ledger, and a zip file is chosen instead", async () => {
  const { actions, store, saved } = await openBench({
    failsToOpen: () => new SpreadsheetError("unsupported"),
  });
  actions.chooseDelivery("open");
  await actions.make();
  expect(store.state.notice?.problem).toEqual({ kind: "not-opened", savesFiles: true });
  expect(store.state.settings.ledger).toBeNull();
  expect(store.state.bureaus.size).toBe(BUREAUS);
  await actions.make();
  expect(saved).toHaveLength(1);
  expect(store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
});

test("where the pane cannot save files, forms are opened, and what fails there names no zip file", async () => {
  const { actions, store, saved } = await openBench({
    savesFiles: false,
    failsToOpen: () => new SpreadsheetError("unsupported"),
  });
  expect(store.state.delivery).toBe("open");
  await actions.make();
  expect(store.state.notice?.problem).toEqual({ kind: "not-opened", savesFiles: false });
  expect(store.state.delivery).toBe("open");
  expect(saved).toEqual([]);
});

test("a zip file that did not arrive is saved once more, and nothing is made again", async () => {
  const { actions, saved, store } = await openBench();
  await actions.make();
  actions.saveAgain();
  expect(saved).toHaveLength(2);
  expect(saved[1]).toEqual(saved[0]);
  expect(store.state.settings.ledger?.forms).toHaveLength(BUREAUS);
});

test("a file that a person does not save is not out: no form of it is in the ledger, and it can be made again", async () => {
  for (const delivery of ["zip", "single"] as const) {
    const { actions, store } = await openBench({ host: "files", givesUp: true });
    actions.chooseDelivery(delivery);
    await actions.make();
    if (delivery === "single") await actions.saveForm(store.state.made[0]?.form.formId ?? "");
    expect(store.state.settings.ledger).toBeNull();
    expect(store.state.bureaus.size).toBe(BUREAUS);
    expect(store.state.made.every(({ standing }) => standing === "ready")).toBe(true);
  }
});
