import { join } from "node:path";
import {
  chineseNotes,
  type DraftPlace,
  draftWordsFor,
  finishDraft,
  isOpen,
  type Plan,
} from "../../core";
import { draftAnnex } from "../../exchange";
import { loadAnnex } from "../annex-source";
import { loadChoices } from "../choices-source";
import { type Context, printJson } from "../context";
import { writeFiles } from "../output";
import { loadPlan } from "../plan-source";
import sample from "./demo-values.json";
import { distribute } from "./distribute";

/** What was open of the built-in annex, and what somebody chose. */
const CHOICES = [
  { doubt: "2.3 unit-missing", choose: "分" },
  { doubt: "19.1 together-or-each", choose: "合计" },
  { doubt: "19.5 together-or-each", choose: "合计" },
] as const;

export interface AnnexDemoOptions {
  readonly out: string;
  readonly force?: boolean;
}

/**
 * `demo --annex`: the annex of the built-in plan, as a web page has it, becomes a plan: what is open of it is settled by choices that
 * were recorded, and forms are made of what came of it. Exit 0.
 */
export async function runAnnexDemo(context: Context, options: AnnexDemoOptions): Promise<number> {
  const { printer, texts } = context;
  const { out, force = false } = options;
  const [annex, choices, plan, folder] = [
    join(out, "附件.html"),
    join(out, "选择.json"),
    join(out, "计划.json"),
    join(out, "forms"),
  ];
  const builtIn = await loadPlan(context, "jinan-brand-2020");
  await writeAll(context, force, [
    [annex, annexPage(builtIn)],
    [choices, toJson({ format: "zerenbiao-choices", formatVersion: 1, choices: CHOICES })],
  ]);
  const loaded = loadAnnex(annex, null);
  if (loaded.outcome === "rejected") throw new Error("the annex of the built-in plan was refused");
  const words = {
    ...{ file: "附件.html", sha256: loaded.sha256, notesOf: chineseNotes },
    placeOf: (place: DraftPlace | null) => draftWordsFor("zh-CN").place(place),
  };
  const draft = draftAnnex([loaded.content]);
  const open = draft.doubts.filter(isOpen);
  const finished = finishDraft(draft, await loadChoices(context, choices), words);
  if ("open" in finished) throw new Error(finished.open.map(({ id }) => id).join(", "));
  await writeAll(context, force, [[plan, toJson(finished.plan)]]);
  const distribution = await distribute(
    { ...context, today: sample.today },
    { plan, period: "2022", due: "2023-01-15", out: folder, idSeed: "demo", force },
  );
  if (context.json) {
    printJson(context, { annex, open, choices, plan, distribute: distribution });
    return 0;
  }
  const targets = draft.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets)).length;
  const said = draftWordsFor(context.messages.language);
  printer.heading(texts.demo.annexIntro(builtIn.annexTitle));
  printer.line();
  printer.line(texts.demo.annexRead(draft.rows.length, targets, open.length, annex));
  for (const doubt of open) {
    for (const { choose } of CHOICES.filter((each) => each.doubt === doubt.id))
      printer.line(`   ${texts.demo.annexChosen(said.doubt(doubt), choose)}`);
  }
  printer.line(texts.demo.annexPlan(plan, choices));
  printer.line(texts.demo.annexForms(distribution.forms.length, folder));
  printer.line();
  printer.line(texts.demo.annexOutro(annex));
  return 0;
}

async function writeAll(
  context: Context,
  force: boolean,
  files: readonly (readonly [string, string])[],
): Promise<void> {
  const planned = files.map(([path]) => path);
  await writeFiles(context, { force, planned }, async (add) => {
    for (const [path, content] of files) await add(path, content);
  });
}

const toJson = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** The annex as it was published: a table of five columns, what is merged there merged. */
function annexPage({ annexMark, annexTitle, rows }: Plan): string {
  const lines = rows.flatMap((row) =>
    row.cells.map((cell, place) => {
      const span = row.cells.length > 1 ? ` rowspan="${row.cells.length}"` : "";
      const head = [row.printedNumber ?? "", row.categories.join("、"), row.goal].map(
        (text) => `<td${span}>${escape(String(text))}</td>`,
      );
      const own = [
        cell.text,
        cell.responsibility ?? cell.printedBureaus.map(({ name }) => name).join("、"),
      ].map((text) => `<td>${escape(text)}</td>`);
      return `<tr>${[...(place === 0 ? head : []), ...own].join("")}</tr>`;
    }),
  );
  const heads = ["序号", "区分", "目标任务", "量化指标", "责任单位"].map(
    (text) => `<th>${text}</th>`,
  );
  return [
    '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8">',
    `<p>${annexMark ?? ""}</p><h2>${escape(annexTitle)}</h2>`,
    `<table border="1"><tr>${heads.join("")}</tr>`,
    ...lines,
    "</table></html>\n",
  ].join("\n");
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
