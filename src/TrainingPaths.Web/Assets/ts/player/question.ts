import type { Desk } from "./desk";
import { ItemLine, SaveLine } from "./saveline";
import type { Item } from "./store";

/** One question of the quiz: its choices, and the line that says what became of the last one. */
export class Question {
  readonly id: string;
  readonly line: SaveLine | undefined;
  private readonly inputs: HTMLInputElement[];
  private readonly follower: ItemLine | undefined;
  private latest: number;

  constructor(
    readonly section: HTMLElement,
    desk: Desk,
  ) {
    this.id = section.dataset["question"] ?? "";
    this.latest = Number(section.dataset["at"] ?? 0); // the page may show a choice made later, on another device
    this.inputs = [...section.querySelectorAll<HTMLInputElement>(".choice input")];
    const line = section.querySelector<HTMLElement>(".save-line");
    if (line === null) return;
    this.line = new SaveLine(line);
    this.follower = new ItemLine(this.line, desk.news);
  }

  get answered() {
    return this.inputs.some((input) => input.checked);
  }

  get chosen(): string[] {
    return this.inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** The line stands under the choice just made, where the eyes are. */
  follow(item: Item, input: Element | undefined = this.inputs.filter((each) => each.checked).at(-1)) {
    this.latest = item.at;
    if (this.line !== undefined) input?.closest(".choice")?.after(this.line.element);
    this.follower?.follow(item);
  }

  /** Shows a choice made before this page was loaded, or in another tab; the later one wins, here as on the server. */
  restore(item: Item) {
    if (item.at < this.latest) return;
    const options = item.body["options"] as readonly string[];
    for (const input of this.inputs) input.checked = options.includes(input.value);
    this.follow(item);
  }

  show(focus: boolean) {
    this.section.hidden = false;
    if (!focus) return;
    const legend = this.section.querySelector<HTMLElement>("legend") ?? this.section;
    legend.tabIndex = -1;
    legend.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  hide() {
    this.section.hidden = true;
  }
}
