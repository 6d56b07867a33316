import { fillForm, returned, changeSheet } from "../returns";

test.each(["raised", "struck"] as const)(
  "a figure of 30,000 digits with a %s one makes a short report",
  (mark) => {
    const workbook = changeSheet(fillForm("市商务局", { "5.1": 480 }), "指标填报", (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.row !== 2 || cell.column !== 7) return cell;
        const text = "9".repeat(30_000);
        const runs = [
          { text, mark: null },
          { text: "1", mark },
        ];
        const shown = `${text}1`;
        return { ...cell, content: { kind: "text" as const, text: shown }, shown, looks: { runs } };
      }),
    }));
    const { report } = returned("a.xlsx", workbook);
    const found = report.findings.find(({ code }) => code === "marked-text");
    expect(found?.target).toBe("5.1");
    expect(JSON.stringify(report.findings).length).toBeLessThan(5000);
  },
);
