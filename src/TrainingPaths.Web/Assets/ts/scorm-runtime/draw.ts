import { isGraded } from "./credit";
import type { Quiz } from "./page";

/** Mulberry32: the same seed gives the same numbers, so that an attempt is remembered as its seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

/** Places in the bank of the questions to ask: spread over the objectives, those asked longest ago first, its own before those it borrows, as on the site. */
export function draw(quiz: Quiz, before: readonly number[], random: () => number): number[] {
  const groups = new Map<string | null, number[]>();
  quiz.questions.forEach((question, place) => isGraded(question) && groups.set(question.objective, [...(groups.get(question.objective) ?? []), place]));
  // A stable sort keeps the shuffle among questions of one age.
  const queues = shuffled([...groups.values()], random).map((group) => shuffled(group, random).sort((a, b) => before.lastIndexOf(a) - before.lastIndexOf(b) || Number(a >= quiz.own) - Number(b >= quiz.own)));
  const drawn: number[] = [];
  while (drawn.length < quiz.draw && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = drawn.length < quiz.draw ? queue.shift() : undefined;
      if (next !== undefined) drawn.push(next);
    }
  }
  // Opinions are asked besides, all of them.
  quiz.questions.forEach((question, place) => isGraded(question) || drawn.push(place));
  return quiz.inOrder ? drawn.sort((a, b) => a - b) : drawn;
}
