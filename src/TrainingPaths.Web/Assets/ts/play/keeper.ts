import type { Commit } from "./messages";
import { Shelf, type Row } from "./shelf";

const longest = 1_000_000;
const kinds = ["commit", "end", "left"];

/** A frame of another origin sent it: it is taken for what it is, once it has the shape of a commit. */
const isCommit = (given: Commit): boolean =>
  Number.isSafeInteger(given?.sequence) &&
  given.sequence > 0 &&
  kinds.includes(given.kind) &&
  typeof given.values === "object" &&
  given.values !== null &&
  Object.values(given.values).every((value) => typeof value === "string") &&
  JSON.stringify(given.values).length <= longest;

export type Answer = "kept" | "late" | "none";

/** Keeps what content stored last until the server has it, over the death of the tab, and brings it home before the course is opened again. */
export class Keeper {
  private readonly shelf = new Shelf();
  private row: Row | undefined;
  private launch: Pick<Row, "go" | "epoch"> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private waits = false;

  constructor(
    private readonly user: string,
    private readonly course: string,
    private readonly send: (row: Row) => Promise<boolean | undefined>,
  ) {}

  begin(go: string, epoch: number): void {
    this.launch = { go, epoch };
    this.row = undefined;
  }

  keep(commit: Commit): void {
    if (this.launch === undefined || !isCommit(commit)) return;
    const { sequence, kind, values } = commit;
    this.row = { id: this.id(this.launch.epoch), user: this.user, course: this.course, ...this.launch, sequence, kind, values: { ...values }, at: Date.now() };
    this.write();
  }

  acknowledge(sequence: number): void {
    if (this.row === undefined || this.row.sequence > sequence) return;
    this.row = undefined;
    this.write();
  }

  /** Sends what this device still holds of this course: before a newer launch ends its right to be written. */
  async bringHome(): Promise<Answer> {
    await this.queue;
    // A browser that keeps nothing has at least what this page remembers.
    const rows = await this.shelf.of(this.user, this.course).catch(() => (this.row === undefined ? [] : [this.row]));
    let answer: Answer = "none";
    for (const row of rows) {
      const kept = await this.send(row);
      if (kept === undefined) throw new Error("unsent");
      answer = kept ? "kept" : "late";
      await this.shelf.remove(row.id).catch(() => undefined);
    }
    this.row = undefined;
    return answer;
  }

  private id(epoch: number): string {
    return `${this.user} ${this.course} ${epoch}`;
  }

  // Content that stores without pause is not written without pause: what waits to be written is written once, as it is by then.
  private write(): void {
    if (this.waits || this.launch === undefined) return;
    this.waits = true;
    const id = this.id(this.launch.epoch);
    this.queue = this.queue.then(() => {
      this.waits = false;
      return this.row === undefined ? this.shelf.remove(id) : this.shelf.put(this.row);
    }).catch(() => undefined);
  }
}
