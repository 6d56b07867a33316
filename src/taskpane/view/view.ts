/// <reference lib="dom" />
import { messagesFor, type Messages } from "../../core";
import type { Actions } from "../pane";
import type { PickedFile } from "../session/check-files";
import type { PaneState } from "../state";
import { textsFor, type PaneTexts } from "../texts";

/** What every template is given. */
export interface View {
  readonly state: PaneState;
  readonly actions: Actions;
  readonly texts: PaneTexts;
  readonly messages: Messages;
}

export function viewOf(state: PaneState, actions: Actions): View {
  const { language } = state.settings;
  return { state, actions, texts: textsFor(language), messages: messagesFor(language) };
}

/** The files a person chose; choosing the same file again counts again. */
export function takeFiles(event: Event): PickedFile[] {
  const input = event.currentTarget as HTMLInputElement;
  const files = [...(input.files ?? [])].map((file) => ({
    name: file.name,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  input.value = "";
  return files;
}

/** Opens the file chooser of an input that is not shown itself. */
export function chooseFile(id: string): void {
  document.getElementById(id)?.click();
}
