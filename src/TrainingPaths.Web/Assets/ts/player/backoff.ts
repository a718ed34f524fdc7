const shortest = 1000;
const longest = 30_000;

/** How long to wait after so many failures in a row: 1 s doubling up to 30 s, spread so that a whole team's tabs do not come back at the same instant. */
export function pauseAfter(failures: number): number {
  const pause = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1));
  return pause * (0.75 + Math.random() / 2);
}
