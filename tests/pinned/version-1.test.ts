import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "../../src/cli/open-file";
import { readForm } from "../../src/sheets";
import { emptyFolder, runJson } from "../cli/run";

/*
 * Forms that version 1 made, blank, filled in, saved by other programs and marked, and its consolidated workbook: what they say
 * stands in the JSON beside them. Later versions read them the same.
 */

const ROOT = join(__dirname, "../fixtures/version-1");
const KEPT = ["code", "severity", "target", "bureau", "sheet", "cell", "received", "expected"];

type Facts = Readonly<Record<string, unknown>>;
interface Checked extends Facts {
  readonly path: string;
  readonly entries: readonly Facts[];
  readonly findings: readonly Facts[];
}
interface Collected {
  readonly files: readonly Facts[];
  readonly targets: readonly Facts[];
  readonly findings: readonly Facts[];
}

const readKept = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
const expected = (readKept("check.json") as { files: readonly Checked[] }).files;
const collected = readKept("collect.json") as Collected;

const pick = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(keys.map((key) => [key, facts[key]]));
/** Only what was kept: later versions may say more. */
const likeKept = (facts: readonly Facts[], kept: readonly Facts[]): Facts[] =>
  facts.map((each) => pick(each, Object.keys(kept[0] ?? {})));

/**
 * Two figures of 2021 are 100 times off: 62万元 under 1500亿元 (7.1) and 17500000 under 2000亿元 (2.2). Version 1 judged them, one as
 * reached 8750 times over; since then they wait to be verified.
 */
const SUSPECT: Readonly<Record<string, number>> = { "7.1": 0.0062, "2.2": 17500000 };
const asSince = (facts: readonly Facts[]): Facts[] =>
  facts.map((each) => {
    if (typeof each.target !== "string" || SUSPECT[each.target] !== each.value) return each;
    const unjudged = "completion" in each ? { completion: null } : {};
    return { ...each, ...unjudged, verdict: "unverified" };
  });

/** What a command prints, with paths as they stand in the folder of the fixtures. */
async function run(...argv: string[]): Promise<unknown> {
  const printed = JSON.stringify(await runJson(...argv));
  const root = JSON.stringify(`${ROOT}/`).slice(1, -1);
  return JSON.parse(printed.replaceAll(root, "")) as unknown;
}

async function check(path: string): Promise<Checked> {
  const { files } = (await run("check", `${ROOT}/${path}`)) as { files: readonly Checked[] };
  const [file] = files;
  if (file === undefined) throw new Error(`${path} was not reported`);
  return file;
}

describe.each(expected.map((file) => [file.path, file] as const))("%s", (path, known) => {
  let file: Checked;
  beforeAll(async () => {
    file = await check(path);
  });

  test("is whose it was", () => {
    const identity = ["status", "plan", "bureau", "period", "formId"];
    expect(pick(file, identity)).toEqual(pick(known, identity));
  });

  test("the receipt it had is still known for its own", async () => {
    if (known.receipt === null) expect(file.receipt).toBeNull();
    else {
      expect(
        await run(
          "check",
          "--receipt",
          JSON.stringify(known.receipt).slice(1, -1),
          `${ROOT}/${path}`,
        ),
      ).toMatchObject({ version: 1, fits: true });
    }
  });

  test("has the values and verdicts it had", () => {
    expect(likeKept(file.entries, known.entries)).toEqual(asSince(known.entries));
  });

  test("has the findings it had", () => {
    const findings = file.findings.map((each) => pick(each, KEPT));
    expect(findings).toEqual(known.findings.map((each) => pick(each, KEPT)));
  });
});

const LEDGER = `${ROOT}/forms-2021/ledger.json`;

async function collect(ledger: string, joint: readonly string[]): Promise<Collected> {
  const out = join(emptyFolder(), "汇总.xlsx");
  const decisions = `${ROOT}/decisions.json`;
  return (await run(
    ...["collect", "--ledger", ledger, ...joint, "--decisions", decisions],
    ...["--as-of", "2022-01-20", "--out", out, `${ROOT}/returns-2021`],
  )) as Collected;
}

