import type { Attempt } from "./attempt";
import { make, type Page, say } from "./page";

export interface Turn {
  readonly index: number;
  readonly answer: (options: number[]) => void;
  readonly goTo: (index: number) => void;
  readonly finish: () => void;
}

/** One question with its choices and the way on; returns what takes the focus. */
export function showQuestion(place: HTMLElement, page: Page, attempt: Attempt, turn: Turn): HTMLElement {
  const { index } = turn;
  const { question, order } = attempt.asked[index]!;
  const multiple = question.kind === "multiple";
  const legend = make("legend", { text: multiple ? `${question.text} ${say(page, "severalAnswers")}` : question.text });
  const choices = make("fieldset", { class: "choices" }, legend);
  const inputs = order.map((option) => {
    const input = make("input");
    input.type = multiple ? "checkbox" : "radio";
    input.name = `q${index}`;
    input.value = String(option);
    input.checked = attempt.chosen(index).includes(option);
    choices.append(make("label", { class: "choice" }, input, make("span", { text: question.options[option]!.text })));
    return input;
  });
  choices.addEventListener("change", () => turn.answer(inputs.filter((input) => input.checked).map((input) => Number(input.value))));

  place.replaceChildren(make("p", { class: "muted", text: say(page, "position", index + 1, attempt.asked.length) }), choices, buttons(page, attempt, turn));
  return legend;
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
    const open = attempt.asked.map((_, index) => index).filter((index) => attempt.chosen(index).length === 0);
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
