import { pauseAfter } from "./backoff";
import { batches } from "./batches";
import type { Clock } from "./clock";
import { deliver, type Answer } from "./delivery";
import { oneTabAtATime } from "./lock";
import type { Newsroom } from "./news";
import type { Outbox } from "./outbox";
import { renewToken } from "./page";
import type { Item } from "./store";

const whileTyping = 1000;

type Next = "go on" | "next address" | "stop";
export type Settled = "settled" | "waiting" | "session-over";

/** Empties the outbox: in order, in batches by address, one tab at a time, for as long as it takes. */
export class Sender {
  private readonly heardFrom = new Map<string, number>();
  private running: Promise<void> | undefined;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private notBefore = 0;
  private sessionOver = false;

  constructor(
    private readonly user: string,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly news: Newsroom,
  ) {}

  /** False while the server asked for quiet or for a sign-in. */
  get mayTry() {
    return !this.sessionOver && Date.now() >= this.notBefore;
  }

  /** After a pause in the typing. */
  soon() {
    this.schedule(whileTyping);
  }

  /** Without waiting, except for what the server itself asked for. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    if (Date.now() < this.notBefore) {
      this.schedule(this.notBefore - Date.now());
      return Promise.resolve();
    }
    this.again = true;
    return (this.running ??= this.drain().finally(() => (this.running = undefined)));
  }

  /** The network or the person is back: what had stopped starts again. */
  resume() {
    this.sessionOver = false;
    this.failures = 0;
    void this.now();
  }

  /** « settled » once the server holds everything that was to go to an address and has just answered: what follows will not be lost on the way. */
  async settle(url: string): Promise<Settled> {
    this.sessionOver = false;
    const asked = performance.now();
    const heardSince = () => (this.heardFrom.get(url) ?? 0) >= asked;
    await this.now();
    const left = (await this.outbox.pending()).some((item) => item.url === url);
    // With nothing to send, an empty batch still asks whether the server is there and knows this person.
    if (!left && !heardSince()) await this.send(url, []);
    if (this.sessionOver) return "session-over";
    return left || !heardSince() ? "waiting" : "settled";
  }

  async hear(url: string, answer: Extract<Answer, { kind: "kept" }>): Promise<void> {
    this.clock.learn(answer.now);
    this.heard(url);
    if (answer.ids.length > 0) await this.outbox.acknowledge(answer.ids, answer.now);
  }

  private async drain() {
    while (this.again) {
      this.again = false;
      await oneTabAtATime(`outbox:${this.user}`, () => this.sendAll());
      if (this.sessionOver || this.failures > 0) break;
    }
    if (this.failures > 0 && !this.sessionOver) this.schedule(Math.max(pauseAfter(this.failures), this.notBefore - Date.now()));
  }

  private async sendAll() {
    const lost = new Set<string>();
    let stopped = false;
    for (const [url, batch] of batches(await this.outbox.pending())) {
      if (stopped || lost.has(url)) {
        // Not even tried: whoever looks at its line must know all the same.
        this.news.tell({ kind: this.sessionOver ? "session-over" : "waiting", ids: batch.map((item) => item.id) });
        continue;
      }
      const next = await this.send(url, batch);
      if (next !== "go on") lost.add(url);
      stopped = next === "stop";
    }
    this.failures = lost.size > 0 ? this.failures + 1 : 0;
  }

  private async send(url: string, items: readonly Item[], mayRenew = true): Promise<Next> {
    const ids = items.map((item) => item.id);
    if (ids.length > 0) this.news.tell({ kind: "sending", ids });
    const answer = await deliver(url, items);
    switch (answer.kind) {
      case "kept":
        await this.hear(url, answer);
        return answer.ids.length === ids.length ? "go on" : this.failed(ids.filter((id) => !answer.ids.includes(id)), true);
      case "refused":
        return this.refused(url, items, answer);
      case "session-over":
        return this.over(ids);
      case "stale-token": {
        const token = mayRenew ? await renewToken() : "failed";
        if (token === "renewed") return this.send(url, items, false);
        return token === "session-over" ? this.over(ids) : this.failed(ids, true);
      }
      case "failed":
        if (answer.retryAfter > 0) this.notBefore = Date.now() + answer.retryAfter;
        return this.failed(ids, answer.reached);
    }
  }

  // The server refuses a batch as one: alone, each row gets the answer that is its own.
  private async refused(url: string, items: readonly Item[], { words, rule }: Extract<Answer, { kind: "refused" }>): Promise<Next> {
    this.heard(url);
    if (items.length === 1) await this.outbox.refuse(items[0]!, words, rule);
    if (items.length < 2) return "go on";
    for (const item of items) {
      const next = await this.send(url, [item]);
      if (next !== "go on") return next;
    }
    return "go on";
  }

  private over(ids: readonly string[]): Next {
    this.sessionOver = true;
    this.news.tell({ kind: "session-over", ids });
    return "stop";
  }

  private failed(ids: readonly string[], reached: boolean): Next {
    this.news.tell({ kind: "waiting", ids });
    return reached ? "next address" : "stop";
  }

  private heard(url: string) {
    this.heardFrom.set(url, performance.now());
  }

  private schedule(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), milliseconds);
  }
}
