import type { Attempt } from "./attempt";
import { hair, isGraded } from "./credit";
import { make, type Page, say } from "./page";
import { below, fill, lead, line } from "./texts";

/** What the attempt was worth and what to read again; the key only once it is passed, as on the site. */
export function showResult(place: HTMLElement, page: Page, attempt: Attempt, again: () => void): HTMLElement {
  const { passed } = attempt;
  // French says « 0 bonne réponse », English "0 right answers".
  const one = new Intl.PluralRules(document.documentElement.lang).select(attempt.right) === "one" ? "One" : "";
  const text = attempt.plain
    ? say(page, (passed ? "passed" : "notPassed") + one, attempt.right, attempt.graded, attempt.needed)
    : say(page, passed ? "passedPoints" : "notPassedPoints", inWords(attempt.earned), attempt.possible, inWords(attempt.needed));
  const heading = make("h2", { text });
  const notice = make("div", { class: passed ? "notice notice-success" : "notice" }, make("div", {}, heading));
  const button = make("button", { class: passed ? "button button-quiet" : "button", text: say(page, "again") });
  button.type = "button";
  button.addEventListener("click", again);
  const parts: Node[] = [notice];
  const review = [...new Set(attempt.asked.filter(({ question }, index) => isGraded(question) && !attempt.isRight(index)).map((asked) => asked.question.review).filter((title) => title !== null))];
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
  const item = make("li", {}, make("p", {}, fill(make("strong", {}, lead(question.text)), dots), " ", ...(isGraded(question) ? [badge] : [])), ...below(question.text).map((rest) => fill(rest, dots)));
  if (isGraded(question) && !attempt.plain) item.append(make("p", { text: say(page, "points", inWords(attempt.credit(index)), question.points) }));
  const nothing = question.slots === null ? chosen.length === 0 : question.slots.every((_, place) => Number(chosen[place] ?? -1) < 0);
  if (nothing) item.append(make("p", { class: "muted", text: say(page, "noAnswer") }));
  const shown = question.options.length === 0 ? [] : order.filter((option) => chosen.includes(option) || (attempt.passed && isGraded(question)));
  item.append(make("ul", { class: "answer-options" }, ...shown.map((place) => {
    const option = question.options[place]!;
    const mine = chosen.includes(place);
    return make("li", { class: mine ? "is-chosen" : "" },
      make("p", {}, ...(mine || option.correct ? [make("b", { text: say(page, mine ? "yourAnswer" : "rightAnswer") }), " "] : []), line(option.text)),
      ...(option.feedback === "" ? [] : told(option.feedback)));
  }), ...parts(page, attempt, index)));
  // What explains a wrong answer tells the right one.
  if (question.feedback !== null && (right || attempt.passed)) item.append(...told(right ? question.feedback.right : question.feedback.wrong));
  return item;
}

const dots = () => "[…]";

const told = (text: string) => [make("p", { class: "muted" }, lead(text)), ...below(text)];

/** In hundredths, downwards: what is earned is never shown as more. */
const inWords = (points: number) => (Math.floor(points * 100 + hair) / 100).toLocaleString(document.documentElement.lang);

// Of the kinds without options: what was given, and what would have been right once the quiz is passed.
function parts(page: Page, attempt: Attempt, index: number): HTMLElement[] {
  const { question, order } = attempt.asked[index]!;
  const chosen = attempt.chosen(index);
  const said = (key: string, text: Node | string) => make("p", {}, make("b", { text: say(page, key) }), " ", text);
  if (question.slots !== null) {
    return order.map((place) => {
      const slot = question.slots![place]!;
      const mine = Number(chosen[place] ?? -1);
      const item = make("li", { class: mine < 0 ? "" : "is-chosen" }, make("p", {}, slot.text === "" ? say(page, "gap", place + 1) : line(slot.text)));
      if (mine >= 0) item.append(said("yourAnswer", line(slot.choices[mine]!)));
      if (attempt.passed && mine !== slot.right) item.append(said("rightAnswer", line(slot.choices[slot.right]!)));
      return item;
    });
  }
  if (question.options.length > 0) return [];
  const unit = question.number?.unit ? ` ${question.number.unit}` : "";
  const expected = question.number === null ? question.accepted![0]! : question.number.answer.toLocaleString(document.documentElement.lang);
  return [
    ...(chosen.length > 0 ? [make("li", { class: "is-chosen" }, said("yourAnswer", chosen[0] + unit))] : []),
    ...(attempt.passed && !attempt.isRight(index) ? [make("li", {}, said("rightAnswer", expected + unit))] : []),
  ];
}
