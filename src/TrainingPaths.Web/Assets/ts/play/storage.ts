const mark = "trainingpaths.owner";

/** All packages share one origin: what one learner's visit to one package left in this browser is removed before another's begins. */
export const clearOthers = async (owner: string): Promise<void> => {
  try {
    if (localStorage.getItem(mark) === owner) return;
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of (await indexedDB.databases?.()) ?? []) if (name !== undefined) indexedDB.deleteDatabase(name);
    for (const name of await caches.keys()) await caches.delete(name);
    for (const cookie of document.cookie.split("; ")) document.cookie = `${cookie.split("=")[0]}=; path=/; max-age=0`;
    localStorage.setItem(mark, owner);
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
};
