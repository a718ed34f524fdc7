import type { Desk } from "./desk";
import { Question } from "./question";
import type { Item } from "./store";
import { handIn, keepTime } from "./timeleft";
import { waitBeforeLeaving } from "./waits";

const over = "quiz.attempt-submitted";
const timeIsUp = "quiz.time-is-up";

/** One question at a time, each choice kept as it is made. Without script the same form shows every question and sends them together. */
export async function enhanceQuiz(form: HTMLFormElement, desk: Desk) {
  const url = form.dataset["url"] ?? "";
  const mine = new Set<string>();
  function keep(question: Question, control?: Element) {
    if (question.slot !== undefined && question.typed?.isReadable === false) return;
    const item = desk.outbox.add(url, { question: question.id, options: question.chosen }, question.slot);
    mine.add(item.id);
    question.follow(item, control);
    // What the server said of unanswered questions is no longer true.
    for (const notice of form.querySelectorAll<HTMLElement>("[data-confirm]")) notice.hidden = true;
    if (question.slot === undefined) void desk.sender.now();
    else desk.sender.soon();
  }
  const questions = [...form.querySelectorAll<HTMLElement>("[data-question]")].map((section) => new Question(section, desk, keep));
  if (url === "" || questions.length === 0) return;

  const find = (id: unknown) => questions.find((question) => question.id === id);
  const restore = (item: Item) => {
    if (item.url !== url) return;
    mine.add(item.id);
    find(item.body["question"])?.restore(item);
  };

  form.addEventListener("change", (event) => {
    const input = event.target as Element;
    const question = find(input.closest<HTMLElement>("[data-question]")?.dataset["question"]);
    if (question === undefined) return;
    question.settlePlaces(input);
    keep(question, input);
  });
  desk.news.listen((told, elsewhere) => {
    if (told.kind === "added" && elsewhere) restore(told.item);
    // Finished in another tab or on another device: whoever still answers here is shown the way to the result.
    if (told.kind === "refused" && told.rule === over && told.ids.some((id) => mine.has(id)))
      for (const notice of form.querySelectorAll<HTMLElement>("[data-over]")) notice.hidden = false;
  });

  desk.news.listen((told) => {
    if (told.kind === "refused" && told.rule === timeIsUp && told.ids.some((id) => mine.has(id))) handIn(form);
  });
  keepTime(form, desk);

  const walk = walkThrough(form, questions);
  waitBeforeLeaving(form, [url], desk, () => questions[walk.here()]?.line);
  // From here on the server takes the answers from the outbox, and not from the form's fields.
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name="scripted"]')) field.value = "1";
  for (const button of form.querySelectorAll<HTMLElement>("[data-save]")) button.hidden = true;

  for (const item of await desk.outbox.pending()) restore(item);
  walk.start();
}

function walkThrough(form: HTMLFormElement, questions: readonly Question[]) {
  let here = 0;
  let moved = false;
  const last = questions.length - 1;
  const reveal = (selector: string, shown: boolean) => form.querySelectorAll<HTMLElement>(selector).forEach((element) => (element.hidden = !shown));

  const show = (index: number, focus: boolean) => {
    here = Math.min(Math.max(index, 0), last);
    questions.forEach((question, place) => (place === here ? question.show(focus) : question.hide()));
    reveal("[data-previous]", here > 0);
    reveal("[data-next]", here < last);
    reveal("[data-finish]", here === last);
  };
  const named = (hash: string) => questions.findIndex((question) => hash !== "" && `#${question.section.id}` === hash);

  form.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-previous], [data-next], a[href^='#']");
    if (pressed === null) return;
    // « Répondre » is a link to a question.
    const target = pressed instanceof HTMLAnchorElement ? named(pressed.hash) : here + (pressed.matches("[data-next]") ? 1 : -1);
    if (target < 0) return;
    event.preventDefault();
    moved = true;
    show(target, true);
  });
  show(0, false);

  return {
    here: () => here,
    /** At the question that the address names, or else the first one without an answer. */
    start: () => {
      if (moved) return;
      const first = named(location.hash) >= 0 ? named(location.hash) : questions.findIndex((question) => !question.answered);
      show(first >= 0 ? first : last, false);
    },
  };
}
