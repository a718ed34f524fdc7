import type { Clock } from "./clock";
import type { Newsroom } from "./news";
import type { Item, Store } from "./store";

const keptFor = 30 * 24 * 60 * 60 * 1000;
const patience = 3000;

/** What one person did on this device and that the server has not acknowledged. Rows leave only on its word. */
export class Outbox {
  // What this page added and nobody has settled: readable at once while the page is being closed, when a database no longer answers.
  private readonly fresh = new Map<string, Item>();
  // What the server has answered for: even a store that cannot erase does not bring it back.
  private readonly settled = new Set<string>();
  private readonly broken = new Set<Store>();
  private queue: Promise<unknown> = Promise.resolve();

  /** @param stores In the order to try; the last one is memory. */
  constructor(
    private readonly user: string,
    private readonly stores: readonly Store[],
    private readonly clock: Clock,
    private readonly news: Newsroom,
  ) {
    news.listen((told) => {
      if (told.kind === "saved" || told.kind === "refused") for (const id of told.ids) this.close(id);
    });
  }

  add(url: string, body: Item["body"], slot?: string): Item {
    const made = { id: crypto.randomUUID(), user: this.user, url, body, at: this.clock.next() };
    const item = slot === undefined ? made : { ...made, slot };
    for (const other of this.fresh.values()) if (replaces(item, other)) this.fresh.delete(other.id);
    this.fresh.set(item.id, item);
    void this.inOrder(() => this.write(item));
    this.news.tell({ kind: "added", ids: [item.id], item });
    return item;
  }

  /** Everything still to be sent, oldest first. */
  async pending(): Promise<Item[]> {
    return (await this.rows()).filter((item) => item.refused === undefined && !this.settled.has(item.id));
  }

  /** Everything this device still holds for this person, refused texts included. */
  rows(): Promise<Item[]> {
    return this.inOrder(async () => {
      const found = new Map<string, Item>();
      for (const item of await this.everything()) found.set(item.id, item);
      for (const item of this.fresh.values()) found.set(item.id, found.get(item.id) ?? item);
      return [...found.values()].filter((item) => item.user === this.user).sort((a, b) => a.at - b.at);
    });
  }

  /** What this page added and that is not settled yet, newest first, without waiting. */
  unsettled(): Item[] {
    return [...this.fresh.values()].reverse();
  }

  acknowledge(ids: readonly string[], at: number): Promise<void> {
    this.news.tell({ kind: "saved", ids, at });
    return this.inOrder(() => this.removeEverywhere(ids));
  }

  refuse(item: Item, words: string, rule: string): Promise<void> {
    this.news.tell({ kind: "refused", ids: [item.id], words, rule });
    // A refused choice has nothing more to say; a refused text is somebody's work, and stays where it can be read and copied.
    return this.inOrder(() => (item.slot === undefined ? this.removeEverywhere([item.id]) : this.write({ ...item, refused: words })));
  }

  /** Nothing waits for ever on a device: whoever it belongs to, a row is dropped after 30 days. */
  dropOld(): Promise<void> {
    return this.inOrder(async () => {
      const limit = this.clock.now() - keptFor;
      await this.removeEverywhere((await this.everything()).filter((item) => item.at < limit).map((item) => item.id));
    });
  }

  private close(id: string) {
    this.fresh.delete(id);
    this.settled.add(id);
  }

  private async write(item: Item): Promise<void> {
    for (const store of this.stores.filter((each) => !this.broken.has(each))) {
      try {
        await within(patience, store.put(item));
        if (store === this.stores.at(-1)) this.news.tell({ kind: "fragile", ids: [item.id] });
        break;
      } catch {
        this.broken.add(store);
      }
    }
    if (item.slot !== undefined) await this.removeEverywhere((await this.everything()).filter((other) => replaces(item, other)).map((other) => other.id));
  }

  private async everything(): Promise<Item[]> {
    return (await Promise.all(this.stores.map((store) => within(patience, store.all()).catch(() => [])))).flat();
  }

  private async removeEverywhere(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await Promise.all(this.stores.map((store) => within(patience, store.remove(ids)).catch(() => undefined)));
  }

  // One at a time, so that a row acknowledged while it is being written does not come back.
  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

function replaces(item: Item, other: Item): boolean {
  return item.slot !== undefined && other.slot === item.slot && other.url === item.url && other.user === item.user && other.at < item.at;
}

// Some browsers never answer when their database is broken.
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return Promise.race([promise, new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), milliseconds))]);
}
