import type { RunTime } from "./runtime";

export type ScormApi = Readonly<Record<string, (...args: unknown[]) => string>>;

// Content passes numbers, null, or nothing at all where SCORM wants a text.
const text = (argument: unknown): string => (argument === undefined || argument === null ? "" : String(argument));

/** The object that content of SCORM 2004 finds as API_1484_11. */
export const api2004 = (runTime: RunTime): ScormApi => ({
  Initialize: (argument) => runTime.initialize(text(argument)),
  Terminate: (argument) => runTime.terminate(text(argument)),
  GetValue: (element) => runTime.getValue(text(element)),
  SetValue: (element, value) => runTime.setValue(text(element), text(value)),
  Commit: (argument) => runTime.commit(text(argument)),
  GetLastError: () => runTime.getLastError(),
  GetErrorString: (code) => runTime.getErrorString(text(code)),
  GetDiagnostic: (code) => runTime.getDiagnostic(text(code)),
});

/** The object that content of SCORM 1.2 finds as API. */
export const api12 = (runTime: RunTime): ScormApi => {
  const { Terminate, ...others } = api2004(runTime);
  return Object.fromEntries([["LMSFinish", Terminate!], ...Object.entries(others).map(([name, call]) => [`LMS${name}`, call] as const)]);
};
