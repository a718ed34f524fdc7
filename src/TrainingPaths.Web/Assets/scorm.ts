// The run time of SCORM 1.2 and 2004: what content calls. It answers at once, sends nothing, and hands each commit to the page that made it.
import { api12, api2004, type ScormApi } from "./ts/scorm/api";
import { RunTime, type Commit } from "./ts/scorm/runtime";
import type { Launch } from "./ts/scorm/state";

export interface Session {
  readonly runTime: RunTime;

  /** To be published under this name on the content's window or a parent of it. */
  readonly apiName: "API" | "API_1484_11";
  readonly api: ScormApi;
}

export function startSession(launch: Launch, commit: Commit): Session {
  const runTime = new RunTime(launch, commit);
  return launch.version === "1.2" ? { runTime, apiName: "API", api: api12(runTime) } : { runTime, apiName: "API_1484_11", api: api2004(runTime) };
}
