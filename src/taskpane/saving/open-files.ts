/// <reference lib="dom" />
import { chooseFiles, type SeenFile } from "./file-access";

/** What the pane writes itself and goes on with later: the ledger and the decisions. A form that came back is nobody's to write into. */
const OWN_FILE = /\.json$/i;

/**
 * Lets the browser's own way of choosing files stand in for inputs of files, so that what the pane wrote can be saved back; folders, and
 * browsers without that way, keep the input.
 *
 * @param remember takes each file that may be saved back
 */
export function openByHandle(page: Window, remember: (name: string, seen: SeenFile) => void): void {
  /** Those whose input is to open after all. */
  const plain = new WeakSet<HTMLInputElement>();
  const open = async (input: HTMLInputElement): Promise<void> => {
    const handles = await chooseFiles(page, input);
    if (handles === null) {
      plain.add(input);
      input.click();
      return;
    }
    const chosen = new DataTransfer();
    for (const handle of handles) {
      const file = await handle.getFile();
      const { name, size, lastModified } = file;
      if (OWN_FILE.test(name)) remember(name, { handle, size, lastModified });
      chosen.items.add(file);
    }
    if (handles.length === 0) return;
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const take = (event: Event) => {
    const { target: input } = event;
    if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
    if (input.webkitdirectory || plain.delete(input)) return;
    event.preventDefault();
    void open(input);
  };
  if (page.showOpenFilePicker !== undefined) page.document.addEventListener("click", take, true);
}
