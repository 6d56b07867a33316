/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { loseIdentity } from "../fixtures/lost-identity";
import { toOldWorkbook } from "../fixtures/old-workbook";
import { savedAt } from "../fixtures/saved-at";
import { type OpenPane, usePane } from "./open";
import { asFile, atCollect, choose, dropPaths, returnForm } from "./returns";

const open = usePane();

const card = (pane: OpenPane, title: string) =>
  pane.pane.page.locator(".decisions > li", { hasText: title });

test("two versions of one bureau are shown value by value, and one of them counts when that is decided", async () => {
  const { pane, forms } = await atCollect(open);
  await choose(pane, [
    returnForm(forms, "市科技局", { "10.1": 6, "10.2": 27 }, "市科技局-2021.xlsx"),
    returnForm(forms, "市科技局", { "10.1": 7, "10.2": 27 }, "市科技局-更正.xlsx"),
  ]);
  const versions = card(pane, "交来两份");
  await versions.getByText("有 1 处不同").waitFor();
  expect((await versions.locator(".changes").innerText()).replace(/\s+/g, " ")).toContain(
    "10.1 国家级工业设计中心数量 6 → 7",
  );
  await versions.getByText("只用 市科技局-更正.xlsx").click();
  await versions.getByLabel("理由").fill("来电更正");
  await versions.getByLabel("裁定人").fill("李四");
  await versions.getByRole("button", { name: "裁定" }).click();
  await versions.getByText("裁定：只用 市科技局-更正.xlsx").waitFor();
  await pane.pane.page.locator(`[id="target-10.1"]`).waitFor({ state: "detached" });
  // and back
  await versions.getByRole("button", { name: /撤销裁定/ }).click();
  await card(pane, "交来的几份里数不一样").waitFor();
  await pane.end();
});

test("a form that comes back corrected is told beside the one it corrects, and asks nothing", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  const corrected = returnForm(forms, "市科技局", { "10.1": 7, "10.2": 27 }).buffer;
  await choose(pane, [
    returnForm(forms, "市科技局", { "10.1": "约6", "10.2": 27 }, "市科技局-2021.xlsx"),
    asFile("市科技局-更正.xlsx", savedAt(corrected, "2099-01-12T08:00:00Z")),
  ]);
  await page.locator(".bureaus summary", { hasText: "市科技局" }).click();
  await page.getByText("市科技局-更正.xlsx 已经改正，按改正的算：10.1 约6 → 7").waitFor();
  expect(await page.locator(".decisions > li").count()).toBe(0);
  expect(await page.getByText("处要改").count()).toBe(0);
  await pane.end();
});

test("a form that lost whose it is is confirmed", async () => {
  const { pane, forms } = await atCollect(open);
  const form = returnForm(forms, "市科技局", { "10.1": 6 });
  await choose(pane, [asFile("科技局.xlsx", loseIdentity(form.buffer))]);
  const owner = card(pane, "看内容是市科技局的");
  await owner.getByLabel("理由").fill("电话确认");
  await owner.getByLabel("裁定人").fill("张三");
  await owner.getByRole("button", { name: "确认是市科技局的" }).click();
  await pane.statusHas("9 个单位已报 0 个，没报齐 1 个");
  await pane.end();
});

test("what a person judges, a value that cannot be used and a file that is none are decided in the pane, and nothing stays open", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [
    returnForm(forms, "市商务局", { "5.4": "已完成", "11.1": "约2000" }),
    asFile("说明.txt", Buffer.from("请查收")),
  ]);
  const sign = async (of: ReturnType<typeof card>, button: string) => {
    await of.getByLabel("理由").fill("电话核实");
    await of.getByLabel("裁定人").fill("张三");
    await of.getByRole("button", { name: button, exact: true }).click();
  };
  await page.getByText("由人判定 1 项").click();
  const judged = card(pane, "没有写佐证材料");
  await judged.getByText("达标", { exact: true }).click();
  await sign(judged, "裁定");
  await page.getByText("裁定：达标").waitFor();
  await page.getByText("填错的和退件 2 项").click();
  await sign(card(pane, "说明.txt"), "不采用");
  await page.getByText("裁定：不采用").waitFor();
  const refused = card(pane, "约2000");
  await refused.getByLabel(/另填的数/).fill("2000");
  await sign(refused, "裁定");
  await page.getByText("裁定：2000").waitFor();
  await page.getByText("填错的和退件").waitFor({ state: "detached" });
  await page.getByText("由人判定：都定了").waitFor();
  // taken back, it is where it was, unfolded, and has the focus
  await page.getByRole("button", { name: "撤销裁定：2000" }).click();
  await page.getByText("填错的和退件 1 项").waitFor();
  await refused.getByLabel("理由").waitFor();
  await page.locator(".decisions > li:focus", { hasText: "约2000" }).waitFor();
  await pane.end();
});

