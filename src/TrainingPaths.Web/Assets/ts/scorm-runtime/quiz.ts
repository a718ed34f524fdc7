import type { Given } from "./grading";
import { Attempt, fresh, type QuizMemory } from "./attempt";
import { isGraded, isPlain } from "./credit";
import { goTo, make, type Page, reveal, say } from "./page";
import { showQuestion } from "./question";
import { showResult } from "./result";
import type { Visit } from "./visit";

/** A quiz: drawn, answered a question at a time, graded, told to the LMS, taken again as often as wished. */
export function setUpQuiz(page: Page, visit: Visit) {
  const place = document.querySelector<HTMLElement>("[data-quiz]");
  if (place === null || page.quiz === null) return;
  const { quiz } = page;
  let memory = visit.memory.quiz as QuizMemory | undefined;
  let attempt = memory === undefined ? null : new Attempt(quiz, memory);

  const keep = () => {
    visit.save(visit.remember({ quiz: memory }));
  };
  const start = () => {
    memory = fresh(memory ?? null, attempt);
    attempt = new Attempt(quiz, memory);
    visit.location = "1";
    keep();
    ask(0);
  };
  const finish = () => {
    if (memory === undefined || attempt === null) return;
    memory.finished = true;
    memory.best = Math.max(memory.best, attempt.score);
    memory.passed ||= attempt.passed;
    // A result only improves: taking a passed quiz again takes nothing away.
    visit.grade(memory.best, memory.passed);
    keep();
    result(true);
  };
  const ask = (index: number, focus = true) => {
    if (attempt === null) return;
    const turn = { index, answer: (given: Given) => { memory!.answers[index] = given; keep(); }, goTo: (next: number) => { visit.location = String(next + 1); visit.save(); ask(next); }, finish };
    const heading = showQuestion(place, page, attempt, turn);
    if (focus) goTo(heading);
  };
  const result = (focus: boolean) => {
    const heading = showResult(place, page, attempt!, start);
    reveal("[data-go-on]", memory!.passed && visit.canGoOn);
    if (focus) goTo(heading);
  };

  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-go-on]") !== null) visit.goOn();
  });
  if (memory === undefined || attempt === null) introduce(place, page, start);
  else if (memory.finished) result(false);
  else ask(Math.min(attempt.asked.length - 1, Number.parseInt(visit.location, 10) - 1 || 0), false);
}

function introduce(place: HTMLElement, page: Page, start: () => void) {
  const { draw, passMark, questions } = page.quiz!;
  const asked = draw + questions.filter((question) => !isGraded(question)).length;
  const words = questions.every(isPlain) ? say(page, "quizIntroduction", asked, Math.ceil((draw * passMark) / 100)) : say(page, "quizIntroductionPoints", asked, passMark);
  const button = make("button", { class: "button", text: say(page, "startQuiz") });
  button.type = "button";
  button.addEventListener("click", start);
  place.replaceChildren(make("p", { text: words }), make("p", {}, button));
}
