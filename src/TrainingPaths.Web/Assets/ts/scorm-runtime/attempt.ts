import { credit, hair, isGraded, isPlain } from "./credit";
import { draw, randomOf, shuffled } from "./draw";
import { type Given, isAnswered, isRight } from "./grading";
import type { Question, Quiz } from "./page";

/** What the LMS remembers of a quiz. */
export interface QuizMemory {
  /** Of the attempt that is open or was finished last. */
  seed: number;
  /** Questions of earlier attempts, oldest first. */
  before: number[];
  /** What was given to each question asked. */
  answers: Given[];
  finished: boolean;
  /** Percent. */
  best: number;
  passed: boolean;
}

export interface Asked {
  readonly question: Question;
  /** Places of its options, or of the lines of an ordering or a matching, in the order shown. */
  readonly order: readonly number[];
  /** For each slot, the places of its choices in the order shown. */
  readonly choices: readonly (readonly number[])[];
}

/** One attempt: which questions, in which order; the same for the same seed. */
export class Attempt {
  readonly places: readonly number[];
  readonly asked: readonly Asked[];

  constructor(
    readonly quiz: Quiz,
    readonly memory: QuizMemory,
  ) {
    const random = randomOf(memory.seed);
    this.places = draw(quiz, memory.before, random);
    this.asked = this.places.map((place) => {
      const question = quiz.questions[place]!;
      return question.slots === null ? { question, order: optionsOf(question, quiz.inOrder, random), choices: [] } : { question, ...slotsOf(question, random) };
    });
  }

  chosen(index: number): Given {
    return this.memory.answers[index] ?? [];
  }

  isRight(index: number): boolean {
    return isRight(this.asked[index]!.question, this.chosen(index));
  }

  isAnswered(index: number): boolean {
    if (!isGraded(this.asked[index]!.question)) return true;
    return isAnswered(this.asked[index]!.question, this.chosen(index));
  }

  /** What one answer earns. */
  credit(index: number): number {
    return credit(this.asked[index]!.question, this.chosen(index));
  }

  /** Questions answered right. */
  get right() {
    return this.asked.filter(({ question }, index) => isGraded(question) && this.isRight(index)).length;
  }

  get graded() {
    return this.asked.filter(({ question }) => isGraded(question)).length;
  }

  /** Every question counts for one: questions are counted instead of points. */
  get plain() {
    return this.asked.every(({ question }) => isPlain(question));
  }

  get earned() {
    return this.asked.reduce((sum, _, index) => sum + this.credit(index), 0);
  }

  get possible() {
    return this.asked.reduce((sum, { question }) => sum + (isGraded(question) ? question.points : 0), 0);
  }

  /** 80 % of 5 questions is 4: rounded up, so that the mark is never undercut. Of points in hundredths. */
  get needed() {
    return this.plain ? Math.ceil((this.graded * this.quiz.passMark) / 100) : Math.ceil(this.possible * this.quiz.passMark - hair) / 100;
  }

  get passed() {
    return this.plain ? this.right >= this.needed : this.earned * 100 >= this.possible * this.quiz.passMark - hair;
  }

  /** Percent, to two places. */
  get score() {
    return Math.round((10000 * this.earned) / this.possible) / 100;
  }
}

function optionsOf(question: Question, inOrder: boolean, random: () => number) {
  const order = question.options.map((_, option) => option);
  return inOrder || question.kind === "trueFalse" || question.kind === "likert" ? order : shuffled(order, random);
}

function slotsOf(question: Question, random: () => number) {
  const slots = question.slots!;
  const order = slots.map((_, place) => place);
  const places = (slot: number) => slots[slot]!.choices.map((_, choice) => choice);
  if (question.kind === "ordering") {
    const shown = shuffled(order, random);
    // Chance gives the right order now and then, and with it the answer.
    const moved = shown.every((place, at) => place === at) ? [...shown.slice(1), shown[0]!] : shown;
    return { order: moved, choices: order.map(places) };
  }
  if (question.kind === "cloze") return { order, choices: order.map((slot) => shuffled(places(slot), random)) };
  const matches = shuffled(places(0), random);
  return { order, choices: order.map(() => matches) };
}

export function fresh(memory: QuizMemory | null, attempt: Attempt | null): QuizMemory {
  const before = [...(memory?.before ?? []), ...(attempt?.places ?? [])];
  return {
    seed: Math.floor(Math.random() * 4294967296),
    // A bank is asked again from the oldest question on: an older age changes nothing.
    before: before.filter((place, index) => before.lastIndexOf(place) === index),
    answers: [],
    finished: false,
    best: memory?.best ?? 0,
    passed: memory?.passed ?? false,
  };
}
