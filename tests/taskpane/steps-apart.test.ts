import type { CheckActions, CheckState } from "../../src/taskpane/check";
import type { EarlierActions, EarlierState } from "../../src/taskpane/earlier";
import type { InsertActions, InsertState } from "../../src/taskpane/insert";
import type { MakeActions, MakeState } from "../../src/taskpane/make";
import type {
  HeaderActions,
  NoticeActions,
  QuestionActions,
  ShellState,
  UndoActions,
} from "../../src/taskpane/shell";

/** The names that two or more of some types have in common. */
type Shared<Parts extends readonly unknown[]> = Parts extends readonly [infer One, ...infer Rest]
  ? (keyof One & KeysOf<Rest[number]>) | Shared<Rest>
  : never;
type KeysOf<Part> = Part extends unknown ? keyof Part : never;
type AreApart<Parts extends readonly unknown[]> = [Shared<Parts>] extends [never] ? true : false;

type Actions = [
  ...[CheckActions, EarlierActions, InsertActions, MakeActions],
  ...[HeaderActions, NoticeActions, QuestionActions, UndoActions],
];
type States = [ShellState, CheckState, EarlierState, InsertState, MakeState];

// The pane joins its steps by name; of two with one name the later would take the other's place without a word.
// The compiler holds this: where a name is shared, `false` is no `true`.
test("no two steps call an action, or a part of their state, by the same name", () => {
  const actions: AreApart<Actions> = true;
  const states: AreApart<States> = true;
  expect([actions, states]).toEqual([true, true]);
  // @ts-expect-error one that shares a name is found
  const shared: AreApart<[CheckActions, Pick<CheckActions, "search">]> = true;
  expect(shared).toBe(true);
});
