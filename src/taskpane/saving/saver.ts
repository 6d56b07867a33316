/// <reference lib="dom" />
import { chooseTarget, see, writeInto, type SeenFile } from "./file-access";
import type { Answer, News, SavingQuestion as Question } from "./news";

/** What saving takes from outside. */
export interface SaverWorld {
  readonly page: Window;
  /** Offers a file for saving, the way every browser knows. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  readonly typeOf: (name: string) => string;
  readonly ask: (question: Question) => Promise<Answer>;
  readonly tell: (news: News) => void;
}

/** Saves files, one after the other. */
export interface Saver {
  /** False where a person gave it up. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** A file was opened that the pane writes itself: it may be saved back. */
  readonly remember: (name: string, seen: SeenFile) => void;
}

/** By the name that the pane gives them, which need not be the name on the disk. */
type SeenFiles = Map<string, SeenFile>;

interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Saves where a person says, and back into the same file only when a person says that too. A file that somebody else has changed in
 * the meantime is left as it is.
 */
export function createSaver(world: SaverWorld): Saver {
  const seen: SeenFiles = new Map();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    save: (name, bytes) => {
      const file = { name, bytes };
      const saved = turn
        .then(() => saveInTurn(world, seen, file))
        .catch(() => {
          world.download(name, bytes);
          world.tell({ kind: "downloaded", name });
          return true;
        });
      turn = saved;
      return saved;
    },
    remember: (name, file) => {
      seen.set(name, file);
    },
  };
}

async function saveInTurn(world: SaverWorld, seen: SeenFiles, file: SavedFile): Promise<boolean> {
  const { name } = file;
  const before = seen.get(name) ?? null;
  const first: Question | null = before && { kind: "same-file", name, file: before.handle.name };
  let answer: Answer = first === null ? "elsewhere" : await world.ask(first);
  while (answer === "elsewhere" || answer === "same-file") {
    const question = await put(world, seen, file, answer === "same-file" ? before : null);
    if (question === null) return true;
    answer = await world.ask(question);
  }
  if (answer === "download") {
    download(world, file);
    return true;
  }
  world.tell({ kind: "not-saved", name });
  return false;
}

/**
 * Saves into a file that was seen before, or into one that is chosen now.
 *
 * @returns what is to be asked where that did not come about; null once it is saved
 */
async function put(
  world: SaverWorld,
  seen: SeenFiles,
  file: SavedFile,
  before: SeenFile | null,
): Promise<Question | null> {
  const { name, bytes } = file;
  const target = before?.handle ?? (await chooseTarget(world.page, name, world.typeOf(name)));
  if (target === "given-up") return { kind: "given-up", name };
  if (target === "not-asked") {
    download(world, file);
    return null;
  }
  const outcome = await writeInto(target, bytes, before);
  if (outcome !== "written") return { kind: outcome, name, file: target.name };
  seen.set(name, await see(target));
  world.tell({ kind: "saved", name, file: target.name });
  return null;
}

function download({ download, tell }: SaverWorld, { name, bytes }: SavedFile): void {
  download(name, bytes);
  tell({ kind: "downloaded", name });
}
