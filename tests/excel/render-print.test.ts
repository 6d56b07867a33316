import { splitHeader } from "../../src/excel/render-print";

test.each([
  ["", { left: "", center: "", right: "" }],
  ["— &P —", { left: "", center: "— &P —", right: "" }],
  ["&L左&C中&R右", { left: "左", center: "中", right: "右" }],
  ['&R&10&"仿宋,Regular"2022年度', { left: "", center: "", right: '&10&"仿宋,Regular"2022年度' }],
  [
    '&C&"Coca &Light,Bold"A && B&R&D',
    { left: "", center: '&"Coca &Light,Bold"A && B', right: "&D" },
  ],
])("the header code %j has three parts", (code, parts) => {
  expect(splitHeader(code)).toEqual(parts);
});
