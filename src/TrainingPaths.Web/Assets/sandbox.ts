// The first script of each page of content, on a site that has one host only: there content lives without an origin, where it can neither reach the API of a page around it nor keep
// anything. So the API is in the page itself. What it stores goes straight to the server, as everywhere; the page around it is told by a port.
import { converse } from "./ts/play/conversation";
import { read, write, type Handover, type Hello, type Word } from "./ts/play/handover";
import { remember } from "./ts/play/memory";
import type { Report } from "./ts/play/messages";

const longestGoodbye = 3000;

const begin = (handed: Handover, kept: ReturnType<typeof remember>): void => {
  const { port1: port, port2: other } = new MessageChannel();
  const report = (what: Report): void => port.postMessage(what);
  let welcome = false;
  let pageGoes = false;
  let heard = handed.before.sequence;
  // While a document is unloaded nothing may wait for an answer: browsers forbid it. The page around it keeps what is said then, and brings it home.
  let unloading = false;
  const { runTime, saver, speaks } = converse(handed.launch, report, (sends, state, kind, told) => {
    if (!unloading) return undefined;
    const left = sends.post(state, kind) || welcome;
    handOver();
    told();
    return left;
  }, handed.before);

  // Content leads on within its frame by itself: the next page goes on where this one stopped. Browsers give it the name as it was when they set out for it.
  const handOver = (): void => {
    unloading = true;
    window.name = write({ ...handed, before: { ...handed.before, values: runTime.state.values, stage: runTime.stage, sequence: Math.max(saver.lastSequence, heard) }, kept: kept() });
  };
  addEventListener("beforeunload", () => {
    handOver();
    setTimeout(() => (unloading = false), longestGoodbye); // somebody may have said no
  });

  let said = "";
  const go = (): void => {
    const now = JSON.stringify(runTime.state.values);
    if (pageGoes && !saver.isLeaving && speaks()) saver.leave(runTime.state);
    else if (runTime.stage === "running" && now !== said) saver.post(runTime.state, "commit");
    said = now;
    handOver();
  };
  addEventListener("pagehide", go);
  // Once more behind what content does at the end.
  addEventListener("load", () => addEventListener("pagehide", go));
  addEventListener("pagehide", () => addEventListener("unload", go));

  const close = (): void => {
    const gone = (): void => report({ kind: "closed", saved: true });
    addEventListener("pagehide", gone);
    addEventListener("unload", gone);
    location.replace("about:blank");
  };
  port.onmessage = ({ data }: MessageEvent<Word>): void => {
    if (data.kind === "welcome") welcome = true;
    else if (data.kind === "close") close();
    else if (data.kind === "before") {
      if (data.commit.sequence <= heard) return;
      heard = data.commit.sequence;
      runTime.learn(data.commit.values);
      if (data.commit.kind === "end") runTime.stage = "terminated";
    } else {
      pageGoes = true;
      setTimeout(() => (pageGoes = false), longestGoodbye);
    }
  };
  // The page around it has the address's origin, which is not this document's.
  parent.postMessage({ hello: handed.nonce } satisfies Hello, new URL(location.href).origin, [other]);
  // Content that looks for an API of the other edition climbs on, and would be stopped by an exception: there is nothing above.
  Object.defineProperty(window, "parent", { value: window, configurable: true });
};

const handed = read(window.name);
const kept = remember(handed?.kept);
if (handed !== undefined) begin(handed, kept);
