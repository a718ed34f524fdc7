import type { Desk } from "./desk";
import { Question } from "./question";
import type { Item } from "./store";
import { waitBeforeLeaving } from "./waits";

/** One question at a time, each choice kept as it is made. Without script the same form shows every question and sends them together. */
export async function enhanceQuiz(form: HTMLFormElement, desk: Desk) {
  const url = form.dataset["url"] ?? "";
  const questions = [...form.querySelectorAll<HTMLElement>("[data-question]")].map((section) => new Question(section, desk));
  if (url === "" || questions.length === 0) return;

  const find = (id: unknown) => questions.find((question) => question.id === id);
  const restore = (item: Item) => {
    if (item.url === url) find(item.body["question"])?.restore(item);
  };

  form.addEventListener("change", (event) => {
    const input = event.target as Element;
    const question = find(input.closest<HTMLElement>("[data-question]")?.dataset["question"]);
    if (question === undefined) return;
    question.follow(desk.outbox.add(url, { question: question.id, options: question.chosen }), input);
    void desk.sender.now();
  });
  desk.news.listen((told, elsewhere) => {
    if (told.kind === "added" && elsewhere) restore(told.item);
  });

  const walk = walkThrough(form, questions);
  waitBeforeLeaving(form, [url], desk, () => questions[walk.here()]?.line);
  // From here on the server takes the answers from the outbox, and not from the form's fields.
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name="scripted"]')) field.value = "1";

  for (const item of await desk.outbox.pending()) restore(item);
  walk.start();
}

function walkThrough(form: HTMLFormElement, questions: readonly Question[]) {
  let here = 0;
  let moved = false;
  const last = questions.length - 1;
  const each = (selector: string, act: (element: HTMLElement) => void) => form.querySelectorAll<HTMLElement>(selector).forEach(act);

  const show = (index: number, focus: boolean) => {
    here = Math.min(Math.max(index, 0), last);
    questions.forEach((question, place) => (place === here ? question.show(focus) : question.hide()));
    each("[data-previous]", (button) => (button.hidden = here === 0));
    each("[data-next]", (button) => (button.hidden = here === last));
    each("[data-on-last]", (element) => (element.hidden = here !== last));
  };
  // « Répondre à la question 3 » is a plain link to it.
  const named = () => questions.findIndex((question) => location.hash !== "" && question.section.matches(`#${CSS.escape(location.hash.slice(1))}`));

  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-previous], [data-next]");
    if (button === null) return;
    event.preventDefault();
    moved = true;
    show(here + (button.matches("[data-next]") ? 1 : -1), true);
  });
  window.addEventListener("hashchange", () => {
    if (named() >= 0) show(named(), true);
  });
  show(0, false);

  return {
    here: () => here,
    /** At the question that the address names, or else the first one without an answer. */
    start: () => {
      if (moved) return;
      const first = named() >= 0 ? named() : questions.findIndex((question) => !question.answered);
      show(first >= 0 ? first : last, false);
    },
  };
}
