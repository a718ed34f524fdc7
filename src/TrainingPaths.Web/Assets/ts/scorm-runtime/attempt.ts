import { draw, randomOf, shuffled } from "./draw";
import type { Question, Quiz } from "./page";

/** What the LMS remembers of a quiz. */
export interface QuizMemory {
  /** Of the attempt that is open or was finished last. */
  seed: number;
  /** Questions of earlier attempts, oldest first. */
  before: number[];
  /** Chosen options of each question asked, as places in the bank. */
  answers: number[][];
  finished: boolean;
  /** Percent. */
  best: number;
  passed: boolean;
}

export interface Asked {
  readonly question: Question;
  /** Places of its options, in the order shown. */
  readonly order: readonly number[];
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
      const order = question.options.map((_, option) => option);
      return { question, order: question.kind === "trueFalse" ? order : shuffled(order, random) };
    });
  }

  chosen(index: number): readonly number[] {
    return this.memory.answers[index] ?? [];
  }

  /** Exactly the right options: a question is never half right. */
  isRight(index: number): boolean {
    const chosen = this.chosen(index);
    return chosen.length > 0 && this.asked[index]!.question.options.every((option, place) => option.correct === chosen.includes(place));
  }

  get right() {
    return this.asked.filter((_, index) => this.isRight(index)).length;
  }

  /** 80 % of 5 questions is 4: rounded up, so that the mark is never undercut. */
  get needed() {
    return Math.ceil((this.asked.length * this.quiz.passMark) / 100);
  }

  get passed() {
    return this.right >= this.needed;
  }

  /** Percent, to two places. */
  get score() {
    return Math.round((10000 * this.right) / this.asked.length) / 100;
  }
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
