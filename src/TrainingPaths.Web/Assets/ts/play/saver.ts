import type { RunTimeState } from "../scorm/state";
import type { Commit, Launch, Safety } from "./messages";

export type Kind = Commit["kind"];

// Here and now: content may say later what its addresses are relative to.
const address = new URL("/commit", location.href).href;
const retryAfter = 4000;

/** Brings what a content stores to the server's disk. A commit is all that differs from the launch, so a later one makes an earlier one needless. */
export class Saver {
  private sequence = 0;
  private unsent: { readonly state: RunTimeState; readonly kind: Kind } | undefined;
  private last = "";
  private refused = false;
  private leaving = false;

  constructor(
    private readonly launch: Launch,
    private readonly tell: (safety: Safety) => void,
    /** Kept around the frame until it is acknowledged: this page may die first. */
    private readonly keepsafe: { readonly keep: (commit: Commit) => void; readonly acknowledge: (sequence: number) => void },
    private readonly next: (last: number) => number = (last) => last + 1,
  ) {}

  get lastSequence(): number {
    return this.sequence;
  }

  /** The page goes: only letters leave it now. */
  get isLeaving(): boolean {
    return this.leaving;
  }

  get isSafe(): boolean {
    return this.unsent === undefined;
  }

  /** Now, while the content waits: true once it is on disk. */
  storeNow(state: RunTimeState, kind: Kind): boolean {
    if (this.refused) return false;
    const request = new XMLHttpRequest();
    request.open("POST", address, false);
    request.setRequestHeader("Content-Type", "text/plain");
    const letter = this.letter(state, kind);
    try {
      request.send(letter.text);
    } catch {
      return this.keep(state, kind);
    }
    return this.hear(request.status, letter.sequence) || this.keep(state, kind);
  }

  /** When nobody waits: what has changed since it was last stored, sent by itself. */
  async store(state: RunTimeState, kind: Kind): Promise<void> {
    if (this.refused || (kind === "commit" && this.isSafe && JSON.stringify(this.changes(state)) === this.last)) return;
    this.tell("saving");
    const letter = this.letter(state, kind);
    const answer = await fetch(address, { method: "POST", body: letter.text }).catch(() => undefined);
    if (!this.hear(answer?.status ?? 0, letter.sequence)) this.keep(state, kind);
  }

  /** The last letter but those of content that still says something. */
  leave(state: RunTimeState): void {
    this.leaving = true;
    this.post(state, "left");
  }

  /** A letter that the browser delivers even after the page. */
  post(state: RunTimeState, kind: Kind): boolean {
    return !this.refused && navigator.sendBeacon(address, this.letter(state, kind).text);
  }

  private hear(status: number, sequence: number): boolean {
    if (status === 200) {
      this.keepsafe.acknowledge(sequence);
      this.unsent = undefined;
      this.tell("saved");
      return true;
    }
    // Another window is newer: nothing that is sent again would be taken. A key that is worn out (404) is not that:
    // what it could not send is brought home when the course is opened again.
    this.refused = status === 409;
    if (this.refused) {
      this.unsent = undefined;
      this.keepsafe.acknowledge(sequence);
    }
    this.tell(this.refused ? "elsewhere" : "unsaved");
    return false;
  }

  private keep(state: RunTimeState, kind: Kind): false {
    if (this.refused) return false;
    const waits = this.unsent !== undefined;
    this.unsent = { state, kind };
    if (!waits) setTimeout(() => void this.again(), retryAfter);
    return false;
  }

  private async again(): Promise<void> {
    if (this.unsent === undefined) return;
    const { state, kind } = this.unsent;
    this.unsent = undefined;
    this.last = "";
    await this.store(state, kind);
  }

  private letter(state: RunTimeState, kind: Kind): { readonly sequence: number; readonly text: string } {
    const values = this.changes(state);
    this.last = JSON.stringify(values);
    this.sequence = this.next(this.sequence);
    const commit = { sequence: this.sequence, kind, values };
    this.keepsafe.keep(commit);
    return { sequence: commit.sequence, text: JSON.stringify({ key: this.launch.key, ...commit }) };
  }

  private changes(state: RunTimeState): Record<string, string> {
    return Object.fromEntries(Object.entries(state.values).filter(([element, value]) => this.launch.values[element] !== value));
  }
}
