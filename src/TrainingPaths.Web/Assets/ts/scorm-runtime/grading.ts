import type { Question } from "./page";

/** What was given to a question: places of options, for each slot the place of its choice (-1 for none), or the one text that was typed. */
export type Given = readonly (number | string)[];

/** The rules are those of `Core/Assessment`: a question is right or wrong as a whole. */
export function isRight(question: Question, given: Given): boolean {
  if (question.slots !== null) return question.slots.every((slot, place) => given[place] === slot.right);
  if (given.length === 0) return false;
  if (question.number !== null) {
    const typed = numberOf(String(given[0]));
    // Binary fractions are a hair off; the site computes in decimals.
    return typed !== null && Math.abs(typed - question.number.answer) <= question.number.tolerance + 1e-9;
  }
  if (question.accepted !== null) return question.accepted.map(fold).includes(fold(String(given[0])));
  return question.options.every((option, place) => option.correct === given.includes(place));
}

/** Whether there is something to grade: all slots filled, and no place of an ordering given twice. */
export function isAnswered(question: Question, given: Given): boolean {
  if (question.slots === null) return given.length > 0;
  return question.slots.every((_, place) => Number(given[place] ?? -1) >= 0) && (question.kind !== "ordering" || new Set(given).size === given.length);
}

/** As on the site: no answer about people, hours or euros is further from zero. */
const largestNumber = 1e12;

/** « 12,5 », « 12.5 », « 1 250 »; null for what is no number, or too large. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/\s/g, "").replace(",", ".").replace("−", "-");
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(plain) && Math.abs(Number(plain)) <= largestNumber ? Number(plain) : null;
}

/** Without case, accents, surrounding spaces and final punctuation. */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");
  return plain.replace(/\s+/g, " ").trim().replace(/[.,;:!?… ]+$/u, "");
}
