/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { TRACKING_SHEET } from "../../src/sheets";
import { loseIdentity } from "../fixtures/lost-identity";
import { type OpenPane, usePane } from "./open";
import { asFile, choose, returnForm, sendForms } from "./returns";
import { bytesOf } from "./without-excel";

const open = usePane();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Widths of the pane: Excel for Mac, Excel as it opens it, pulled wide, a browser's window. */
const WIDTHS = [270, 320, 600, 1280] as const;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds that is serious, and what scrolls sideways at any width. */
async function troubleOf({ page }: OpenPane["pane"]): Promise<readonly unknown[]> {
  const violations: Violation[] = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) })))',
  );
  const trouble: unknown[] = violations.filter(({ impact }) =>
    ["serious", "critical"].includes(impact),
  );
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    const [needed, room] = await page.evaluate<[number, number]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    if (needed !== room) trouble.push({ width, needed });
  }
  await page.setViewportSize({ width: 320, height: 720 });
  return trouble;
}

describe.each<["light" | "dark", "none" | "active"]>([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
])("in %s colours, forced %s", (colorScheme, forcedColors) => {
  test("axe finds nothing serious in any step, and nothing scrolls sideways at any width", async () => {
    // inside Excel the pane looks like Excel, whatever the system says
    const pane = await open({ theme: colorScheme });
    const { page } = pane.pane;
    await page.emulateMedia({ colorScheme, forcedColors });
    // as an expression, so that the pane's own policy need not allow it
    await page.evaluate(AXE);
    const expectNone = async (state: string) => {
      expect([state, await troubleOf(pane.pane)]).toEqual([state, []]);
    };
    await pane.tab("校验").click();
    await expectNone("校验, nothing inserted");
    await pane.insert();
    await expectNone("插入, inserted");
    await pane.excel.userPaste(TRACKING_SHEET, "I4", [["约300"], ["6100万元"]]);
    const forms = await sendForms(pane);
    for (const step of ["插入", "校验", "生成", "回收", "进度"]) {
      await pane.tab(step).click();
      if (step === "回收") await choose(pane, troubledReturns(forms));
      if (step === "校验") {
        await pane.act();
        await pane.statusHas("50");
      }
      await expectNone(step);
    }
    await pane.tab("校验").click();
    await pane.button("各单位汇总…").click();
    await page.locator("#summaries").waitFor();
    await expectNone("各单位汇总");
    await page.getByLabel("插入到这个工作簿").check();
    await pane.act();
    await pane.statusHas("已插入 9 张");
    await pane.act();
    await page.locator("#question").waitFor();
    await expectNone("各单位汇总, asking");
    await pane.end();
  });
});

/** Returns with all that the step has cards for. */
function troubledReturns(forms: ReadonlyMap<string, Buffer>) {
  return [
    returnForm(forms, "市工业和信息化局", { "3.1": 29, "10.1": "约6" }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
    returnForm(forms, "市科技局", { "10.1": 6 }),
    returnForm(forms, "市科技局", { "10.1": 7 }, "市科技局（更正后重新报送的第二份填报表）.xlsx"),
    asFile("医疗.xlsx", loseIdentity(returnForm(forms, "市卫生健康委", { "14.1": 1300 }).buffer)),
    asFile("坏文件.xlsx", Buffer.from("PK\u0003\u0004")),
  ];
}

test("insert, check, choose and make by keyboard alone", async () => {
  const pane = await open();
  const { page } = pane.pane;
  const focusOn = async (selector: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate<boolean, string>(
        (wanted) => document.activeElement?.matches(wanted) ?? false,
        selector,
      );
      if (found) return;
    }
    throw new Error(`Tab never comes to ${selector}`);
  };
  await focusOn("#primary");
  await page.keyboard.press("Enter");
  await pane.statusHas("指标跟踪表");
  await focusOn("[role=tab][aria-selected=true]");
  await page.keyboard.press("ArrowRight");
  await focusOn("#primary");
  await page.keyboard.press("Enter");
  await pane.statusHas("50");
  await focusOn("[role=tab][aria-selected=true]");
  await page.keyboard.press("ArrowRight");
  await focusOn("#primary");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const saved = Object.keys(unzipSync(await bytesOf(await coming)));
  await pane.excel.idle();
  expect(saved.filter((name) => name.endsWith(".xlsx"))).toHaveLength(9);
  await pane.end();
});

test("校验 on the ribbon checks the table; where there is none it says where to insert one", async () => {
  const pane = await open();
  await pane.tab("插入").waitFor();
  await pane.excel.invokeCommand("openCheck");
  await pane.button("去插入").click();
  await pane.insert();
  await pane.excel.invokeCommand("openCheck");
  await pane.statusHas("已填 0/50");
  await pane.end();
});

test("a ribbon button opens the pane at its step", async () => {
  const pane = await open();
  await pane.tab("插入").waitFor();
  expect(await pane.excel.invokeCommand("openMake")).toBe(true);
  await pane.pane.page.locator("[role=tab][aria-selected=true]", { hasText: "生成" }).waitFor();
  expect(await pane.excel.invokeCommand("openCollect")).toBe(true);
  await pane.pane.page.locator("[role=tab][aria-selected=true]", { hasText: "回收" }).waitFor();
  await pane.pane.page.locator(".drop").waitFor();
  expect(await pane.excel.invokeCommand("openCheck")).toBe(true);
  await pane.pane.page.locator("[role=tab][aria-selected=true]", { hasText: "校验" }).waitFor();
  await pane.end();
});
