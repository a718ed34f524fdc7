import { startSession } from "../../scorm";
import type { RunTime, Stage } from "../scorm/runtime";
import type { RunTimeState } from "../scorm/state";
import type { Launch, Report } from "./messages";
import { Saver, type Kind } from "./saver";
import { traced } from "./trace";

const autosave = 30_000;

/** What a document of the same content, in the same frame, came to before this one. */
export interface Before {
  readonly values: Readonly<Record<string, string>>;
  readonly stage: Stage;

  /** Of the last commit; 0: there was none. */
  readonly sequence: number;

  /** Milliseconds since 1970, of the launch: documents that follow one another cannot count together, and number what they store by the time since. */
  readonly since: number;
}

/** One content and what it says: the API that it finds on this window, and what is saved without its asking. */
export interface Conversation {
  readonly runTime: RunTime;
  readonly saver: Saver;

  /** Whether anything was said: some call themselves assets and call all the same, ADL's case SX-08a among them. One that is silent is no session. */
  readonly speaks: () => boolean;
}

/** Takes what content says while it is unloaded, when nobody can wait for an answer. Undefined: it is not being unloaded. */
export type Farewell = (saver: Saver, state: RunTimeState, kind: Kind, told: () => void) => boolean | undefined;

/** Where content that said goodbye asks to go; leaving by time-out or logout asks to leave the course (RTE 4.2.8). */
const requestOf = ({ values }: RunTimeState): string => {
  const asked = values["adl.nav.request"] ?? "_none_";
  return asked === "_none_" && ["time-out", "logout"].includes(values["cmi.exit"] ?? "") ? "exitAll" : asked;
};

export const converse = (given: Launch, report: (what: Report) => void, farewell: Farewell, before?: Before): Conversation => {
  const saver = new Saver(given, (safety) => report({ kind: "safety", safety }), {
    keep: (commit) => report({ kind: "unsent", commit }),
    acknowledge: (sequence) => report({ kind: "acknowledged", sequence }),
    ended: (state) => {
      if (runTime.stage !== "running") return;
      runTime.stage = "terminated";
      report({ kind: "ended", request: requestOf(state) });
    },
  }, before && ((last) => Math.max(last + 1, before.sequence + 1, Date.now() - before.since)));
  const commit = (state: RunTimeState, ends: boolean): boolean => {
    const kind = ends ? "end" : "commit";
    const told = (): void => {
      if (ends) report({ kind: "ended", request: requestOf(state) });
    };
    if (saver.isLeaving) return saver.post(state, kind);
    const taken = farewell(saver, state, kind, told);
    if (taken !== undefined) return taken;
    const stored = saver.storeNow(state, kind);
    if (stored) told();
    return stored;
  };
  const { runTime, api, apiName } = startSession({ version: given.version, values: before?.values ?? given.values, stores: given.stores }, commit);
  if (before !== undefined) runTime.stage = before.stage;
  const published = given.traced === true ? traced(api, runTime, (call) => report({ kind: "traced", call })) : api;
  Object.defineProperty(window, apiName, { value: published, configurable: true });
  setInterval(() => {
    if (runTime.stage === "running") void saver.store(runTime.state, "commit");
  }, autosave);
  document.addEventListener("visibilitychange", () => {
    // A page that goes is hidden too, after it said so: what comes later would make that needless.
    if (document.visibilityState === "hidden" && runTime.stage === "running" && !saver.isLeaving) saver.post(runTime.state, "commit");
  });
  return { runTime, saver, speaks: () => given.isSco || runTime.stage !== "not initialized" };
};
