import type { Desk } from "./desk";
import { showNotice } from "./notices";
import type { SaveLine } from "./saveline";
import type { Settled } from "./sender";

const patience = 20_000;

/** A form leaves the page only once the server holds what was done on it; without network it stays, and says so. */
export function waitBeforeLeaving(form: HTMLFormElement, urls: readonly string[], desk: Desk, line: () => SaveLine | undefined) {
  let ready = false;
  let waiting = false;
  const failure = clearWhenSettled(urls, desk);
  form.addEventListener("submit", async (event) => {
    if (ready) {
      ready = false;
      return;
    }
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const button = event.submitter;
    for (const call of desk.lastCalls) call();
    showNotice("not-sent", false);
    const asItWas = line()?.press();
    const outcome = await Promise.race([settleAll(urls, desk), new Promise<Settled>((resolve) => setTimeout(resolve, patience, "waiting"))]);
    waiting = false;
    if (outcome !== "settled") {
      asItWas?.();
      failure.stands();
      showNotice(outcome === "session-over" ? outcome : "not-sent")?.scrollIntoView({ block: "center" });
      return;
    }
    ready = true;
    if (button === null) form.submit();
    else button.click();
  });
}

// What was said of a failure stands until the server holds everything: then it is no longer true, and goes.
function clearWhenSettled(urls: readonly string[], desk: Desk) {
  let standing = false;
  let looking = false;
  const look = async () => {
    if (!standing || looking) return;
    looking = true;
    if ((await settleAll(urls, desk)) === "settled") {
      standing = false;
      showNotice("not-sent", false);
      showNotice("session-over", false);
    }
    looking = false;
  };
  desk.news.listen((told) => {
    if (told.kind === "saved" && told.ids.length > 0) void look();
  });
  for (const back of ["online", "focus"]) window.addEventListener(back, () => void look());
  return { stands: () => (standing = true) };
}

async function settleAll(urls: readonly string[], desk: Desk): Promise<Settled> {
  for (const url of urls) {
    const outcome = await desk.sender.settle(url);
    if (outcome !== "settled") return outcome;
  }
  return "settled";
}
