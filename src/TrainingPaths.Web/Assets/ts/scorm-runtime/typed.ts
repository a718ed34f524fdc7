import { type Given, numberOf } from "./grading";
import { make, type Page, say } from "./page";
import type { Question } from "./page";

/** A field for a number or a word or two, kept as it is typed; what is no number is said to be none, and counts as no answer. */
export function showTyped(page: Page, question: Question, given: Given, answer: (given: string[]) => void): HTMLElement {
  const { number } = question;
  const input = make("input", { class: number === null ? "input" : "input input-short" });
  Object.assign(input, { id: "typed", type: "text", value: String(given[0] ?? ""), inputMode: number === null ? "text" : "decimal", autocomplete: "off", autocapitalize: "none", maxLength: 100 });
  const label = make("label", { class: "field-label", text: say(page, "typedLabel") });
  label.htmlFor = "typed";
  const error = make("p", { class: "field-error", text: say(page, "notANumber") });
  error.id = "typed-error";
  error.hidden = true;
  const row = make("div", { class: "typed-row" }, input);
  const described = ["typed-error"];
  if (number?.unit) {
    const unit = make("span", { text: number.unit });
    unit.id = "typed-unit";
    described.push(unit.id);
    row.append(unit);
  }
  input.setAttribute("aria-describedby", described.join(" "));
  const readable = () => number === null || input.value.trim() === "" || numberOf(input.value) !== null;
  input.addEventListener("input", () => {
    if (readable()) error.hidden = true;
    answer(input.value.trim() !== "" && readable() ? [input.value.trim()] : []);
  });
  input.addEventListener("change", () => (error.hidden = readable()));
  return make("div", { class: "field typed" }, label, error, row);
}
