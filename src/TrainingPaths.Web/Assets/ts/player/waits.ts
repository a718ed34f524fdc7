import type { Desk } from "./desk";
import { showNotice } from "./notices";
import type { SaveLine } from "./saveline";
import type { Settled } from "./sender";

const patience = 20_000;

/** A form leaves the page only once the server holds what was done on it; without network it stays, and says so. */
export function waitBeforeLeaving(form: HTMLFormElement, urls: readonly string[], desk: Desk, line: () => SaveLine | undefined) {
  let ready = false;
  let waiting = false;
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
      showNotice(outcome === "session-over" ? outcome : "not-sent")?.scrollIntoView({ block: "center" });
      return;
    }
    ready = true;
    if (button === null) form.submit();
    else button.click();
  });
}

async function settleAll(urls: readonly string[], desk: Desk): Promise<Settled> {
  for (const url of urls) {
    const outcome = await desk.sender.settle(url);
    if (outcome !== "settled") return outcome;
  }
  return "settled";
}
