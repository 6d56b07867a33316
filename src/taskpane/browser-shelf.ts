/// <reference lib="dom" />
import { fieldOf, type Shelf, type ShelvedFile } from "./notebook";

const DATABASE = "zerenbiao";
const COLLECTIONS = "collections";
const FILES = "files";
const REVIEWS = "reviews";

/**
 * Opens what this browser keeps, in IndexedDB.
 *
 * @throws where the browser keeps nothing: in some private windows, or where its owner forbids it
 */
export async function openShelf(): Promise<Shelf> {
  const opening = indexedDB.open(DATABASE, 2);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    // what an earlier program kept stays
    for (const name of [COLLECTIONS, FILES, REVIEWS]) {
      if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    }
  };
  const database = await ended(opening);
  // another tab may have a newer program
  database.onversionchange = () => {
    database.close();
  };
  return createShelf(database);
}

function createShelf(database: IDBDatabase): Shelf {
  const reading = (name: string) => database.transaction(name).objectStore(name);
  /** Changes one store; done only once the browser says that it is kept. */
  const change = async (name: string, work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(name, "readwrite");
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error("not kept"));
      };
    });
    work(transaction.objectStore(name));
    await done;
  };
  /** Keeps bytes that are not there yet. */
  const keepBytes = async (
    files: readonly ShelvedFile[],
    read: (file: ShelvedFile) => Promise<Uint8Array>,
  ): Promise<ShelvedFile[]> => {
    const known = new Set(await ended(reading(FILES).getAllKeys()));
    const kept: ShelvedFile[] = [];
    for (const file of files) {
      try {
        if (!known.has(file.sha256)) {
          const bytes = await read(file);
          await change(FILES, (store) => store.put(bytes, file.sha256));
          known.add(file.sha256);
        }
        kept.push(file);
      } catch {
        // moved away since, or no room: the collection is remembered without it
      }
    }
    return kept;
  };
  /** Takes out bytes that no collection names. */
  const tidy = async (): Promise<void> => {
    const records: unknown[] = await ended(reading(COLLECTIONS).getAll());
    const named = new Set(records.flatMap(fingerprintsIn));
    const known = await ended(reading(FILES).getAllKeys());
    const orphans = known.filter((key) => typeof key !== "string" || !named.has(key));
    if (orphans.length === 0) return;
    await change(FILES, (store) => {
      for (const key of orphans) store.delete(key);
    });
  };
  return {
    find: async (plan, period) => {
      const found: unknown = await ended(reading(COLLECTIONS).get(keyOf(plan, period)));
      return found ?? null;
    },
    async keep({ plan, period }, { notebook, files }, read) {
      const kept = await keepBytes(files, read);
      await change(COLLECTIONS, (store) =>
        store.put({ notebook, files: kept }, keyOf(plan, period)),
      );
      await tidy();
      return kept;
    },
    async read(sha256) {
      const found: unknown = await ended(reading(FILES).get(sha256));
      return found instanceof Uint8Array ? found : null;
    },
    findReviews: () => ended(reading(REVIEWS).getAll()),
    async keepReview(key, review) {
      await change(REVIEWS, (store) => {
        if (review === null) store.delete(key);
        else store.put(review, key);
      });
    },
  };
}

function keyOf(plan: string, period: string): string {
  return `${plan}\n${period}`;
}

function fingerprintsIn(record: unknown): string[] {
  const files = fieldOf(record, "files");
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    const sha256 = fieldOf(file, "sha256");
    return typeof sha256 === "string" ? [sha256] : [];
  });
}

function ended<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("refused"));
    };
  });
}
