import type { RunTimeState } from "../scorm/state";
import type { Commit, Launch, Safety } from "./messages";

export type Kind = Commit["kind"];

// Here and now: content may say later what its addresses are relative to.
const address = new URL("/commit", location.href).href;
const retryAfter = 4000;

/** One commit on its way. Sent again it is the same one, under the same number: the server may have it already, and only its answer was lost. */
interface Letter {
  readonly sequence: number;
  readonly kind: Kind;
  readonly state: RunTimeState;
  readonly text: string;
}

/** What is told around the frame: this page may die first. */
export interface Keepsafe {
  readonly keep: (commit: Commit) => void;

  /** Nothing up to this number needs to be kept any longer. */
  readonly acknowledge: (sequence: number) => void;

  /** A goodbye that content was told had failed has arrived after all, and nothing was said since. */
  readonly ended: (state: RunTimeState) => void;
}

/** Brings what a content stores to the server's disk. A commit is all that differs from the launch, so a later one makes an earlier one needless. */
export class Saver {
  private sequence = 0;
  private acknowledged = 0;
  private unsent: Letter | undefined;
  private timer: number | undefined;
  private last = "";
  private refused = false;
  private leaving = false;

  constructor(
    private readonly launch: Launch,
    private readonly tell: (safety: Safety) => void,
    private readonly keepsafe: Keepsafe,
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
      return this.hear(0, letter);
    }
    return this.hear(request.status, letter);
  }

  /** When nobody waits: what has changed since it was last stored, sent by itself. */
  async store(state: RunTimeState, kind: Kind): Promise<void> {
    if (this.refused) return;
    const isNew = kind !== "commit" || JSON.stringify(this.changes(state)) !== this.last;
    const letter = isNew ? this.letter(state, kind) : this.unsent;
    if (letter !== undefined) await this.send(letter);
  }

  /** The last letter but those of content that still says something. */
  leave(state: RunTimeState): void {
    this.leaving = true;
    this.post(state, "left");
  }

  /** A letter that the browser delivers even after the page. Whether it arrived is never known: the same is stored again if the page stays. */
  post(state: RunTimeState, kind: Kind): boolean {
    if (this.refused) return false;
    const { text } = this.letter(state, kind);
    this.last = "";
    return navigator.sendBeacon(address, text);
  }

  private async send(letter: Letter): Promise<boolean> {
    this.tell("saving");
    const answer = await fetch(address, { method: "POST", body: letter.text }).catch(() => undefined);
    return this.hear(answer?.status ?? 0, letter);
  }

  // Answers may overtake each other: only what is newer than all that is safe can be unsafe, and only the newest of that is sent again.
  private hear(status: number, letter: Letter): boolean {
    if (this.refused) return false;
    if (status === 200) {
      this.acknowledged = Math.max(this.acknowledged, letter.sequence);
      this.keepsafe.acknowledge(letter.sequence);
      if (this.unsent !== undefined && this.unsent.sequence <= letter.sequence) this.unsent = undefined;
      this.tell(this.isSafe ? "saved" : "unsaved");
      return true;
    }
    // Another window is newer: nothing that is sent again would be taken.
    if (status === 409) {
      this.refused = true;
      this.unsent = undefined;
      this.keepsafe.acknowledge(letter.sequence);
      this.tell("elsewhere");
      return false;
    }
    if (letter.sequence <= this.acknowledged) return false;
    if (this.unsent === undefined || letter.sequence > this.unsent.sequence) this.unsent = letter;
    this.tell("unsaved");
    // A key that is worn out (404) opens nothing any more: what it could not send is brought home when the course is opened again.
    clearTimeout(this.timer);
    if (status !== 404) this.timer = setTimeout(() => void this.again(), retryAfter);
    return false;
  }

  private async again(): Promise<void> {
    const letter = this.unsent;
    if (letter === undefined || !(await this.send(letter))) return;
    if (letter.kind === "end" && letter.sequence === this.sequence) this.keepsafe.ended(letter.state);
  }

  private letter(state: RunTimeState, kind: Kind): Letter {
    const values = this.changes(state);
    this.last = JSON.stringify(values);
    this.sequence = this.next(this.sequence);
    const commit = { sequence: this.sequence, kind, values };
    this.keepsafe.keep(commit);
    return { sequence: commit.sequence, kind, state, text: JSON.stringify({ key: this.launch.key, ...commit }) };
  }

  private changes(state: RunTimeState): Record<string, string> {
    return Object.fromEntries(Object.entries(state.values).filter(([element, value]) => this.launch.values[element] !== value));
  }
}
