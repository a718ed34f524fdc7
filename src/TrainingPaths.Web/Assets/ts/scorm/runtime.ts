import { Model } from "./model";
import { parseName } from "./names";
import { Reader } from "./reader";
import type { Launch, RunTimeState } from "./state";
import { ValueStore } from "./store";
import { cut } from "./values";
import { Writer } from "./writer";

export type Stage = "not initialized" | "running" | "terminated";

/** Stores a state, now: true once it is safe. */
export type Commit = (state: RunTimeState, ends: boolean) => boolean;

const longestDiagnostic = 255;

/** One launch of one activity as its content sees it; the server's RunTime answers the same, call for call. */
export class RunTime {
  stage: Stage = "not initialized";
  private readonly model: Model;
  private readonly values: ValueStore;
  private readonly reader: Reader;
  private readonly writer: Writer;
  private readonly known: Record<string, string>;
  private lastFault = "none";
  private lastElement = "";

  constructor(
    private readonly launch: Launch,
    private readonly store: Commit,
  ) {
    this.model = new Model(launch.version);
    this.values = new ValueStore(launch.values);
    this.known = { ...launch.values };
    this.reader = new Reader(this.model, this.values, launch.stores);
    this.writer = new Writer(this.model, this.values, launch.stores);
  }

  /** All that is known now, derived statuses included. */
  get state(): RunTimeState {
    const values = this.values.copy();
    for (const status of ["cmi.completion_status", "cmi.success_status"]) {
      const evaluated = this.reader.evaluated(status);
      if (evaluated !== undefined) values[status] = evaluated;
    }
    return { values, stores: this.launch.stores };
  }

  /** What another document of the same content said, unless this one has said something else since. */
  learn(said: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(said)) {
      if (this.values.get(name) !== this.known[name]) continue;
      this.values.set(parseName(name), value);
      this.known[name] = value;
    }
  }

  initialize(argument: string): string {
    if (argument !== "") return this.answer("argument");
    if (this.stage !== "not initialized") return this.answer(this.stage === "running" ? "initializedTwice" : "initializedAfter");
    this.stage = "running";
    return this.answer(undefined);
  }

  /** When storing fails the conversation goes on, so that content or the page can try again. */
  terminate(argument: string): string {
    if (argument !== "") return this.answer("argument");
    if (this.stage !== "running") return this.answer(this.stage === "terminated" ? "terminatedTwice" : "terminatedBefore");
    if (!this.store(this.state, true)) return this.answer("termination");
    this.stage = "terminated";
    return this.answer(undefined);
  }

  getValue(element: string): string {
    if (this.stage !== "running") return this.note(this.stage === "terminated" ? "getAfter" : "getBefore", element, "");
    const kept = this.reader.read(element);
    return this.note(kept.fault, element, kept.text ?? "");
  }

  setValue(element: string, value: string): string {
    if (this.stage !== "running") return this.answer(this.stage === "terminated" ? "setAfter" : "setBefore", element);
    return this.answer(this.writer.write(element, value), element);
  }

  commit(argument: string): string {
    if (argument !== "") return this.answer("argument");
    if (this.stage !== "running") return this.answer(this.stage === "terminated" ? "commitAfter" : "commitBefore");
    return this.answer(this.store(this.state, false) ? undefined : "commit");
  }

  getLastError(): string {
    return this.model.code(this.lastFault);
  }

  getErrorString(code: string): string {
    return this.model.errorText(code);
  }

  getDiagnostic(code: string): string {
    const last = this.getLastError();
    const text = this.getErrorString(code === "" ? last : code);
    const isLast = code === "" || code === last;
    return isLast && this.lastFault !== "none" && this.lastElement !== "" ? cut(`${text}: ${this.lastElement}`, longestDiagnostic) : text;
  }

  private answer(fault: string | undefined, element = ""): string {
    return this.note(fault, element, fault === undefined ? "true" : "false");
  }

  private note(fault: string | undefined, element: string, answer: string): string {
    this.lastFault = fault ?? "none";
    this.lastElement = element;
    return answer;
  }
}
