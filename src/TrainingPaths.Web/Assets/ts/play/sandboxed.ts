import { write, type Hello, type Word } from "./handover";
import type { Commit, Report } from "./messages";
import { frameFor, type Place } from "./seat";

const origin = "null";

/** Content without an origin, on the site's own host: the API is in its own document, which says hello with the number that it was given and leaves a port. */
export const sandboxed = (sandbox: string): Place => (launch, hear) => {
  const frame = frameFor(launch, sandbox);
  const nonce = crypto.randomUUID();
  let port: MessagePort | undefined;
  let last: Commit | undefined;
  let closed: (() => void) | undefined;
  const say = (word: Word): void => port?.postMessage(word);
  const listen = (event: MessageEvent<Hello>): void => {
    if (!frame.isConnected) return removeEventListener("message", listen);
    if (event.source !== frame.contentWindow || event.origin !== origin || event.data?.hello !== nonce || event.ports[0] === undefined) return;
    // Content leads on within its frame by itself: the last document is the one that is spoken to, and those before may still have something to say.
    const own = (port = event.ports[0]);
    own.onmessage = ({ data }: MessageEvent<Report>): void => {
      if (data.kind === "closed") return closed?.();
      if (data.kind === "unsent") {
        if (last !== undefined && data.commit.sequence <= last.sequence) return;
        last = data.commit;
        if (own !== port) say({ kind: "before", commit: last });
      }
      hear(data);
    };
    say({ kind: "welcome" });
    if (last !== undefined) say({ kind: "before", commit: last });
  };
  addEventListener("message", listen);
  frame.name = write({ nonce, launch, before: { values: launch.values, stage: "not initialized", sequence: 0, since: Date.now() } });
  frame.src = launch.address;
  return {
    frame,
    close: () => {
      // A picture, a film: nothing in it speaks.
      if (port === undefined) return Promise.resolve(true);
      const gone = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      const heard = new Promise<void>((resolve) => (closed = resolve));
      say({ kind: "close" });
      // Once more around: what was said last follows by the same port.
      return Promise.all([gone, heard]).then(() => new Promise((resolve) => setTimeout(() => resolve(true), 0)));
    },
    leave: () => say({ kind: "leaving" }),
  };
};
