/// <reference lib="dom" />
import { NotKept, type BuildList } from "./build-list";

/** Where a build comes from and where it is kept. */
export interface KeepingPlace {
  /** The address of the pane's folder, with `/` at its end. */
  readonly folder: string;
  readonly store: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Files that are on their way at the same time. */
const AT_ONCE = 4;
/** A name that changes with what the file holds. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{10}\.(?:js|css)$/;
/** What a page is drawn with. */
const START_FILES = /<(?:script|link)\s[^>]*?(?:src|href)="([^":?#]+)"/g;

/**
 * One build of the pane, kept on this machine: every file as the list has it, by its content, or none. What is kept is looked at again
 * each time it is asked for, and fetched once more where it is damaged or gone.
 */
export class KeptBuild {
  private readonly prefix: string;
  private readonly name: string;

  constructor(
    private readonly list: BuildList,
    private readonly place: KeepingPlace,
  ) {
    // several panes may lie on one site
    this.prefix = `zerenbiao ${place.folder} `;
    this.name = this.prefix + list.version;
  }

  /** Whether a file belongs to this build, or may belong to an earlier one that a page still runs on. */
  mayHave(name: string): boolean {
    return Object.hasOwn(this.list.files, name) || NAMED_BY_CONTENT.test(name);
  }

  /**
   * Puts all files by; what an earlier build has of them is not fetched again.
   *
   * @throws NotKept and leaves nothing behind
   */
  async keep(): Promise<void> {
    const waiting = Object.keys(this.list.files);
    const next = async (): Promise<void> => {
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        const found = await this.find(name, "put-by");
        if (found === null) throw new NotKept("other-content");
      }
    };
    const stop = (error: unknown): never => {
      waiting.length = 0;
      throw error;
    };
    const ends = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, () => next().catch(stop)),
    );
    const failed = ends.find((end) => end.status === "rejected");
    if (failed === undefined) return;
    const error: unknown = failed.reason;
    await this.place.store.delete(this.name);
    throw error instanceof NotKept ? error : new NotKept("not-reached", { cause: error });
  }

  /** A file of this build, or of an earlier one; null where neither this machine nor the site has it as it was built. */
  async answer(name: string): Promise<Response | null> {
    if (Object.hasOwn(this.list.files, name)) {
      return await this.find(name, "as-is").catch(() => null);
    }
    for (const cache of await this.earlier()) {
      const found = await cache.match(this.address(name));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The page, if all that it starts with is whole, too; else null. */
  async answerPage(name: string): Promise<Response | null> {
    const page = await this.answer(name);
    if (page === null) return null;
    const text = await page.clone().text();
    const names = [...text.matchAll(START_FILES)].map((match) => match[1] ?? "");
    const start = await Promise.all(names.map((each) => this.answer(each)));
    return start.includes(null) ? null : page;
  }

  /** Looks at every file, and fetches again what is damaged or gone; what cannot be had is left for the next time. */
  async repair(): Promise<void> {
    for (const name of Object.keys(this.list.files)) await this.answer(name);
  }

  /** Throws away what earlier builds left. */
  async discardOthers(): Promise<void> {
    for (const name of await this.place.store.keys()) {
      if (name.startsWith(this.prefix) && name !== this.name) await this.place.store.delete(name);
    }
  }

  /**
   * A file as the list has it: from what is kept, else from an earlier build, else from the site.
   *
   * @param putBy whether it must be put by; else it serves even where there is no room for it
   */
  private async find(name: string, putBy: "put-by" | "as-is"): Promise<Response | null> {
    const address = this.address(name);
    const cache = await this.place.store.open(this.name);
    const kept = await this.whole(name, await cache.match(address));
    if (kept !== null) return kept;
    const found = (await this.fromEarlier(name)) ?? (await this.fromSite(name));
    if (found === null) return null;
    try {
      await cache.put(address, found.clone());
    } catch (error) {
      if (putBy === "put-by") throw new NotKept("no-room", { cause: error });
    }
    return found;
  }

  private async fromEarlier(name: string): Promise<Response | null> {
    for (const cache of await this.earlier()) {
      const found = await this.whole(name, await cache.match(this.address(name)));
      if (found !== null) return found;
    }
    return null;
  }

  /** @throws where the site cannot be reached */
  private async fromSite(name: string): Promise<Response | null> {
    // no copy on the way, and no page for logging in
    const request = new Request(this.address(name), { cache: "no-store", redirect: "error" });
    const response = await this.place.fetch(request);
    return response.ok ? await this.whole(name, response) : null;
  }

  /** The response with its bytes alone, if they are those of the list. */
  private async whole(name: string, response: Response | undefined): Promise<Response | null> {
    if (response === undefined) return null;
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hash !== this.list.files[name]) return null;
    const type = response.headers.get("content-type");
    return new Response(bytes, type === null ? {} : { headers: { "content-type": type } });
  }

  private async earlier(): Promise<readonly Cache[]> {
    const names = await this.place.store.keys();
    const others = names.filter((name) => name.startsWith(this.prefix) && name !== this.name);
    return await Promise.all(others.map((name) => this.place.store.open(name)));
  }

  private address(name: string): string {
    return new URL(name, this.place.folder).href;
  }
}
