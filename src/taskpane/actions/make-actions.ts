import {
  LEDGER_FILE,
  ledgerFile,
  makeForms,
  recordForms,
  zipName,
  type FinishedForm,
} from "../session/make-forms";
import { currentLedger } from "../session/settings";
import type { Delivery, MadeForm } from "../state";
import type { Context } from "./context";

export interface MakeActions {
  setDue(day: string): void;
  setContact(text: string): void;
  tick(bureau: string, on: boolean): void;
  tickAll(on: boolean): void;
  chooseDelivery(delivery: Delivery): void;
  /** @param startsLedger whether a ledger of another plan or period may be put away */
  make(startsLedger?: boolean): Promise<void>;
  /** Stops before the next form. */
  stop(): void;
  saveForm(formId: string): Promise<void>;
  saveLedger(): void;
  /** Saves the ledger that is in the way, then makes the forms with a new one. */
  putLedgerAway(): Promise<void>;
}

/** Making the bureaus' forms. */
export function createMakeActions(context: Context): MakeActions {
  const { store, world } = context;
  let isStopped = false;

  /** Enters forms that went out; the ledger is in memory even if the workbook does not take it. */
  async function record(forms: readonly MadeForm["form"][]): Promise<void> {
    if (forms.length === 0) return;
    store.update({ settings: recordForms(store.state.settings, forms) });
    await keep();
  }

  async function keep(): Promise<void> {
    const notKept = await context.keep();
    if (notKept === null) return;
    context.report(
      { kind: "ledger-not-kept", ...notKept },
      () => void context.run({ task: "saving" }, keep),
    );
  }

  async function deliver(delivery: Delivery, finished: readonly FinishedForm[]): Promise<void> {
    const forms = finished.map(({ form }) => form);
    if (delivery === "zip") {
      const files = await context.load();
      const { ledger } = recordForms(store.state.settings, forms);
      const packed = [
        ...finished.map(({ form, bytes }) => ({ name: form.file, bytes })),
        ...(ledger === null ? [] : [ledgerFile(ledger)]),
      ];
      world.save(zipName(store.state.settings), files.pack(packed, world.now()));
      store.update({ made: forms.map((form) => ({ form, bytes: null, standing: "packed" })) });
      await record(forms);
      return;
    }
    store.update({ made: finished.map(({ form, bytes }) => ({ form, bytes, standing: "ready" })) });
  }

  async function makeAll(delivery: Delivery): Promise<void> {
    const { settings, bureaus } = store.state;
    const chosen = settings.plan.bureaus.filter((bureau) => bureaus.has(bureau));
    const files = await context.load();
    const { openInExcel } = context.host();
    const finished: FinishedForm[] = [];
    const opened: MadeForm["form"][] = [];
    const progress = (item: string | null) => {
      store.update({
        busy: { task: "making", done: finished.length, total: chosen.length, item, canStop: true },
      });
    };
    store.update({ made: [], stopped: false });
    try {
      progress(chosen[0] ?? null);
      await world.pause();
      const request = {
        settings,
        previous: store.state.earlier?.previous ?? null,
        bureaus: chosen,
        createdOn: context.today(),
        newId: world.newId,
        files,
      };
      for await (const each of makeForms(request)) {
        if (isStopped) break;
        if (delivery === "open" && openInExcel) {
          await openInExcel(each.bytes);
          opened.push(each.form);
        }
        finished.push(each);
        progress(chosen[finished.length] ?? null);
        await world.pause();
      }
    } finally {
      // forms that are open in Excel are out, whatever happened after
      if (opened.length > 0) {
        store.update({ made: opened.map((form) => ({ form, bytes: null, standing: "opened" })) });
        untick(opened, chosen);
        await record(opened);
      }
    }
    store.update({ stopped: isStopped });
    if (delivery === "open" || (delivery === "zip" && isStopped)) return;
    await deliver(delivery, finished);
  }

  /** After a break only the bureaus stay ticked that have no form yet. */
  function untick(opened: readonly MadeForm["form"][], chosen: readonly string[]): void {
    if (opened.length === chosen.length) return;
    const done = new Set(opened.map(({ bureau }) => bureau));
    store.update({ bureaus: new Set(chosen.filter((bureau) => !done.has(bureau))) });
  }

  const actions: MakeActions = {
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
      store.update({ bureaus: new Set(on ? store.state.settings.plan.bureaus : []) });
    },
    chooseDelivery: (delivery) => {
      store.update({ delivery });
    },
    async make(startsLedger = false) {
      const { settings, bureaus, busy, delivery } = store.state;
      if (busy !== null || bureaus.size === 0) return;
      const { ledger } = settings;
      if (!startsLedger && ledger !== null && currentLedger(settings) === null) {
        store.update({ question: { kind: "other-ledger", ledger } });
        return;
      }
      isStopped = false;
      await context.run(
        { task: "making", total: bureaus.size, canStop: true },
        () => makeAll(delivery),
        () => void actions.make(startsLedger),
      );
    },
    stop() {
      isStopped = true;
      const { busy } = store.state;
      if (busy) store.update({ busy: { ...busy, canStop: false } });
    },
    saveForm: (formId) =>
      context.run({ task: "saving" }, async () => {
        const made = store.state.made.find(({ form }) => form.formId === formId);
        if (!made?.bytes) return;
        world.save(made.form.file, made.bytes);
        store.update({
          made: store.state.made.map((each) =>
            each === made ? { ...each, standing: "saved" } : each,
          ),
        });
        if (made.standing === "ready") await record([made.form]);
      }),
    saveLedger() {
      const { ledger } = store.state.settings;
      if (ledger !== null) world.save(LEDGER_FILE, ledgerFile(ledger).bytes);
    },
    async putLedgerAway() {
      const { question } = store.state;
      if (question?.kind !== "other-ledger") return;
      const { plan, period } = question.ledger;
      world.save(`ledger-${plan}-${period}.json`, ledgerFile(question.ledger).bytes);
      store.update({ question: null });
      await actions.make(true);
    },
  };
  return actions;
}
