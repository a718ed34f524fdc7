import { parseName, type Name } from "./names";

/** The values of the running attempt, and how long each of its collections is. */
export class ValueStore {
  private readonly values = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(initial: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(initial)) this.set(parseName(name), value);
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: Name, value: string) {
    this.values.set(name.text, value);
    for (const { path, index } of name.steps) this.counts.set(path, Math.max(this.count(path), index + 1));
  }

  count(collection: string): number {
    return this.counts.get(collection) ?? 0;
  }

  copy(): Record<string, string> {
    return Object.fromEntries(this.values);
  }
}
