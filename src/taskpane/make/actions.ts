import type { JointRule } from "../../core";
import type { Ledger } from "../../exchange";
import { chooseRule } from "../joint";
import type { PickedFile } from "../kit";
import { currentLedger, LEDGER_FILE, ledgerFile, readLedger } from "../notebook";
import { report, run } from "../shell";
import { listedBureaus } from "./listed-bureaus";
import { makeAll, record, type Making } from "./making";
import { sentDays, unsentBureaus, type Delivery, type MakeContext } from "./state";

/** What a person has agreed to. */
interface Agreed {
  /** A ledger of another plan or period is put away. */
  readonly startsLedger?: boolean;
  /** Forms that are out are replaced. */
  readonly replaces?: boolean;
}

export interface MakeActions extends ChoosingActions {
  make(agreed?: Agreed): Promise<void>;
  /** Makes the forms of those only, among the ticked, that have none. */
  makeUnsent(): Promise<void>;
  /** Saves the last zip file once more. */
  saveAgain(): void;
  /** Stops before the next form. */
  stop(): void;
  saveForm(formId: string): Promise<void>;
  openLedger(file: PickedFile): Promise<void>;
  saveLedger(): void;
  /** Saves a ledger that is in the way, then makes the forms with a new one. */
  putLedgerAway(ledger: Ledger): Promise<void>;
}

/** What is chosen before forms are made. */
interface ChoosingActions {
  setDue(day: string): void;
  setContact(text: string): void;
  tick(bureau: string, on: boolean): void;
  /** All that are listed; the others stay as they are. */
  tickAll(on: boolean): void;
  tickUnsent(): void;
  /** Lists only bureaus whose name has this in it. */
  searchBureaus(words: string): void;
  chooseDelivery(delivery: Delivery): void;
  /** Chooses which figure the forms ask for, of a target that several bureaus share. */
  chooseJoint(target: string, rule: JointRule): void;
}

/** Making the bureaus' forms. */
export function createMakeActions(context: MakeContext): MakeActions {
  const { store, world } = context;
  const making: Making = { context, isStopped: false };
  return {
    ...createChoosingActions(context),
    make: (agreed = {}) => make(making, agreed),
    async makeUnsent() {
      const { bureaus, settings } = store.state;
      const unsent = unsentBureaus(settings);
      store.update({ bureaus: new Set([...bureaus].filter((bureau) => unsent.has(bureau))) });
      context.talk.ask(null);
      await make(making, {});
    },
    saveAgain() {
      const { pack } = store.state;
      if (pack !== null) void world.save(pack.name, pack.bytes);
    },
    stop() {
      making.isStopped = true;
      const { busy } = store.state;
      if (busy) store.update({ busy: { ...busy, canStop: false } });
    },
    saveForm: (formId) => run(context, { task: "saving" }, () => saveForm(context, formId)),
    openLedger: (file) =>
      run(context, { task: "opening", item: file.name }, () => openLedger(context, file), null),
    saveLedger() {
      const { ledger } = store.state.settings;
      if (ledger !== null) void world.save(LEDGER_FILE, ledgerFile(ledger).bytes);
    },
    async putLedgerAway(ledger) {
      const { plan, period } = ledger;
      if (!(await world.save(`ledger-${plan}-${period}.json`, ledgerFile(ledger).bytes))) return;
      context.talk.ask(null);
      await make(making, { startsLedger: true });
    },
  };
}

function createChoosingActions({ store }: MakeContext): ChoosingActions {
  return {
    setDue: (day) => {
      store.update({ settings: { ...store.state.settings, due: day === "" ? null : day } });
    },
    setContact: (text) => {
      const contact = text.trim();
      store.update({
        settings: { ...store.state.settings, contact: contact === "" ? null : contact },
      });
    },
    tick: (bureau, on) => {
      const bureaus = new Set(store.state.bureaus);
      if (on) bureaus.add(bureau);
      else bureaus.delete(bureau);
      store.update({ bureaus });
    },
    tickAll: (on) => {
      const bureaus = new Set(store.state.bureaus);
      for (const bureau of listedBureaus(store.state)) {
        if (on) bureaus.add(bureau);
        else bureaus.delete(bureau);
      }
      store.update({ bureaus });
    },
    tickUnsent: () => {
      store.update({ bureaus: unsentBureaus(store.state.settings) });
    },
    searchBureaus: (wanted) => {
      store.update({ wanted });
    },
    chooseDelivery: (delivery) => {
      store.update({ delivery });
    },
    chooseJoint: (target, rule) => {
      // the list shows again what counts
      const { busy, settings } = store.state;
      store.update({ settings: busy === null ? chooseRule(settings, target, rule) : settings });
    },
  };
}

async function make(making: Making, agreed: Agreed): Promise<void> {
  const { context } = making;
  const { settings, bureaus, busy, delivery } = context.store.state;
  if (busy !== null || bureaus.size === 0) return;
  const { startsLedger = false, replaces = false } = agreed;
  const { ledger } = settings;
  if (!startsLedger && ledger !== null && currentLedger(settings) === null) {
    context.talk.ask({ kind: "other-ledger", ledger });
    return;
  }
  const sent = sentDays(settings);
  const again = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau) && sent.has(bureau));
  if (again.length > 0 && !replaces) {
    context.talk.ask({ kind: "already-sent", again, fresh: bureaus.size - again.length });
    return;
  }
  context.talk.ask(null);
  making.isStopped = false;
  await run(
    context,
    { task: "making", total: bureaus.size, canStop: true },
    () => makeAll(making, delivery),
    () => void make(making, agreed),
  );
}

async function saveForm(context: MakeContext, formId: string): Promise<void> {
  const { store, world } = context;
  const made = store.state.made.find(({ form }) => form.formId === formId);
  if (!made?.bytes) return;
  if (!(await world.save(made.form.file, made.bytes))) return;
  store.update({
    made: store.state.made.map((each) => (each === made ? { ...each, standing: "saved" } : each)),
  });
  if (made.standing === "ready") await record(context, [made.form]);
}

async function openLedger(context: MakeContext, file: PickedFile): Promise<void> {
  const { store } = context;
  const { settings } = store.state;
  const read = await readLedger(file, settings);
  if ("problem" in read) {
    report(context, read.problem);
    return;
  }
  const { ledger } = read;
  const next = { ...settings, ledger, due: settings.due ?? ledger.due };
  store.update({ settings: next, bureaus: unsentBureaus(next) });
}
