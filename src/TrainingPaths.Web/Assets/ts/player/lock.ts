const patience = 25_000;

/**
 * One sender at a time across the tabs of this browser. A tab that fell asleep with the lock (phones do that) must not silence the others:
 * after a while they send anyway, and the ids make that harmless.
 */
export async function oneTabAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  let ours = false;
  try {
    await navigator.locks.request(name, { signal: impatience.signal }, () => {
      ours = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (ours) throw error;
    await work();
  } finally {
    clearTimeout(timer);
  }
}
