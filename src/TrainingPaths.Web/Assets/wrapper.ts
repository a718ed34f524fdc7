// The page around a content, on the content's origin: it owns the API that content finds by walking up its parents, and the frame that shows it.
// It knows no cookie: the key that the page around it hands over lets it write into one session, and nothing else.
import type { Launch, Order, Report } from "./ts/play/messages";
import { Saver } from "./ts/play/saver";
import { clearOthers } from "./ts/play/storage";
import type { RunTime } from "./ts/scorm/runtime";
import type { RunTimeState } from "./ts/scorm/state";
import { startSession } from "./scorm";

const autosave = 30_000;
const longestGoodbye = 3000;
const hosts = (document.body.dataset["hosts"] ?? "").split(" ");
const frame = document.querySelector("iframe")!;
let host = "";
let running: { readonly runTime: RunTime; readonly saver: Saver; readonly speaks: () => boolean } | undefined;

// While a document is unloaded nothing may wait for an answer: browsers forbid it. What content says then is stored right after.
let unloading = false;
let lastWords: Promise<void> = Promise.resolve();

const report = (what: Report): void => {
  if (host !== "") parent.postMessage(what, host);
};

/** Where content that said goodbye asks to go; leaving by time-out or logout asks to leave the course (RTE 4.2.8). */
const requestOf = ({ values }: RunTimeState): string => {
  const asked = values["adl.nav.request"] ?? "_none_";
  return asked === "_none_" && ["time-out", "logout"].includes(values["cmi.exit"] ?? "") ? "exitAll" : asked;
};

const commit = (saver: Saver, state: RunTimeState, ends: boolean): boolean => {
  const kind = ends ? "end" : "commit";
  const told = (): void => {
    if (ends) report({ kind: "ended", request: requestOf(state) });
  };
  if (saver.isLeaving) return saver.post(state, kind);
  if (unloading) {
    lastWords = lastWords.then(() => saver.store(state, kind)).then(told);
    return true;
  }
  const stored = saver.storeNow(state, kind);
  if (stored) told();
  return stored;
};

const launch = (given: Launch): void => {
  const saver = new Saver(given, (safety) => report({ kind: "safety", safety }), {
    keep: (commit) => report({ kind: "unsent", commit }),
    acknowledge: (sequence) => report({ kind: "acknowledged", sequence }),
  });
  const { runTime, api, apiName } = startSession({ version: given.version, values: given.values, stores: given.stores }, (state, ends) => commit(saver, state, ends));
  // For an asset too: some say they are one and call all the same, ADL's case SX-08a among them. One that is silent is no session.
  Object.defineProperty(window, apiName, { value: api, configurable: true });
  running = { runTime, saver, speaks: () => given.isSco || runTime.stage !== "not initialized" };
  frame.title = given.title;
  void clearOthers(given.owner).then(() => (frame.src = given.address));
};

/** Unloads the content, hears its last words, and says whether all is safe. */
const close = async (): Promise<void> => {
  unloading = true;
  const gone = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = "about:blank";
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, longestGoodbye))]);
  await lastWords;
  // A content that says nothing when it goes has still said what it said before.
  if (running?.runTime.stage === "running") await running.saver.store(running.runTime.state, "commit");
  report({ kind: "closed", saved: running?.saver.isSafe ?? true });
  running = undefined;
};

frame.addEventListener("load", () => {
  unloading = false;
  // Content may move on within its frame by itself.
  frame.contentWindow?.addEventListener("beforeunload", () => {
    unloading = true;
    setTimeout(() => (unloading = false), longestGoodbye); // somebody may have said no
  });
});

addEventListener("message", (event: MessageEvent<Order>) => {
  if (event.source !== parent || !hosts.includes(event.origin)) return;
  host = event.origin;
  if (event.data.kind === "launch") launch(event.data.launch);
  else if (event.data.kind === "close") void close();
});

setInterval(() => {
  if (running?.runTime.stage === "running") void running.saver.store(running.runTime.state, "commit");
}, autosave);

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && running?.runTime.stage === "running") running.saver.post(running.runTime.state, "commit");
});

addEventListener("pagehide", () => {
  if (running?.speaks()) running.saver.leave(running.runTime.state);
});

// What comes back from the browser's memory belongs to a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
