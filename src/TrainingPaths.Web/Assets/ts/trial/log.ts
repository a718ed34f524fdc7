import type { Decision } from "../play/stage";
import type { Call } from "../play/trace";

const longest = 80;
const most = 1000;

const element = (name: string, className: string, ...inside: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...inside);
  return made;
};

// Asking for what was never set is answered 403 (RTE 4.1.1.4): that is how content finds out, and nothing is wrong with it.
const isRefused = ({ name, error }: Call): boolean => error !== "0" && !(name === "GetValue" && error === "403");

/** What the package says and what it is answered, line by line. */
export class Log {
  private readonly seconds = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  private calls = 0;
  private refused = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly count: HTMLElement,
    private readonly words: DOMStringMap,
  ) {
    this.tellCount();
  }

  forget(): void {
    this.list.replaceChildren();
    this.calls = this.refused = 0;
    this.tellCount();
  }

  /** A launch begins. */
  open(title: string): void {
    this.put(element("li", "trace-launch", this.words["opened"]!.replace("{0}", title)));
  }

  decide(decisions: readonly Decision[]): void {
    if (decisions.length === 0) return;
    const steps = decisions.map(({ clause, activity, decision }) => element("li", "", element("code", "", clause), ` ${[activity, decision].filter(Boolean).join(": ")}`));
    const list = element("ol", "trace-steps", ...steps);
    list.lang = "en"; // the specification's own words
    const details = element("details", "", element("summary", "", this.words["decided"]!.replace("{0}", String(decisions.length))), list);
    this.put(element("li", "trace-decisions", details));
  }

  say(call: Call): void {
    const wrong = isRefused(call);
    this.calls += 1;
    if (wrong) this.refused += 1;
    this.tellCount();
    const time = element("span", "trace-time", this.words["time"]!.replace("{0}", this.seconds.format(call.at / 1000)));
    const line = element("li", wrong ? "trace-refused" : "", time, this.code(`${call.name}(${call.given.map((text) => JSON.stringify(text)).join(", ")})`, Math.max(0, ...call.given.map((text) => text.length))), this.answer(call));
    this.put(line);
  }

  /** All of it, as somebody would write it down; nothing shortened. */
  get text(): string {
    return [...this.list.children].map(Log.plain).join("\n");
  }

  private answer(call: Call): HTMLElement {
    const answer = element("span", "trace-answer", "→ ", this.code(JSON.stringify(call.answer), call.answer.length));
    if (call.error === "0") return answer;
    const meaning = element("span", "", call.meaning);
    meaning.lang = "en";
    answer.append(" ", element(isRefused(call) ? "strong" : "span", isRefused(call) ? "trace-error" : "muted", this.words["error"]!.replace("{0}", call.error), " ", meaning));
    return answer;
  }

  /** @param length of the value in it, as SCORM counts it. */
  private code(text: string, length: number): HTMLElement {
    if (text.length <= longest) return element("code", "", text);
    const size = this.words["characters"]!.replace("{0}", new Intl.NumberFormat(document.documentElement.lang).format(length));
    return element("details", "trace-long", element("summary", "", element("code", "", `${text.slice(0, longest)}…`), ` ${size}`), element("code", "trace-whole", text));
  }

  private put(line: HTMLElement): void {
    const box = this.list.parentElement!;
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
    this.list.append(line);
    if (this.list.children.length > most) this.list.firstElementChild!.remove();
    // Who looks at an earlier line stays there.
    if (atEnd) box.scrollTop = box.scrollHeight;
  }

  private tellCount(): void {
    this.count.textContent = this.words["count"]!.replace("{0}", String(this.calls)).replace("{1}", String(this.refused));
  }

  private static plain(line: Element): string {
    const copy = line.cloneNode(true) as HTMLElement;
    for (const short of copy.querySelectorAll(".trace-long > summary")) short.remove();
    for (const step of copy.querySelectorAll(".trace-steps > li")) step.prepend("\n  ");
    return [...copy.childNodes].map((part) => part.textContent?.trim()).join(" ");
  }
}