/** The ledger of version 1, in which somebody has written down that its forms ask for shares of 3.1. */
function ledgerOfShares(): string {
  const ledger = JSON.parse(readFileSync(LEDGER, "utf8")) as { readonly forms: readonly Facts[] };
  const forms = ledger.forms.map((form) => ({ ...form, joint: { "3.1": "sum" } }));
  const path = join(emptyFolder(), "ledger.json");
  writeFileSync(path, JSON.stringify({ ...ledger, forms }));
  return path;
}

describe("the returns of 2021, with the ledger and decisions of version 1", () => {
  let collection: Collected;
  beforeAll(async () => {
    collection = await collect(ledgerOfShares(), ["--joint", "3.1=sum"]);
  });

  test("every file fares as it did", () => {
    // receipts of version 1 are no longer printed, but still recognised: above
    const fates = (files: readonly Facts[]) =>
      files.map(({ path, outcome, status, receipt }) => ({
        ...{ path, outcome, status, hasReceipt: receipt !== null },
      }));
    expect(fates(collection.files)).toEqual(fates(collected.files));
  });

  test("every target has the value and verdict it had", () => {
    expect(likeKept(collection.targets, collected.targets)).toEqual(asSince(collected.targets));
  });

  test("the findings are those it had", () => {
    // that a form was filled in part is told since
    const told = collection.findings.filter(({ code }) => code !== "bureau-incomplete");
    expect(likeKept(told, collected.findings)).toEqual(collected.findings);
  });
});

test("forms of version 1 that no ledger says more of ask for the total, which is never summed", async () => {
  const { targets, findings } = await collect(LEDGER, ["--joint", "3.1=sum"]);
  const standing = targets.find(({ target }) => target === "3.1");
  expect(standing).toMatchObject({ rule: "agree", value: null, verdict: "cannot-judge" });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "joint-rule-differs", severity: "error", target: "3.1" }),
  );
});

/** What stands under 上期值, by target; the dash of a line that has none is left out. */
function previousOf(path: string): Facts {
  const opened = openFile(path);
  if (opened.outcome === "rejected") throw new Error(`${path} cannot be read`);
  const lines = readForm(opened.workbook).lines.map(
    ({ id, cells }) => [id ?? "", cells.上期值?.cell.shown ?? ""] as const,
  );
  return Object.fromEntries(lines.filter(([, shown]) => !["", "—"].includes(shown)));
}

/** Settled values where there are any, else the bureau's own. */
const PREVIOUS: Readonly<Record<string, Facts>> = {
  市商务局: {
    "5.1": "480",
    "5.2": "1",
    "5.3": "56.2",
    "5.4": "推进中",
    "11.1": "1596",
    "11.2": "4438.6",
  },
  市农业农村局: {
    ...{ "3.1": "5", "4.1": "1385", "4.2": "44" },
    ...{ "5.1": "480", "5.2": "1", "5.3": "56.2", "5.4": "推进中" },
    ...{ "17.1": "97.12%", "17.2": "97.83%", "17.3": "98.50%" },
  },
  市政府办公厅: {},
};

test("the consolidated workbook of 2021 gives the 上期值 it gave", async () => {
  const out = emptyFolder();
  await run(
    ...["distribute", "--period", "2022", "--due", "2023-01-15", "--id-seed", "v1", "--out", out],
    ...["--contact", "综合处 张三 0531-12345678", "--as-of", "2023-01-05"],
    ...["--previous", `${ROOT}/汇总-2021.xlsx`],
    ...["--bureau", ...Object.keys(PREVIOUS)],
  );
  for (const [bureau, previous] of Object.entries(PREVIOUS)) {
    const name = `${bureau}-2022.xlsx`;
    expect(previousOf(join(out, name))).toEqual(previous);
    expect(previousOf(join(ROOT, "forms-2022", name))).toEqual(previous);
  }
});
