import type { Desk } from "./desk";
import type { Newsroom, News } from "./news";
import type { Item } from "./store";

/**
 * A save line of the page: the words are the server's, in the page's language (`data-saving`, `data-saved` with {0} for the hour,
 * `data-hour`, `data-offline`, `data-kept`, `data-refused`).
 */
export class SaveLine {
  private readonly text: Element;

  /** @param quiet Spoken by a screen reader only when something is wrong: the good news of every second would be noise. */
  constructor(
    readonly element: HTMLElement,
    private readonly quiet = false,
  ) {
    this.text = element.querySelector("[data-save-text]") ?? element;
  }

  show(news: News) {
    const words = this.element.dataset;
    switch (news.kind) {
      case "sending":
        // « Kept on this device » stays true until the server says otherwise; each new try would only make the line flicker and speak.
        return this.element.dataset["state"] === "offline" ? undefined : this.set("saving", words["saving"]);
      case "saved":
        return this.set("saved", words["saved"]?.replace("{0}", hour(new Date(news.at), words["hour"] ?? "{H}:{mm}")));
      case "waiting":
        return this.set("offline", words["offline"]);
      case "session-over":
        return this.set("offline", words["kept"]);
      case "refused":
        return this.set("refused", news.words || words["refused"]);
    }
  }

  /** Somebody asked and waits for an answer. Gives the way back, for when there was nothing to save. */
  press(): () => void {
    const { state = "none" } = this.element.dataset;
    const text = this.text.textContent ?? "";
    this.set("saving", this.element.dataset["saving"]);
    return () => {
      if (this.element.dataset["state"] === "saving") this.set(state, text);
    };
  }

  /** The same line off the page, to keep what it would say; {@link restore} says it. */
  apart(): SaveLine {
    return new SaveLine(this.element.cloneNode(true) as HTMLElement, this.quiet);
  }

  restore(other: SaveLine) {
    this.set(other.element.dataset["state"] ?? "none", other.text.textContent ?? "");
  }

  /** Says in this line's own words what another one says, without a voice: the other has its own. */
  repeat(other: SaveLine) {
    const { state = "none" } = other.element.dataset;
    const words = this.element.dataset;
    this.set(state, state === "offline" ? words["offline"] : state === "refused" ? words["refused"] : (other.text.textContent ?? ""));
    this.element.setAttribute("aria-live", "off");
  }

  private set(state: string, text = "") {
    if (this.quiet) this.element.setAttribute("aria-live", state === "saving" || state === "saved" ? "off" : "polite");
    this.element.dataset["state"] = state;
    if (this.text.textContent !== text) this.text.textContent = text;
    this.element.dispatchEvent(new Event("save-state", { bubbles: true }));
  }
}

function hour(at: Date, pattern: string): string {
  const hours = at.getHours();
  return pattern
    .replace("{H}", String(hours))
    .replace("{h}", String(hours % 12 || 12))
    .replace("{mm}", String(at.getMinutes()).padStart(2, "0"))
    .replace(/\{(\w+)\|(\w+)\}/, hours < 12 ? "$1" : "$2");
}

// What has a line of its own: the bar speaks for the rest, and repeats these without a voice.
const followed = new Set<string>();

/** Shows what becomes of the latest item of one question or one text. */
export class ItemLine {
  private latest = "";

  constructor(
    readonly line: SaveLine,
    news: Newsroom,
  ) {
    news.listen((told) => {
      if (told.ids.includes(this.latest)) line.show(told);
    });
  }

  follow(item: Item) {
    this.latest = item.id;
    followed.add(item.id);
    this.line.show({ kind: "sending", ids: [item.id] });
  }
}

const ranks = ["none", "saved", "saving", "offline", "refused"];
const rank = (line: SaveLine) => ranks.indexOf(line.element.dataset["state"] ?? "none");

/**
 * The line of the player's bar: all that has no line of its own, and « saved » only when nothing of it is left. It never says better than the worst of the
 * page's other lines; between two that say as much, the later one.
 */
export function followTheRest(bar: SaveLine, { news, outbox }: Desk) {
  const ofRest = bar.apart();
  const others = [...document.querySelectorAll<HTMLElement>(".save-line")].filter((element) => element !== bar.element).map((element) => new SaveLine(element));
  const sayTheWorst = (changed: Element) => {
    const worst = [ofRest, ...others].reduce((one, other) => (rank(other) > rank(one) || (rank(other) === rank(one) && other.element === changed) ? other : one));
    // Good news that stands under its own field is not said twice: the bar would grow and move the page at the first answer.
    if (worst === ofRest || (rank(ofRest) === 0 && rank(worst) < ranks.indexOf("offline"))) bar.restore(ofRest);
    else bar.repeat(worst);
  };
  document.addEventListener("save-state", (event) => {
    if (event.target !== bar.element) sayTheWorst(event.target as Element);
  });
  const rest = (id: string) => !followed.has(id);
  news.listen(async (told) => {
    if (!told.ids.some(rest)) return;
    if (told.kind === "saved" && (await outbox.pending()).some((item) => rest(item.id))) return;
    ofRest.show(told);
    sayTheWorst(ofRest.element);
  });
}
