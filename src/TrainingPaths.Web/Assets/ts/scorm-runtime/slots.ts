import type { Asked } from "./attempt";
import type { Given } from "./grading";
import { make, type Page, say } from "./page";
import { below, fill, lead, line as shown, words } from "./texts";

/** The lists of an ordering or a matching, each beside its line; of a cloze, inside the sentence. Native lists: any keyboard and screen reader knows them. */
export function showSlots(page: Page, asked: Asked, given: Given, answer: (given: number[]) => void): HTMLElement[] {
  const { question } = asked;
  const slots = question.slots ?? [];
  const lists = slots.map((slot, place) => {
    const list = make("select", { class: "input" });
    list.append(make("option", { text: say(page, "choose") }));
    list.options[0]!.value = "-1";
    for (const choice of asked.choices[place]!) {
      const option = make("option", { text: words(slot.choices[choice]!) });
      option.value = String(choice);
      list.append(option);
    }
    list.value = String(given[place] ?? -1);
    return list;
  });
  let before = lists.map((list) => list.value);
  lists.forEach((list, place) =>
    list.addEventListener("change", () => {
      // A place that was taken is left to the line that had it: two lines exchange theirs.
      const other = question.kind === "ordering" && list.value !== "-1" ? lists.find((each) => each !== list && each.value === list.value) : undefined;
      if (other !== undefined) other.value = before[place]!;
      before = lists.map((each) => each.value);
      answer(before.map(Number));
    }),
  );
  return question.kind === "cloze" ? [sentence(page, question.text, lists)] : asked.order.map((place) => line(slots[place]!.text, lists[place]!, place));
}

function line(text: string, list: HTMLSelectElement, place: number) {
  const label = make("label", {}, shown(text));
  list.id = `slot-${place}`;
  label.htmlFor = list.id;
  return make("div", { class: "slot" }, label, list);
}

function sentence(page: Page, text: string, lists: readonly HTMLSelectElement[]) {
  const place = make("div", { class: "cloze" }, make("p", {}, lead(text)), ...below(text));
  return fill(place, (gap) => {
    const list = lists[Number(gap) - 1];
    list?.setAttribute("aria-label", say(page, "gap", gap));
    return list ?? "";
  });
}
