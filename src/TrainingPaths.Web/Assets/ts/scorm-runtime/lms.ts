// Finds the LMS that launched the page, and speaks its edition of SCORM.

export type Edition = "1.2" | "2004";

type Call = (...values: string[]) => string | boolean | number;
type Api = Record<string, Call | undefined>;

/** What is said to an LMS, in the words of its edition. */
export interface Names {
  readonly api: "API" | "API_1484_11";
  readonly prefix: "LMS" | "";
  readonly finish: "Finish" | "Terminate";
  readonly location: string;
  readonly exit: string;
  readonly time: string;
  readonly score: string;
}

export const namesOf: Record<Edition, Names> = {
  "1.2": { api: "API", prefix: "LMS", finish: "Finish", location: "cmi.core.lesson_location", exit: "cmi.core.exit", time: "cmi.core.session_time", score: "cmi.core.score" },
  "2004": { api: "API_1484_11", prefix: "", finish: "Terminate", location: "cmi.location", exit: "cmi.exit", time: "cmi.session_time", score: "cmi.score" },
};

/** An LMS puts its object on a window around the content, or on the one that opened it (SCORM 2004 RTE 3.2.1; 1.2 RTE 3.3.6.1). */
function find(name: string): Api | null {
  const upwards = (start: Window | null): Api | null => {
    let window: Window | null = start;
    for (let steps = 0; window !== null && steps < 500; steps++) {
      try {
        const api = (window as unknown as Record<string, unknown>)[name];
        if (api !== undefined && api !== null) return api as Api;
      } catch {
        return null; // a window of another origin: there is nothing to find behind it
      }
      if (window.parent === window) return null;
      window = window.parent;
    }
    return null;
  };
  const opener = (of: Window): Window | null => {
    try {
      return of.opener as Window | null;
    } catch {
      return null;
    }
  };
  return upwards(window) ?? upwards(opener(window)) ?? (window.top === null ? null : upwards(opener(window.top)));
}

/** A conversation that was begun; every call says whether it succeeded and none throws, whatever the LMS does. */
export class Lms {
  private ended = false;

  constructor(
    private readonly api: Api,
    readonly edition: Edition,
  ) {}

  get names() {
    return namesOf[this.edition];
  }

  get(element: string): string {
    return String(this.call("GetValue", element) ?? "");
  }

  set(element: string, value: string): boolean {
    return isTrue(this.call("SetValue", element, value));
  }

  commit(): boolean {
    return isTrue(this.call("Commit", ""));
  }

  finish(): boolean {
    if (this.ended) return true;
    this.ended = isTrue(this.call(this.names.finish, ""));
    return this.ended;
  }

  begin(): boolean {
    return isTrue(this.call("Initialize", ""));
  }

  private call(name: string, ...values: string[]) {
    if (this.ended) return "false";
    try {
      // Called on its object: many of them use « this ».
      return this.api[this.names.prefix + name]?.(...values);
    } catch {
      return "false";
    }
  }
}

// Some answer with a boolean where SCORM asks for a word.
const isTrue = (answer: unknown) => String(answer) === "true";

/** Null when nobody is there, or when the LMS refuses: the page is then only read. */
export function connect(edition: Edition): Lms | null {
  const api = find(namesOf[edition].api);
  if (api === null) return null;
  const lms = new Lms(api, edition);
  return lms.begin() ? lms : null;
}
