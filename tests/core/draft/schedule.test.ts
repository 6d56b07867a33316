import { readSchedule } from "../../../src/core/draft/schedule";

test.each<[string, string | null]>([
  ["2022年12月底前", "2022-12-31"],
  ["2022年6月", "2022-06-30"],
  ["2022年3月15日", "2022-03-15"],
  ["2022年", "2022-12-31"],
  ["2022", "2022-12-31"],
  ["2022.6", "2022-06-30"],
  ["2022.12底前", "2022-12-31"],
  ["2022-2", "2022-02-28"],
  ["2024/2", "2024-02-29"],
  ["2022.6.5前", "2022-06-05"],
  ["2022.2.28", "2022-02-28"],
  ["2022.2.29", null],
  ["2022.1", "2022-01-31"],
  ["2022.13", null],
  ["2022.0", null],
  ["2023.01-2023.12", "2023-12-31"],
  ["2021年3月至2023年6月", "2023-06-30"],
  ["2021.3—2023.5", "2023-05-31"],
  ["2021年—2023年", "2023-12-31"],
  ["长期", null],
  ["每季度", null],
  ["持续推进", null],
])("%s names %s", (words, day) => {
  expect(readSchedule(words, {})).toBe(day);
});

test("words without a year are of the year that the document names", () => {
  expect(readSchedule("6月底前", { year: 2022 })).toBe("2022-06-30");
  expect(readSchedule("6月底前", {})).toBeNull();
  expect(readSchedule("年底", { year: 2022 })).toBe("2022-12-31");
  expect(readSchedule("规划期末", { period: { from: 2021, to: 2025 } })).toBe("2025-12-31");
});
