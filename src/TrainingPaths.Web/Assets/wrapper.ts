// The page around a content, on the content's origin: it owns the API that content finds by walking up its parents, and the frame that shows it.
// It knows no cookie: the key that the page around it hands over lets it write into one session, and nothing else.
import type { Launch, Order, Report } from "./ts/play/messages";
import { Saver } from "./ts/play/saver";
import type { RunTime } from "./ts/scorm/runtime";
import { startSession } from "./scorm";

const autosave = 30_000;
const farewell = 3000;
const hosts = (document.body.dataset["hosts"] ?? "").split(" ");
const frame = document.querySelector("iframe")!;
let host = "";
let running: { readonly runTime: RunTime; readonly saver: Saver } | undefined;

const report = (what: Report): void => {
  if (host !== "") parent.postMessage(what, host);
};

const launch = (given: Launch): void => {
  const saver = new Saver(given, (safety) => report({ kind: "safety", safety }));
  const { runTime, api, apiName } = startSession({ version: given.version, values: given.values, stores: given.stores }, (state, ends) => {
    const stored = saver.storeNow(state, ends ? "end" : "commit");
    if (ends && stored) report({ kind: "ended", request: state.values["adl.nav.request"] ?? "" });
    return stored;
  });
  if (given.isSco) {
    Object.defineProperty(window, apiName, { value: api, configurable: true });
    running = { runTime, saver };
  }
  frame.title = given.title;
  frame.src = given.address;
};

/** Unloads the content, hears its last words, and says whether all is safe. */
const close = async (): Promise<void> => {
  const gone = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = "about:blank";
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, farewell))]);
  // A content that says nothing when it goes has still said what it said before.
  if (running?.runTime.stage === "running") await running.saver.store(running.runTime.state, "commit");
  report({ kind: "closed", saved: running?.saver.isSafe ?? true });
  running = undefined;
};

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
  running?.saver.leave(running.runTime.state);
});

// What comes back from the browser's memory belongs to a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
