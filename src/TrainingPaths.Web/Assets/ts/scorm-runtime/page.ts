import type { Edition } from "./lms";

/** The question as the package holds it: a package has its key, for nobody else can grade. */
export interface Question {
  readonly kind: "single" | "multiple" | "trueFalse" | "ordering" | "matching" | "numeric" | "shortAnswer" | "cloze" | "likert";
  readonly objective: string | null;
  /** The lesson to read again. */
  readonly review: string | null;
  readonly text: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly feedback: string }[];
  /** Of ordering, matching and cloze: what can be chosen for each, and the place of what is right. */
  readonly slots: readonly { readonly text: string; readonly choices: readonly string[]; readonly right: number }[] | null;
  readonly number: { readonly answer: number; readonly tolerance: number; readonly unit: string | null } | null;
  readonly accepted: readonly string[] | null;
  readonly feedback: { readonly right: string; readonly wrong: string } | null;
  readonly points: number;
  /** Part of the answer earns part of the points. */
  readonly partial: boolean;
  /** Percent of the points that a wrong choice takes away; null for what makes ticking everything worth nothing. */
  readonly penalty: number | null;
}

export interface Quiz {
  readonly draw: number;
  /** Percent. */
  readonly passMark: number;
  /** So many of the first questions are drawn before the others: a final assessment's own. */
  readonly own: number;
  readonly inOrder: boolean;
  readonly questions: readonly Question[];
}

/** What the page says of itself, in its block of data. */
export interface Page {
  readonly edition: Edition;
  readonly kind: "lesson" | "quiz" | "activity";
  readonly quiz: Quiz | null;
  readonly words: Readonly<Record<string, string>>;
}

export function readPage(): Page | null {
  const data = document.getElementById("course")?.textContent;
  return data ? (JSON.parse(data) as Page) : null;
}

/** A sentence with its numbers and names in place. */
export const say = (page: Page, key: string, ...values: readonly (string | number)[]) =>
  values.reduce<string>((text, value, place) => text.replaceAll(`{${place}}`, String(value)), page.words[key] ?? key);

/** One element with its text or its children: content never becomes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, of: { class?: string; text?: string } = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (of.class !== undefined) element.className = of.class;
  if (of.text !== undefined) element.textContent = of.text;
  element.append(...children);
  return element;
}

/** Takes the eyes and the screen reader to what has just appeared. */
export function goTo(element: HTMLElement) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  scrollTo(0, 0);
}

export const reveal = (selector: string, shown: boolean) => document.querySelectorAll<HTMLElement>(selector).forEach((element) => (element.hidden = !shown));
