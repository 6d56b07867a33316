import { answer, fillForm, merge, returned } from "../returns";

const COMMERCE = "市商务局";

const becameOf = (first: number | string, second: number | string) =>
  merge([
    answer(COMMERCE, { "5.1": first }, "a.xlsx"),
    returned("b.xlsx", fillForm(COMMERCE, { "5.1": second })),
  ]).files.map(({ outcome }) => outcome);

test.each<[string, first: number | string, second: number | string]>([
  ["a number, and the same that a program stored as text", 480, "480"],
  ["the text, and then the number", "480", 480],
  ["blanks around it", 480, " 480 "],
])("two files with %s say the same: one counts, the other is identical", (_, first, second) => {
  expect(becameOf(first, second)).toEqual(["merged", "identical"]);
});

test.each<[string, first: number | string, second: number | string]>([
  ["another number", 480, "481"],
  ["words beside it", 480, "480家"],
])("two files with %s say two things", (_, first, second) => {
  expect(becameOf(first, second)).toEqual(["merged", "merged"]);
});
