import type { Order, Report } from "./messages";
import { frameFor, type Place } from "./seat";

/** Content on an origin of its own: a page of ours is around it there, owns the API, and is spoken to by messages of its window and its origin. */
export const apart = (content: string, sandbox: string): Place => (launch, hear) => {
  const frame = frameFor(launch, sandbox);
  let closed: ((saved: boolean) => void) | undefined;
  const order = (what: Order): void => frame.contentWindow?.postMessage(what, content);
  const listen = (event: MessageEvent<Report>): void => {
    if (!frame.isConnected) removeEventListener("message", listen);
    else if (event.source !== frame.contentWindow || event.origin !== content) return;
    else if (event.data.kind === "closed") closed?.(event.data.saved === true);
    else hear(event.data);
  };
  addEventListener("message", listen);
  frame.src = `${content}/player`;
  frame.addEventListener("load", () => order({ kind: "launch", launch }), { once: true });
  return {
    frame,
    close: () => {
      const heard = new Promise<boolean>((resolve) => (closed = resolve));
      order({ kind: "close" });
      return heard;
    },
    leave: () => undefined,   // the page around the content sees that itself
  };
};
