import type { Lms } from "./lms";
import { type Page, say } from "./page";
import { spent } from "./time";

/** What is remembered between two visits, small enough for an LMS of 2001. */
export interface Memory {
  /** Notes and fields by name. */
  notes?: Record<string, string>;
  /** What a quiz remembers; only it knows how to read it. */
  quiz?: unknown;
  done?: boolean;
}

/** The most that each edition must take (1.2 RTE 3.4.2; 2004 4th ed. RTE 4.2.23). */
const longest = { "1.2": 4096, "2004": 64000 } as const;

/** One visit of the page: resumed at its beginning, saved as it goes, ended when the page is left. Without an LMS it remembers nothing, and says so. */
export class Visit {
  readonly memory: Memory;
  private readonly began = Date.now();
  private said = "";

  constructor(
    private readonly page: Page,
    private readonly lms: Lms | null,
  ) {
    this.memory = lms === null ? {} : understood(lms.get("cmi.suspend_data"));
    this.said = lms === null ? "" : lms.get("cmi.suspend_data");
    if (lms === null) {
      for (const notice of document.querySelectorAll<HTMLElement>("[data-no-lms]")) notice.hidden = false;
      return;
    }
    // Without this an LMS drops what was written when the page is left.
    lms.set(lms.names.exit, "suspend");
    if (this.status() === "") this.tell(false);
  }

  get hasLms() {
    return this.lms !== null;
  }

  get location(): string {
    return this.lms?.get(this.lms.names.location) ?? "";
  }

  set location(place: string) {
    this.lms?.set(this.lms.names.location, place);
  }

  /** Whether the LMS can lead to the next step itself (2004 RTE 4.4.1). */
  get canGoOn() {
    return this.lms?.edition === "2004" && this.lms.get("adl.nav.request_valid.continue") === "true";
  }

  goOn() {
    this.lms?.set("adl.nav.request", "continue");
    this.end();
  }

  /** False when the LMS does not take so much, or does not answer: what it had is left as it was. */
  remember(change: Partial<Memory>): boolean {
    const text = JSON.stringify({ ...this.memory, ...change });
    if (text.length > longest[this.page.edition]) return false;
    Object.assign(this.memory, change);
    if (this.lms === null || text === this.said) return this.lms !== null;
    if (!this.lms.set("cmi.suspend_data", text)) return false;
    this.said = text;
    return true;
  }

  /** A lesson or an activity: acquired or not yet. */
  tell(done: boolean) {
    const word = done ? "completed" : "incomplete";
    this.lms?.set(this.lms.edition === "1.2" ? "cmi.core.lesson_status" : "cmi.completion_status", word);
  }

  /** A quiz: its best result, from 0 to 100. */
  grade(score: number, passed: boolean) {
    if (this.lms === null) return;
    const { lms } = this;
    const { score: name } = lms.names;
    lms.set(`${name}.min`, "0");
    lms.set(`${name}.max`, "100");
    lms.set(`${name}.raw`, String(score));
    if (lms.edition === "1.2") {
      lms.set("cmi.core.lesson_status", passed ? "passed" : "failed");
      return;
    }
    // A plain decimal: 28.57 / 100 is 0.28569999999999995 to a computer.
    lms.set(`${name}.scaled`, String(Number((score / 100).toFixed(4))));
    lms.set("cmi.success_status", passed ? "passed" : "failed");
    lms.set("cmi.completion_status", passed ? "completed" : "incomplete");
  }

  /** Asks the LMS to write it down now, and says in the bar whether it did, and whether it had taken all of it. */
  save(taken = true) {
    if (this.lms === null) return;
    this.show(this.lms.commit() && taken);
  }

  watchLeaving() {
    // A page kept for « back » would come back without its LMS.
    addEventListener("pagehide", () => this.end());
    addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.lms?.commit();
    });
  }

  private end() {
    if (this.lms === null) return;
    document.dispatchEvent(new Event("course:leaving"));
    this.lms.set(this.lms.names.time, spent(Date.now() - this.began, this.lms.edition));
    this.lms.commit();
    this.lms.finish();
  }

  private status() {
    if (this.lms === null) return "";
    const status = this.lms.get(this.lms.edition === "1.2" ? "cmi.core.lesson_status" : "cmi.completion_status");
    return status === "not attempted" || status === "unknown" ? "" : status;
  }

  private show(saved: boolean) {
    for (const line of document.querySelectorAll<HTMLElement>("[data-saved]")) {
      line.dataset["state"] = saved ? "saved" : "offline";
      // Spoken only when something is wrong.
      if (saved) line.removeAttribute("role");
      else line.setAttribute("role", "status");
      line.textContent = say(this.page, saved ? "saved" : "notSaved", new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
    }
  }
}

/** What another version of the page wrote, or nobody, is nothing. */
function understood(text: string): Memory {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Memory) : {};
  } catch {
    return {};
  }
}
