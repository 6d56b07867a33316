import { inserting, sheetNames, useLiveBed } from "./live-sheets";
import { summaryOf } from "./summary-of";

const bed = useLiveBed();

/** What Excel on the web takes at once. */
const WEB = { payloadLimit: 5 * 1024 * 1024 };

test("a summary of 300 bureaus goes into Excel on the web, in requests of less than 5 MB", async () => {
  const sheets = summaryOf(300);
  const live = await bed().open(WEB);
  expect(
    await live.call(
      "insert",
      sheets.map((spec) => inserting(spec)),
    ),
  ).toEqual({});
  const { batches } = await live.excel.stats();
  const large = batches.filter(({ requestBytes }) => requestBytes > 1_000_000);
  expect(large.length).toBeGreaterThan(1);
  expect(batches.filter(({ error }) => error !== null)).toEqual([]);
  expect(await sheetNames(live)).toEqual(["Sheet1", ...sheets.map(({ name }) => name)]);
  const links = sheets[0]?.links ?? [];
  expect(links.length).toBeGreaterThan(0);
  const tabs = new Set((await live.excel.snapshot()).sheets.map(({ tabColor }) => tabColor));
  expect([...tabs]).toEqual([""]);
  await live.end();
});
