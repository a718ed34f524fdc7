import type { Item } from "./store";

/** What becomes of items, told to every part of the page and to the other tabs of the same person. */
export type News = { readonly ids: readonly string[] } & (
  | { readonly kind: "added"; readonly item: Item }
  | { readonly kind: "sending" | "waiting" | "session-over" | "fragile" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "refused"; readonly words: string; readonly rule?: string }
);

export type Listener = (news: News, elsewhere: boolean) => void;

export class Newsroom {
  private readonly listeners: Listener[] = [];
  private readonly tabs: BroadcastChannel;

  constructor(user: string) {
    this.tabs = new BroadcastChannel(`outbox:${user}`);
    this.tabs.onmessage = (message: MessageEvent<News>) => this.spread(message.data, true);
  }

  listen(listener: Listener) {
    this.listeners.push(listener);
  }

  tell(news: News) {
    this.spread(news, false);
    this.tabs.postMessage(news);
  }

  private spread(news: News, elsewhere: boolean) {
    for (const listener of this.listeners) listener(news, elsewhere);
  }
}
