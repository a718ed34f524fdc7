import type { ScormApi } from "../scorm/api";
import type { RunTime } from "../scorm/runtime";

/** One call of a content, with its answer, for the author who tries a package. */
export interface Call {
  /** Milliseconds since the launch. */
  readonly at: number;

  /** As it was called: `LMSSetValue`, `SetValue`. */
  readonly name: string;
  readonly given: readonly string[];
  readonly answer: string;

  /** The code afterwards; `0`: none. */
  readonly error: string;

  /** What the specification calls it; empty without one. */
  readonly meaning: string;
}

// They ask about the error of another call, and have none of their own.
const questions = /(GetLastError|GetErrorString|GetDiagnostic)$/;

/** The same API, which tells each call once it is answered. */
export const traced = (api: ScormApi, runTime: RunTime, tell: (call: Call) => void): ScormApi => {
  const began = performance.now();
  const telling = (name: string, call: (...given: unknown[]) => string) => (...given: unknown[]): string => {
    const at = Math.round(performance.now() - began);
    const answer = call(...given);
    const error = questions.test(name) ? "0" : runTime.getLastError();
    tell({ at, name, given: given.map(String), answer, error, meaning: error === "0" ? "" : runTime.getErrorString(error) });
    return answer;
  };
  return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, telling(name, call)]));
};
