import type { Call } from "../play/trace";

/** What the rules of the server look at (TracedCall). */
export interface SentCall {
  readonly at: number;
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly length: number;
  readonly error: string;
}

export interface Launch {
  readonly epoch: number;
  readonly began: number;
  readonly isSco: boolean;
  seconds: number;
  closed: boolean;
  closedTwice: boolean;
  readonly calls: SentCall[];
  hello: boolean;

  /** When it last said something: of `performance.now`. */
  heard: number;
}

const most = 4000;
const looked = /^(cmi\.suspend_data|cmi\.(core\.lesson_)?location|cmi\.core\.lesson_status|cmi\.success_status)$/;
const talk = /(Initialize|Terminate|Finish)$/;
const shortest = 200;

/** A frame of another origin sent it: it is taken for what it is, once it has the shape of a call. */
export const isCall = (given: Call): boolean =>
  Number.isFinite(given?.at) &&
  [given.name, given.answer, given.error, given.meaning].every((text) => typeof text === "string") &&
  Array.isArray(given.given) &&
  given.given.every((text) => typeof text === "string");

/** The launches of this page's trial, with those of their calls that a verdict looks at. */
export class Recorder {
  private launches: Launch[] = [];

  get current(): Launch | undefined {
    const last = this.launches.at(-1);
    return last?.closed === false ? last : undefined;
  }

  forget(): void {
    this.launches = [];
  }

  begin(epoch: number, isSco: boolean): void {
    const now = performance.now();
    this.launches.push({ epoch, began: now, isSco, seconds: 0, closed: false, closedTwice: false, calls: [], hello: false, heard: now });
  }

  close(twice: boolean): void {
    const open = this.current;
    if (open === undefined) return;
    open.seconds = Recorder.secondsOf(open);
    open.closed = true;
    open.closedTwice = twice;
  }

  hear(call: Call): void {
    const open = this.current;
    if (open === undefined) return;
    open.heard = performance.now();
    if (call.name.endsWith("Initialize") && call.answer === "true") open.hello = true;
    const [element = "", value = ""] = call.given;
    if (call.error === "0" && !talk.test(call.name) && !looked.test(element)) return;
    // A goodbye comes last: what stands in the middle goes first.
    if (open.calls.length === most) open.calls.splice(most / 2, 1);
    const named = /[GS]etValue$/.test(call.name);
    open.calls.push({ at: call.at, name: call.name.slice(0, shortest), element: named ? element.slice(0, shortest) : "", value: value.slice(0, shortest), length: value.length, error: call.error.slice(0, 3) });
  }

  /** As the server wants them. */
  get seen(): readonly object[] {
    return this.launches.map((launch) => ({
      epoch: launch.epoch,
      seconds: launch.closed ? launch.seconds : Recorder.secondsOf(launch),
      closed: launch.closed,
      closedTwice: launch.closedTwice,
      calls: launch.calls,
    }));
  }

  private static secondsOf(launch: Launch): number {
    return Math.floor((performance.now() - launch.began) / 1000);
  }
}
