import type { Attempt } from "./attempt";
import { make, type Page, say } from "./page";

/** What the attempt was worth and what to read again; the key only once it is passed, as on the site. */
export function showResult(place: HTMLElement, page: Page, attempt: Attempt, again: () => void): HTMLElement {
  const { passed } = attempt;
  // French says « 0 bonne réponse », English "0 right answers".
  const one = new Intl.PluralRules(document.documentElement.lang).select(attempt.right) === "one" ? "One" : "";
  const heading = make("h2", { text: say(page, (passed ? "passed" : "notPassed") + one, attempt.right, attempt.asked.length, attempt.needed) });
  const notice = make("div", { class: passed ? "notice notice-success" : "notice" }, make("div", {}, heading));
  const button = make("button", { class: passed ? "button button-quiet" : "button", text: say(page, "again") });
  button.type = "button";
  button.addEventListener("click", again);
  const parts: Node[] = [notice];
  const review = [...new Set(attempt.asked.filter((_, index) => !attempt.isRight(index)).map((asked) => asked.question.review).filter((title) => title !== null))];
  if (!passed && review.length > 0) parts.push(make("h2", { text: say(page, "review") }), make("ul", {}, ...review.map((title) => make("li", { text: title }))), make("p", { class: "muted", text: say(page, "reviewWhere") }));
  parts.push(make("p", {}, button), make("h2", { text: say(page, "answers") }), make("ol", { class: "answers" }, ...attempt.asked.map((_, index) => answered(page, attempt, index))));
  place.replaceChildren(make("div", { class: "stack quiz-result" }, ...parts));
  return heading;
}

function answered(page: Page, attempt: Attempt, index: number) {
  const { question, order } = attempt.asked[index]!;
  const right = attempt.isRight(index);
  const chosen = attempt.chosen(index);
  const badge = make("span", { class: right ? "badge badge-achieved" : "badge badge-not-achieved", text: say(page, right ? "right" : "wrong") });
  const item = make("li", {}, make("p", {}, make("strong", { text: question.text }), " ", badge));
  if (chosen.length === 0) item.append(make("p", { class: "muted", text: say(page, "noAnswer") }));
  const shown = order.filter((option) => chosen.includes(option) || attempt.passed);
  item.append(make("ul", { class: "answer-options" }, ...shown.map((place) => {
    const option = question.options[place]!;
    const mine = chosen.includes(place);
    return make("li", { class: mine ? "is-chosen" : "" },
      make("p", {}, ...(mine || option.correct ? [make("b", { text: say(page, mine ? "yourAnswer" : "rightAnswer") }), " "] : []), option.text),
      make("p", { class: "muted", text: option.feedback }));
  })));
  return item;
}
