function meta(page: Document, name: string): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/** Whom this page was made for; empty for a visitor. */
export const person = (): string => meta(document, "person");

/** This page's address, to read it or to come back to it; a page shown by a form carries the form's handler, which is not part of it. */
export function address(): string {
  const query = new URLSearchParams(location.search);
  query.delete("handler");
  return `${location.pathname}?${query}`.replace(/\?$/, "");
}

export const requestToken = (): string => meta(document, "request-token");

/** The server's clock when this page was made and the device's when it arrived; null for a page that comes from a cache, whose clock stood still. */
export function timeOfPage(): { server: number; device: number } | null {
  const server = Number(meta(document, "server-now"));
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (!(server > 0) || arrival === undefined || arrival.transferSize === 0) return null;
  return { server, device: performance.timeOrigin + arrival.responseStart };
}

/**
 * Reads a new token from this same page. Somebody else may have signed in meanwhile, in another tab of a shared computer:
 * their token must not carry this person's answers, so it is not taken.
 */
export async function renewToken(): Promise<"renewed" | "session-over" | "failed"> {
  const answer = await fetch(address(), {
    headers: { Accept: "application/json, text/html;q=0.9" },
    cache: "no-store",
  }).catch(() => null);
  if (answer === null || answer.status >= 500) return "failed";
  if (!answer.ok) return "session-over";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = meta(page, "request-token");
  if (token === "" || meta(page, "person") !== person()) return "session-over";
  document.querySelector<HTMLMetaElement>('meta[name="request-token"]')!.content = token;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="__RequestVerificationToken"]')) field.value = token;
  return "renewed";
}
