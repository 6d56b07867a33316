import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run";
import {
  collecting,
  consolidated,
  DAY,
  inFolder,
  planIn,
  withPlan,
  type WritingCommand,
} from "./writing-commands";

/** A file that lies there already, to be replaced. */
function earlier(folder: string, name: string): void {
  mkdirSync(join(folder, "out"), { recursive: true });
  writeFileSync(join(folder, "out", name), "earlier");
}

async function withAddresses(folder: string): Promise<void> {
  await consolidated(folder);
  writeFileSync(
    join(folder, "通讯录.csv"),
    "单位,邮箱\n市商务局,sw@example.cn\n市科技局,kj@example.cn\n",
  );
  earlier(folder, "市商务局.eml");
}

const mailing = (folder: string, kind: string): readonly string[] => [
  ...["mail", "--kind", kind, "--plan", planIn(folder)],
  ...["--ledger", join(folder, "in", "ledger.json"), "--from", join(folder, "汇总.xlsx")],
  ...["--addresses", join(folder, "通讯录.csv"), "--out", join(folder, "out")],
  ...["--force", ...DAY],
];

/** A period's folder with a summary. */
async function periodOf(folder: string): Promise<void> {
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  await inFolder(out, async () => {
    await withPlan(out);
    await run("init", "--plan", "计划.json", "--period", "2021", ...DAY);
    await run("distribute", "--id-seed", "x", "--bureau", "市商务局", ...DAY);
    cpSync("发放/市商务局-2021.xlsx", "收回/市商务局-2021.xlsx");
    await run("collect", ...DAY);
  });
}

/** What keeps an office's own work: decisions, letters, a ledger made again, plans, a period's settings. */
export const KEEPING_COMMANDS: readonly WritingCommand[] = [
  {
    name: "decide again",
    prepare: async (folder) => {
      await consolidated(folder);
      earlier(folder, "待裁定.xlsx");
    },
    words: (folder) => [
      ...["decide", ...collecting(folder).slice(1), "--force", ...DAY],
      ...["--out", join(folder, "out", "待裁定.xlsx")],
    ],
  },
  {
    name: "ledger rebuild again",
    prepare: async (folder) => {
      await consolidated(folder);
      earlier(folder, "ledger.json");
    },
    words: (folder) => [
      ...["ledger", "rebuild", "--plan", planIn(folder), join(folder, "in"), "--force", ...DAY],
      ...["--out", join(folder, "out", "ledger.json")],
    ],
  },
  {
    name: "mail the first time",
    prepare: withAddresses,
    words: (folder) => mailing(folder, "first"),
  },
  {
    name: "mail reminders",
    prepare: withAddresses,
    words: (folder) => mailing(folder, "remind"),
  },
  {
    name: "plan convert again",
    prepare: async (folder) => {
      await withPlan(folder);
      earlier(folder, "计划.xlsx");
    },
    words: (folder) => [
      ...["plan", "convert", planIn(folder), "--out", join(folder, "out", "计划.xlsx")],
      ...["--force", ...DAY],
    ],
  },
  {
    name: "plan template",
    prepare: withPlan,
    words: (folder) => ["plan", "template", "--out", join(folder, "out", "计划.xlsx"), ...DAY],
  },
  {
    name: "import again, with a draft",
    prepare: (folder) => {
      earlier(folder, "计划.xlsx");
      writeFileSync(
        join(folder, "附件.txt"),
        "1. 品牌价值总额达到6000亿元（市市场监管局）\n2. 培育企业300家（市商务局）\n",
      );
      return Promise.resolve();
    },
    words: (folder) => [
      ...["import", join(folder, "附件.txt"), "--out", join(folder, "out", "计划.xlsx")],
      ...["--draft", join(folder, "out", "草稿.json"), "--force", ...DAY],
    ],
  },
  {
    name: "report as a document",
    prepare: consolidated,
    words: (folder) => [
      ...["report", "--plan", planIn(folder), "--from", join(folder, "汇总.xlsx")],
      ...["--out", join(folder, "out", "报告.docx"), ...DAY],
    ],
  },
  {
    name: "init again with another day",
    isInside: true,
    prepare: periodOf,
    words: () => ["init", "--due", "2022-01-20"],
  },
  {
    name: "collect and close",
    isInside: true,
    prepare: periodOf,
    words: () => ["collect", "--close", ...DAY],
  },
];
