import { requestToken } from "./page";
import type { Item } from "./store";

const patience = 20_000;

/** What the server said of a batch. */
export type Answer =
  | { readonly kind: "kept"; readonly ids: readonly string[]; readonly now: number }
  | { readonly kind: "refused"; readonly words: string; readonly rule: string }
  | { readonly kind: "stale-token" | "session-over" }
  | { readonly kind: "failed"; readonly reached: boolean; readonly retryAfter: number };

export function bodyOf(items: readonly Item[]): string {
  return JSON.stringify({ items: items.map((item) => ({ ...item.body, id: item.id, at: item.at })) });
}

/** Sends one batch. Only the server's own words count: a hotel's sign-in page or a proxy's 404 is a network that failed. */
export async function deliver(url: string, items: readonly Item[], keepalive = false): Promise<Answer> {
  const failed = (reached: boolean, retryAfter = 0): Answer => ({ kind: "failed", reached, retryAfter });
  if (!navigator.onLine) return failed(false);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: requestToken() },
      body: bodyOf(items),
      redirect: "error",
      keepalive,
      signal: stop.signal,
    });
    if (response.status === 401) return { kind: "session-over" };
    const type = response.headers.get("Content-Type") ?? "";
    if (response.ok && type.includes("application/json")) {
      const { acked, now } = (await response.json()) as { acked?: unknown; now?: unknown };
      if (!Array.isArray(acked) || typeof now !== "number") return failed(true);
      return { kind: "kept", ids: items.map((item) => item.id).filter((id) => acked.includes(id)), now };
    }
    if (type.includes("application/problem+json")) {
      const problem = (await response.json()) as { type?: string; title?: string };
      if (response.status === 400 && problem.type === "antiforgery") return { kind: "stale-token" };
      if ([404, 409, 422].includes(response.status)) return { kind: "refused", words: problem.title ?? "", rule: problem.type ?? "" };
    }
    return failed(true, retryAfter(response.headers.get("Retry-After")));
  } catch {
    return failed(false);
  } finally {
    clearTimeout(timer);
  }
}

// Seconds or a date (RFC 9110 10.2.3).
function retryAfter(header: string | null): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}
