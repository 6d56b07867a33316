import { markTaken, marksTaken, splitTaken } from "../../../src/sheets";

const TAKEN = { said: "6100亿元", source: "市商务局-2021.xlsx" };

test("the source stands behind the evidence, on a line of its own", () => {
  expect(markTaken("统计公报", TAKEN)).toBe("统计公报\n〔取自报送：6100亿元，市商务局-2021.xlsx〕");
  expect(markTaken("", TAKEN)).toBe("〔取自报送：6100亿元，市商务局-2021.xlsx〕");
});

test("a source is no evidence", () => {
  expect(splitTaken(markTaken("", TAKEN)).words).toBe("");
  expect(splitTaken(markTaken("统计公报", TAKEN)).words).toBe("统计公报");
  expect(splitTaken("见〔2021〕3号文")).toEqual({ words: "见〔2021〕3号文", mark: null });
});

test("a mark is about one value: another value is the office's own", () => {
  const { mark } = splitTaken(markTaken("", TAKEN));
  expect(marksTaken(mark, "6100亿元")).toBe(true);
  expect(marksTaken(mark, "610亿元")).toBe(false);
  expect(marksTaken(mark, "6100")).toBe(false);
  expect(marksTaken(null, "")).toBe(false);
});

test("words with brackets of the mark's kind do not end it early", () => {
  const text = markTaken("", { said: "按〔2021〕3号\n推进", source: "市科技局〔甲〕.xlsx" });
  expect(splitTaken(text).words).toBe("");
  expect(marksTaken(splitTaken(text).mark, "按〔2021〕3号\n推进")).toBe(true);
});
