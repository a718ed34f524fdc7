/** One thing that happened on this device and that the server has not acknowledged. */
export interface Item {
  readonly id: string;
  /** Whose it is: a shared computer keeps the rows of several people, and each one sends only their own. */
  readonly user: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970 on the server's clock, as this device has learned it. */
  readonly at: number;
  /** Rows of one slot replace each other: of a text only the newest state is worth sending. */
  readonly slot?: string;
  /** Why the server will never take it, in words. Such a row is kept for its text and not sent again. */
  readonly refused?: string;
}

export interface Store {
  put(item: Item): Promise<void>;
  all(): Promise<Item[]>;
  remove(ids: readonly string[]): Promise<void>;
}

export class IndexedStore implements Store {
  private opened: Promise<IDBDatabase> | undefined;

  put(item: Item) {
    return this.run("readwrite", (items) => items.put(item)).then(() => undefined);
  }

  all() {
    return this.run<Item[]>("readonly", (items) => items.getAll());
  }

  remove(ids: readonly string[]) {
    return this.run("readwrite", (items) => {
      for (const id of ids) items.delete(id);
      return items.count();
    }).then(() => undefined);
  }

  private async run<T>(mode: IDBTransactionMode, work: (items: IDBObjectStore) => IDBRequest): Promise<T> {
    try {
      const database = await (this.opened ??= open());
      return await new Promise((resolve, reject) => {
        // Strict: complete means on disk, so that a battery that dies takes nothing away.
        const transaction = database.transaction("items", mode, { durability: "strict" });
        const request = work(transaction.objectStore("items"));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } catch (error) {
      this.opened = undefined;
      throw error;
    }
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("outbox", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("items", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** For browsers that refuse IndexedDB (some private windows, a damaged profile). */
export class LocalStore implements Store {
  private static readonly prefix = "outbox:";

  async put(item: Item) {
    localStorage.setItem(LocalStore.prefix + item.id, JSON.stringify(item));
  }

  async all() {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(LocalStore.prefix))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as Item);
  }

  async remove(ids: readonly string[]) {
    for (const id of ids) localStorage.removeItem(LocalStore.prefix + id);
  }
}

/** The last resort: what it holds dies with the page, and the page says so. */
export class MemoryStore implements Store {
  private readonly items = new Map<string, Item>();

  async put(item: Item) {
    this.items.set(item.id, item);
  }

  async all() {
    return [...this.items.values()];
  }

  async remove(ids: readonly string[]) {
    for (const id of ids) this.items.delete(id);
  }
}