test("an old workbook, alone or in an archive, is read in a worker of its own, fetched for the first, and waits with its values", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  const fetched: string[] = [];
  page.context().on("request", (request) => {
    if (/\/legacy\/[\w.]+\.js$/.test(request.url())) fetched.push(request.url());
  });
  const old = (bureau: string, value: number) =>
    toOldWorkbook(returnForm(forms, bureau, { "10.1": value }).buffer);
  await choose(pane, [
    asFile("科技局.xls", old("市科技局", 6)),
    asFile("报送.zip", zipSync({ "工信局.et": old("市工业和信息化局", 6) })),
    asFile("坏的.xls", old("市科技局", 6).subarray(0, 4000)),
  ]);
  const science = card(pane, "科技局.xls");
  await science.getByText(/旧格式的文件.*10\.1.*6/).waitFor();
  await card(pane, "报送.zip › 工信局.et").waitFor();
  await page.getByText("填错的和退件 1 项").click();
  await card(pane, "坏的.xls").waitFor();
  expect(fetched.length).toBeGreaterThan(0);
  await science.getByLabel("理由").fill("与原件逐个核对");
  await science.getByLabel("裁定人").fill("张三");
  await science.getByRole("button", { name: "确认是市科技局的" }).click();
  await page.getByText("裁定：确认是市科技局的").waitFor();
  await pane.statusHas("9 个单位已报 0 个，没报齐 1 个");
  await pane.end();
});

describe("dragged from outside", () => {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("a folder is read with all that is in it, but for lock files, hidden ones and its ledger", async () => {
    const { pane, forms } = await atCollect(open);
    const form = returnForm(forms, "市科技局", { "10.1": 6 }).buffer;
    for (const [path, bytes] of [
      ["收回/市科技局-2021.xlsx", form],
      ["收回/补报/~$市科技局-2021.xlsx", Buffer.from("x")],
      ["收回/补报/说明.txt", Buffer.from("请查收")],
      ["收回/.DS_Store", Buffer.from("x")],
      ["收回/ledger.json", Buffer.from("{}")],
    ] as const) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await dropPaths(pane, [join(folder, "收回")]);
    await pane.statusHas("9 个单位已报 0 个，没报齐 1 个");
    const paths = await pane.pane.page.locator(".files .path").allTextContents();
    expect(paths.map((path) => path.trim()).sort()).toEqual([
      "收回/市科技局-2021.xlsx",
      "收回/补报/说明.txt",
    ]);
    await pane.end();
  });

  test("several files at once are read, and a file off its mark opens nothing", async () => {
    const { pane, forms } = await atCollect(open);
    const paths = ["市科技局", "市商务局"].map((bureau) => {
      const path = join(folder, `${bureau}.xlsx`);
      writeFileSync(path, returnForm(forms, bureau, {}).buffer);
      return path;
    });
    await dropPaths(pane, paths);
    await pane.statusHas("没报齐 2 个");
    await dropPaths(pane, paths.slice(0, 1), { x: 60, y: 62 });
    await pane.statusHas("没报齐 2 个");
    await pane.end();
  });
});

test("by keyboard alone: files off and on the list, a decision, and the summary", async () => {
  const { pane, forms } = await atCollect(open);
  const { page } = pane.pane;
  await choose(pane, [
    returnForm(forms, "市工业和信息化局", { "3.1": 29 }),
    returnForm(forms, "市卫生健康委", { "3.1": 30 }),
  ]);
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press("Tab");
      const isThere = await page.evaluate<boolean, string>(
        (wanted) => document.activeElement?.matches(wanted) ?? false,
        selector,
      );
      if (isThere) return;
    }
    throw new Error(`Tab never comes to ${selector}`);
  };
  await tabTo(".decisions input[type=radio]");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(".decisions input[name=value]");
  await page.keyboard.type("31家");
  await page.keyboard.press("Tab");
  await page.keyboard.type("实地核对");
  await page.keyboard.press("Tab");
  await page.keyboard.type("张三");
  await page.keyboard.press("Enter");
  await card(pane, "裁定：31家").waitFor();
  await tabTo("#primary");
  await page.keyboard.press("Enter");
  await pane.statusHas("已插入");
  await pane.end();
});
