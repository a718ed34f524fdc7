import type { Newsroom } from "./news";
import { address } from "./page";

type Name = "session-over" | "not-sent" | "fragile";

/** What concerns the whole page, in sentences that the server wrote and hid in `[data-notice]`. */
export function showNotice(name: Name, shown = true): HTMLElement | null {
  const notice = document.querySelector<HTMLElement>(`[data-notice="${name}"]`);
  if (notice !== null) notice.hidden = !shown;
  return notice;
}

export function followNotices(news: Newsroom) {
  news.listen((told, elsewhere) => {
    if (told.kind === "session-over") {
      const link = showNotice("session-over")?.querySelector("a");
      if (link) link.search = new URLSearchParams({ returnUrl: address() }).toString();
    }
    if (told.kind === "saved") showNotice("session-over", false);
    if (told.kind === "fragile" && !elsewhere) showNotice("fragile");
  });
}
