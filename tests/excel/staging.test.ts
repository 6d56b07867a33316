import {
  asideName,
  BUILT,
  buildingName,
  prepareRepair,
  PUT_ASIDE,
  wasCarriedOut,
  type ListedSheet,
} from "../../src/excel/staging";

const sheet = (name: string, tabColour = ""): ListedSheet => ({
  name,
  tabColour,
  visibility: "Visible",
});
const NAME = "指标跟踪表";

describe("what a broken insertion left behind", () => {
  test("nothing is nothing to mend", () => {
    expect(prepareRepair([sheet(NAME), sheet("Sheet1", "#FF0000")])).toEqual({
      deletes: [],
      renames: [],
    });
  });

  test("a sheet that was still being built goes", () => {
    const left = sheet(buildingName(NAME, []), BUILT);
    expect(prepareRepair([sheet("Sheet1"), left])).toEqual({ deletes: [left], renames: [] });
  });

  test("so does one that broke off before it had its colour, if this program made it", () => {
    const left = sheet(buildingName(NAME, []));
    expect(prepareRepair([left], [left.name]).deletes).toEqual([left]);
  });

  test("a sheet that was put aside comes back while the new one is not finished", () => {
    const unfinished = sheet(NAME, BUILT.toUpperCase());
    const aside = sheet(asideName(NAME, []), PUT_ASIDE);
    expect(prepareRepair([aside, unfinished])).toEqual({
      deletes: [unfinished],
      renames: [{ from: aside.name, to: NAME }],
    });
    expect(prepareRepair([aside])).toEqual({
      deletes: [],
      renames: [{ from: aside.name, to: NAME }],
    });
  });

  test("a sheet that was put aside goes once the new one is finished", () => {
    const aside = sheet(asideName(NAME, []), PUT_ASIDE);
    expect(prepareRepair([aside, sheet(NAME)])).toEqual({ deletes: [aside], renames: [] });
  });

  test("a person's own sheets stay, whatever they are called and whatever colour they have", () => {
    const own = [
      sheet(NAME),
      sheet(asideName(NAME, [])),
      sheet("数据~新0"),
      sheet("黑", PUT_ASIDE),
    ];
    expect(prepareRepair(own)).toEqual({ deletes: [], renames: [] });
  });
});

test("names of sheets that are built or put aside fit into Excel's 31 characters", () => {
  const long = "很".repeat(31);
  expect([buildingName(long, []).length, asideName(long, []).length]).toEqual([31, 31]);
  expect(asideName(NAME, [])).toBe("指标跟踪表~旧0");
  expect(asideName(NAME, [sheet("指标跟踪表~旧0")])).toBe("指标跟踪表~旧1");
});

test("an insertion that ended with an error was carried out if only sheets put aside were left", () => {
  const aside = sheet(asideName(NAME, []), PUT_ASIDE);
  const unfinished = sheet(buildingName("新表", []), BUILT);
  expect(wasCarriedOut({ deletes: [aside], renames: [] })).toBe(true);
  expect(wasCarriedOut({ deletes: [], renames: [] })).toBe(false);
  expect(wasCarriedOut({ deletes: [aside, unfinished], renames: [] })).toBe(false);
  expect(wasCarriedOut({ deletes: [], renames: [{ from: aside.name, to: NAME }] })).toBe(false);
});
