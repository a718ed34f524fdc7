import type { Item } from "./store";

const mostAtOnce = 100;

/** Items as requests: one address each, in order, at most 100 at a time. */
export function batches(items: readonly Item[]): [url: string, batch: Item[]][] {
  const byUrl = new Map<string, Item[]>();
  for (const item of items) {
    const known = byUrl.get(item.url);
    if (known === undefined) byUrl.set(item.url, [item]);
    else known.push(item);
  }
  return [...byUrl].flatMap(([url, all]) =>
    Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, part): [string, Item[]] => [url, all.slice(part * mostAtOnce, (part + 1) * mostAtOnce)]),
  );
}
