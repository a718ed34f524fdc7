import { address } from "./page";
import type { Newsroom } from "./news";

/** What concerns the whole page, in sentences that the server wrote and hid: `[data-notice="session-over"]`, `[data-notice="fragile"]`. */
export function showNotices(news: Newsroom) {
  const notice = (name: string) => document.querySelector<HTMLElement>(`[data-notice="${name}"]`);
  news.listen((told, elsewhere) => {
    const sessionOver = notice("session-over");
    if (told.kind === "session-over" && sessionOver !== null) {
      const link = sessionOver.querySelector("a");
      if (link !== null) link.search = new URLSearchParams({ returnUrl: address() }).toString();
      sessionOver.hidden = false;
    }
    if (told.kind === "saved" && sessionOver !== null) sessionOver.hidden = true;
    const fragile = notice("fragile");
    if (told.kind === "fragile" && !elsewhere && fragile !== null) fragile.hidden = false;
  });
}
