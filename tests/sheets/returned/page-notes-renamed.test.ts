import { listPageNotes } from "../../../src/sheets/returned/page-notes";

test("the name that a bureau had when its form was made is no note of anybody", () => {
  const pages = ["&L&10责任单位：市科技局&C&R报告期"];
  expect(listPageNotes(pages, "市科学技术局", null)).toContain("责任单位：市科技局");
  expect(listPageNotes(pages, "市科学技术局", null, ["市科技局"])).not.toContain(
    "责任单位：市科技局",
  );
});
