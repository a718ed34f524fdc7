import type { Attempt } from "./attempt";
import type { Given } from "./grading";
import { make, type Page, type Question, say } from "./page";
import { showSlots } from "./slots";
import { below, lead, line } from "./texts";
import { showTyped } from "./typed";

export interface Turn {
  readonly index: number;
  readonly answer: (given: Given) => void;
  readonly goTo: (index: number) => void;
  readonly finish: () => void;
}

/** One question with its choices and the way on; returns what takes the focus. */
export function showQuestion(place: HTMLElement, page: Page, attempt: Attempt, turn: Turn): HTMLElement {
  const { index } = turn;
  const asked = attempt.asked[index]!;
  const { question } = asked;
  const hint = page.words[`hint-${question.kind}`];
  const position = say(page, "position", index + 1, attempt.asked.length);
  const legend = make("legend", {}, ...legendOf(page, question, position));
  const choices = make("fieldset", { class: "choices" }, legend, ...(question.kind === "cloze" ? [] : below(question.text)));
  choices.dataset["kind"] = question.kind;
  if (question.slots !== null) choices.append(...showSlots(page, asked, attempt.chosen(index), turn.answer));
  else if (question.options.length === 0) choices.append(showTyped(page, question, attempt.chosen(index), turn.answer));
  else showOptions(choices, attempt, turn);

  place.replaceChildren(make("p", { class: "muted", text: hint === undefined ? position : `${position} · ${hint}` }), choices, buttons(page, attempt, turn));
  return legend;
}

function legendOf(page: Page, question: Question, position: string): (Node | string)[] {
  if (question.kind === "cloze") return [say(page, "completeSentence")];
  const named = lead(question.text);
  // What begins with a list or a table is named by its place.
  const words = named instanceof Node && !named.hasChildNodes() ? position : named;
  return question.kind === "multiple" ? [words, " ", say(page, "severalAnswers")] : [words];
}

function showOptions(choices: HTMLElement, attempt: Attempt, turn: Turn) {
  const { index } = turn;
  const { question, order } = attempt.asked[index]!;
  const multiple = question.kind === "multiple";
  const inputs = order.map((option) => {
    const input = make("input");
    input.type = multiple ? "checkbox" : "radio";
    input.name = `q${index}`;
    input.value = String(option);
    input.checked = attempt.chosen(index).includes(option);
    choices.append(make("label", { class: "choice" }, input, make("span", {}, line(question.options[option]!.text))));
    return input;
  });
  choices.addEventListener("change", () => turn.answer(inputs.filter((input) => input.checked).map((input) => Number(input.value))));
}

function buttons(page: Page, attempt: Attempt, turn: Turn) {
  const button = (kind: string, words: string, act: () => void) => {
    const made = make("button", { class: kind, text: words });
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const row = make("div", { class: "row" });
  const warning = make("div");
  if (turn.index > 0) row.append(button("button button-quiet", say(page, "previousQuestion"), () => turn.goTo(turn.index - 1)));
  if (turn.index < attempt.asked.length - 1) row.append(button("button", say(page, "nextQuestion"), () => turn.goTo(turn.index + 1)));
  else row.append(button("button", say(page, "finishQuiz"), () => {
    const open = attempt.asked.map((_, index) => index).filter((index) => !attempt.isAnswered(index));
    if (open.length === 0) return turn.finish();
    const notice = make("div", { class: "notice notice-warning" }, make("div", {},
      make("p", { text: say(page, open.length === 1 ? "oneUnanswered" : "unanswered", open.length, open.map((index) => index + 1).join(", ")) }),
      make("p", { class: "row" }, button("button button-quiet", say(page, "answer"), () => turn.goTo(open[0]!)), button("button button-plain", say(page, "finishAnyway"), turn.finish))));
    notice.tabIndex = -1;
    warning.replaceChildren(notice);
    notice.focus();
  }));
  return make("div", { class: "stack course-step" }, warning, row);
}
