import { usePlainPage } from "./without-excel";

const open = usePlainPage();

/** Which languages' words were asked for. */
const spoken = (requests: readonly string[]): string[] =>
  ["zh-CN", "en-US"].filter((language) =>
    requests.some((address) => address.includes(`/${language}.`)),
  );

test("only the words of the language in use are fetched, and those of the other when it is chosen", async () => {
  const { page, requests, end } = await open();
  await page.getByRole("tab", { name: "插入" }).waitFor();
  expect(spoken(requests)).toEqual(["zh-CN"]);
  await page.locator("button.language").click();
  await page.getByRole("tab", { name: "Insert" }).waitFor();
  expect(spoken(requests)).toEqual(["zh-CN", "en-US"]);
  expect(await page.locator("html").getAttribute("lang")).toBe("en-US");
  await page.getByRole("tab", { name: "Collect" }).click();
  await page.locator("#returned-files").waitFor({ state: "attached" });
  expect(await page.locator(".collect").innerText()).not.toMatch(/请/);
  expect(requests.filter((address) => address.includes("collect-zh-CN"))).toEqual([]);
  // the step changes its words as well
  await page.locator("button.language").click();
  await page.getByText("把交回的填报表拖到这里").waitFor();
  await end();
});

test("a browser that remembers English never asks for the pane's Chinese words", async () => {
  const { page, requests, end } = await open({
    prepare: async (each) => {
      await each.addInitScript(`localStorage.setItem("zerenbiao.language", "en-US")`);
    },
  });
  await page.getByRole("tab", { name: "Insert" }).waitFor();
  expect(spoken(requests)).toEqual(["en-US"]);
  await end();
});
