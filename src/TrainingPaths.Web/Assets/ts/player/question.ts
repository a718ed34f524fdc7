import type { Desk } from "./desk";
import { ItemLine, SaveLine } from "./saveline";
import type { Item } from "./store";
import { Typed } from "./typed";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const ticked = (control: Control) => control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
const place = (value: string) => value.slice(value.indexOf("=") + 1);

/** One question of the quiz: what is ticked, chosen from lists or typed, and the line that says what became of it. */
export class Question {
  readonly id: string;
  readonly line: SaveLine | undefined;
  /** Null for what is not typed. */
  readonly typed: Typed | null;
  private readonly controls: Control[];
  private readonly follower: ItemLine | undefined;
  private readonly places: readonly HTMLSelectElement[];
  private readonly before = new Map<HTMLSelectElement, string>();
  private latest: number;

  /** @param keep Called when something typed has to be kept without waiting for the field to be left. */
  constructor(
    readonly section: HTMLElement,
    desk: Desk,
    keep: (question: Question) => void,
  ) {
    this.id = section.dataset["question"] ?? "";
    this.latest = Number(section.dataset["at"] ?? 0); // the page may show a choice made later, on another device
    this.controls = [...section.querySelectorAll<Control>(".choice input, .slot select, .cloze select, .typed input, .typed textarea")];
    this.places = section.dataset["kind"] === "ordering" ? this.controls.filter((control) => control instanceof HTMLSelectElement) : [];
    for (const list of this.places) this.before.set(list, list.value);
    const input = this.controls.find((control) => control.closest(".typed") !== null);
    this.typed = input !== undefined && !(input instanceof HTMLSelectElement) ? new Typed(input, () => keep(this)) : null;
    if (this.typed !== null) desk.lastCalls.push(this.typed.flush);
    const line = section.querySelector<HTMLElement>(".save-line");
    if (line === null) return;
    this.line = new SaveLine(line);
    this.follower = new ItemLine(this.line, desk.news);
  }

  /** A text of a page is kept as a whole: on this device a later one takes the place of an earlier one that was not sent yet. */
  get slot() {
    return this.section.dataset["kind"] === "opentext" ? `answer ${this.id}` : undefined;
  }

  get answered() {
    const chosen = this.chosen;
    if (ticked(this.controls[0]!)) return chosen.length > 0;
    return chosen.length === this.controls.length && (this.places.length === 0 || new Set(chosen.map(place)).size === chosen.length);
  }

  get chosen(): string[] {
    if (this.typed?.isReadable === false) return [];
    return this.controls.filter((control) => !ticked(control) || (control as HTMLInputElement).checked).map((control) => control.value.trim()).filter((value) => value !== "");
  }

  /** A place that was taken is left to the line that had it: two lines exchange theirs, and no place is there twice. */
  settlePlaces(changed: Element) {
    const list = this.places.find((each) => each === changed);
    if (list === undefined) return;
    const was = place(this.before.get(list) ?? "");
    const other = this.places.find((each) => each !== list && list.value !== "" && place(each.value) === place(list.value));
    if (other !== undefined) other.value = [...other.options].find((option) => was !== "" && place(option.value) === was)?.value ?? "";
    for (const each of this.places) this.before.set(each, each.value);
  }

  /** The line stands under the choice just made, where the eyes are. */
  follow(item: Item, control: Element | undefined = this.controls.filter((each) => ticked(each) && (each as HTMLInputElement).checked).at(-1)) {
    this.latest = item.at;
    if (this.line !== undefined) control?.closest(".choice, .slot, .cloze, .typed")?.after(this.line.element);
    this.follower?.follow(item);
  }

  /** Shows a choice made before this page was loaded, or in another tab; the later one wins, here as on the server. */
  restore(item: Item) {
    if (item.at < this.latest || this.typed?.typing === true) return;
    const options = item.body["options"] as readonly string[];
    for (const control of this.controls) {
      if (control instanceof HTMLSelectElement) control.value = [...control.options].find((option) => options.includes(option.value))?.value ?? "";
      else if (ticked(control)) (control as HTMLInputElement).checked = options.includes(control.value);
      else control.value = options[0] ?? "";
    }
    for (const each of this.places) this.before.set(each, each.value);
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
