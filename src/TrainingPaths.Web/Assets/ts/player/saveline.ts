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

  private set(state: string, text = "") {
    if (this.quiet) this.element.setAttribute("aria-live", state === "saving" || state === "saved" ? "off" : "polite");
    this.element.dataset["state"] = state;
    if (this.text.textContent !== text) this.text.textContent = text;
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

// What has a line of its own is not said a second time in the bar.
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

/** The line of the player's bar: all that has no line of its own, and « saved » only when nothing of it is left. */
export function followTheRest(line: SaveLine, { news, outbox }: Desk) {
  const rest = (id: string) => !followed.has(id);
  news.listen(async (told) => {
    if (!told.ids.some(rest)) return;
    if (told.kind !== "saved" || !(await outbox.pending()).some((item) => rest(item.id))) line.show(told);
  });
}
