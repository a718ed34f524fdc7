import type { Clock } from "./clock";
import type { Newsroom } from "./news";
import type { Outbox } from "./outbox";
import type { Sender } from "./sender";

/** What a part of the page needs to keep something. */
export interface Desk {
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly news: Newsroom;
  readonly clock: Clock;
  /** To be called before the page may die: whatever is not in the outbox yet goes there now. */
  readonly lastCalls: (() => void)[];
}
