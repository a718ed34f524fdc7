import type { Commit } from "./messages";

/** A commit that the server has not acknowledged, with all that is needed to bring it home later. */
export interface Row extends Commit {
  readonly id: string;

  /** Whose it is: a shared computer keeps the rows of several people, and each one sends only their own. */
  readonly user: string;

  /** The address that opens the course. */
  readonly course: string;

  /** Where requests of its registration go. */
  readonly go: string;
  readonly epoch: number;

  /** Milliseconds since 1970. */
  readonly at: number;
}

const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Rows on this device, on the application's origin: no content ever reads or writes them. */
export class Shelf {
  private opened: Promise<IDBDatabase> | undefined;

  put(row: Row): Promise<unknown> {
    return this.run("readwrite", (rows) => rows.put(row));
  }

  remove(id: string): Promise<unknown> {
    return this.run("readwrite", (rows) => rows.delete(id));
  }

  /** What one person left of one course, oldest launch first. Nothing waits for ever: whoever it belongs to, a row is dropped after 30 days. */
  async of(user: string, course: string): Promise<Row[]> {
    const all = await this.run<Row[]>("readonly", (rows) => rows.getAll());
    for (const old of all.filter((row) => row.at < Date.now() - keptFor)) await this.remove(old.id);
    return all.filter((row) => row.user === user && row.course === course && row.at >= Date.now() - keptFor).sort((a, b) => a.epoch - b.epoch);
  }

  private async run<T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await (this.opened ??= open());
    return new Promise((resolve, reject) => {
      // Strict: complete means on disk, so that a browser that is killed takes nothing away.
      const transaction = database.transaction("commits", mode, { durability: "strict" });
      const request = work(transaction.objectStore("commits"));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("unsent", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("commits", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
