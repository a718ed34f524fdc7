import { type Given, isRight } from "./grading";
import type { Question } from "./page";

/** Binary fractions are a hair off; the site computes in exact ones. */
export const hair = 1e-9;

export const isGraded = (question: Question) => question.kind !== "likert";

/** Whether it counts for one, as a whole. */
export const isPlain = (question: Question) => !isGraded(question) || (question.points === 1 && !question.partial);

/** What an answer earns, by the rules of `Core/Assessment/Credit`. */
export function credit(question: Question, given: Given): number {
  if (!isGraded(question)) return 0;
  if (isRight(question, given)) return question.points;
  if (!question.partial) return 0;
  return question.points * (question.slots === null ? ofChoices(question, given) : ofSlots(question, given));
}

function ofChoices(question: Question, given: Given): number {
  const places = question.options.map((_, place) => place);
  const [rights, wrongs] = [places.filter((place) => question.options[place]!.correct), places.filter((place) => !question.options[place]!.correct)];
  const chosen = (some: readonly number[]) => some.filter((place) => given.includes(place)).length;
  const wrong = chosen(wrongs);
  const lost = wrong === 0 ? 0 : question.penalty === null ? wrong / wrongs.length : (wrong * question.penalty) / 100;
  return Math.max(0, chosen(rights) / rights.length - lost);
}

// A cloze has words of its own for each gap; a place or a match that is given twice counts for none.
function ofSlots(question: Question, given: Given): number {
  const slots = question.slots!;
  const once = (place: number) => question.kind === "cloze" || given.filter((one) => one === given[place]).length === 1;
  return slots.filter((slot, place) => given[place] === slot.right && once(place)).length / slots.length;
}
