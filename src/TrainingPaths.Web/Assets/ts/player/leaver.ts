import { batches } from "./batches";
import { bodyOf, deliver } from "./delivery";
import type { Outbox } from "./outbox";
import type { Sender } from "./sender";
import type { Item } from "./store";

// Browsers let 64 KB of requests outlive a page; the rest waits in the store for the next one.
const most = 60_000;

/** A hidden page may be about to die: what it added goes at once, in requests that outlive it. Sending twice is harmless, ids see to it. */
export class Leaver {
  private readonly onTheirWay = new Set<string>();

  constructor(
    private readonly outbox: Outbox,
    private readonly sender: Sender,
  ) {}

  leave() {
    if (!this.sender.mayTry) return;
    let room = most;
    const fitting = this.outbox.unsettled().filter((item) => {
      const size = new Blob([bodyOf([item])]).size;
      if (size > room || this.onTheirWay.has(item.id)) return false;
      room -= size;
      return true;
    });
    for (const [url, batch] of batches(fitting.reverse())) {
      for (const item of batch) this.onTheirWay.add(item.id);
      void this.send(url, batch);
    }
  }

  private async send(url: string, batch: readonly Item[]) {
    const answer = await deliver(url, batch, true);
    for (const item of batch) this.onTheirWay.delete(item.id);
    if (answer.kind === "kept") await this.sender.hear(url, answer);
    else this.sender.soon(); // should the page live on, the sender deals with it
  }
}
