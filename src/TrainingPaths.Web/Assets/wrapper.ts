// The page around a content, on the content's origin: it owns the API that content finds by walking up its parents, and the frame that shows it.
// It knows no cookie: the key that the page around it hands over lets it write into one session, and nothing else.
import { converse, type Conversation } from "./ts/play/conversation";
import type { Launch, Order, Report } from "./ts/play/messages";
import { clearOthers } from "./ts/play/storage";

const longestGoodbye = 3000;
const hosts = (document.body.dataset["hosts"] ?? "").split(" ");
const frame = document.querySelector("iframe")!;
let host = "";
let running: Conversation | undefined;

// While a document is unloaded nothing may wait for an answer: browsers forbid it. What content says then is stored right after.
let unloading = false;
let lastWords: Promise<void> = Promise.resolve();

const report = (what: Report): void => {
  if (host !== "") parent.postMessage(what, host);
};

const launch = (given: Launch): void => {
  running = converse(given, report, (saver, state, kind, told) => {
    if (!unloading) return undefined;
    lastWords = lastWords.then(() => saver.store(state, kind)).then(told);
    return true;
  });
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

addEventListener("pagehide", () => {
  if (running?.speaks()) running.saver.leave(running.runTime.state);
});

// What comes back from the browser's memory belongs to a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
