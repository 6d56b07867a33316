import { formFileNames, safeFileName } from "../../src/exchange";

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICES = [
  ...["CON", "PRN", "AUX", "NUL"],
  ...Array.from({ length: 10 }, (_, index) => `COM${index}`),
  ...Array.from({ length: 10 }, (_, index) => `LPT${index}`),
  ...["COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³"],
];

test.each(DEVICES)("%s is kept for a device, in any case and before any dot", (name) => {
  expect(safeFileName(name)).toBe(`_${name}`);
  expect(safeFileName(name.toLowerCase())).toBe(`_${name.toLowerCase()}`);
  expect(safeFileName(`${name}.xlsx`)).toBe(`_${name}.xlsx`);
  expect(safeFileName(`${name}.tar.gz`)).toBe(`_${name}.tar.gz`);
});

test.each(["CONS", "COM", "COM10", "LPT", "LPT12", "ACON", "NUL局", "CON-2021", "COM1x", "COM⁴"])(
  "%s is a name like any other",
  (name) => {
    expect(safeFileName(name)).toBe(name);
  },
);

test.each([
  ["局.", "局．"],
  ["局..", "局．．"],
  ["局 .", "局．"],
  ["局. ", "局．"],
  ["局.a", "局.a"],
  ["...", "．．．"],
  [".局", "．局"],
  ["~局", "．局"],
  ["局~", "局~"],
  // what is cut off may leave a dot at the end
  [`${"局".repeat(59)}.xlsx`, `${"局".repeat(59)}．`],
])("%j does not begin or end with what systems drop: %j", (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

test("a bureau with the name of a device gets a form all the same", () => {
  expect([...formFileNames(["CON", "con", "局."], "2021Q3").values()]).toEqual([
    ...["_CON-2021Q3.xlsx", "_con-2021Q3-2.xlsx", "局．-2021Q3.xlsx"],
  ]);
});
