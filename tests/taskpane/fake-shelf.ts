import type { Shelf, ShelvedFile } from "../../src/taskpane/notebook";

/** What a browser keeps, in memory. */
export interface FakeShelf extends Shelf {
  readonly collections: Map<string, unknown>;
  readonly bytes: Map<string, Uint8Array>;
  /** Whether there is no room any more. */
  isFull: boolean;
}

export function fakeShelf(): FakeShelf {
  const collections = new Map<string, unknown>();
  const bytes = new Map<string, Uint8Array>();
  const reviews = new Map<string, unknown>();
  const shelf: FakeShelf = {
    collections,
    bytes,
    isFull: false,
    find: (plan, period) => Promise.resolve(collections.get(`${plan} ${period}`) ?? null),
    async keep({ plan, period }, { notebook, files }, read) {
      if (shelf.isFull) throw new Error("QuotaExceededError");
      const kept: ShelvedFile[] = [];
      for (const file of files) {
        const found = bytes.get(file.sha256) ?? (await read(file).catch(() => null));
        if (found === null) continue;
        bytes.set(file.sha256, found);
        kept.push(file);
      }
      collections.set(`${plan} ${period}`, JSON.parse(JSON.stringify({ notebook, files: kept })));
      return kept;
    },
    read: (sha256) => Promise.resolve(bytes.get(sha256) ?? null),
    findReviews: () => Promise.resolve([...reviews.values()]),
    async keepReview(key, review) {
      if (shelf.isFull) throw new Error("QuotaExceededError");
      if (review === null) reviews.delete(key);
      else reviews.set(key, JSON.parse(JSON.stringify(review)));
      await Promise.resolve();
    },
  };
  return shelf;
}
