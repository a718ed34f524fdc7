// The author's test bench beside a trial: what the package says, and what that means.
import type { Stage } from "./ts/play/stage";
import type { Call } from "./ts/play/trace";
import { copy } from "./ts/trial/copy";
import { Log } from "./ts/trial/log";
import { isCall, Recorder } from "./ts/trial/recorder";
import { type Judgement, showVerdict } from "./ts/trial/verdict";

const quiet = 2000;
const patience = 11_000;
const bench = document.querySelector<HTMLElement>("[data-bench]")!;
const words = bench.dataset;
const find = <T extends HTMLElement>(selector: string): T => bench.querySelector<T>(selector)!;
const [verify, anew] = [find<HTMLButtonElement>("[data-verify]"), find<HTMLButtonElement>("[data-anew]")];
const [status, verdict] = [find("[data-bench-status]"), find("[data-verdict]")];
const log = new Log(find("[data-trace]"), find("[data-trace-count]"), words);
const recorder = new Recorder();
let twice = false;
let keeps = false;
let checking = false;
let later: ReturnType<typeof setTimeout> | undefined;

const judge = async (): Promise<void> => {
  const answer = await fetch(words["judge"]!, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: document.querySelector<HTMLMetaElement>('meta[name="request-token"]')!.content },
    body: JSON.stringify({ keeps, launches: recorder.seen }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  showVerdict(verdict, find<HTMLTemplateElement>("template"), (await answer.json()) as readonly Judgement[]);
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the package has said hello and then been quiet for a while; or until nobody would wait any longer. */
const settle = async (): Promise<boolean> => {
  for (let waited = 0; waited < patience; waited += 250) {
    await wait(250);
    const open = recorder.current;
    if (open === undefined) return false;
    const now = performance.now();
    if ((open.hello || !open.isSco) && now - open.heard > quiet) return true;
  }
  return recorder.current?.hello === true;
};

const reopen = (closingTwice: boolean): Promise<void> => {
  twice = closingTwice;
  return new Promise((done) => document.dispatchEvent(new CustomEvent("play:reopen", { detail: { twice: closingTwice, done } })));
};

const check = async (): Promise<void> => {
  if (recorder.current === undefined) await reopen(false);
  status.textContent = words["starting"]!;
  if (await settle()) {
    status.textContent = words["reopening"]!;
    await reopen(false);
    await settle();
    status.textContent = words["closing"]!;
    await reopen(true);
    await settle();
  }
  keeps = true;
  await judge();
};

verify.addEventListener("click", async () => {
  if (checking) return;
  checking = true;
  verify.setAttribute("aria-disabled", "true");
  anew.disabled = true;
  try {
    await check();
    status.textContent = words["verified"]!;
  } catch {
    status.textContent = words["failed"]!;
  } finally {
    checking = false;
    verify.removeAttribute("aria-disabled");
    anew.disabled = false;
  }
});

document.addEventListener("play:stage", (event) => {
  const stage = (event as CustomEvent<Stage>).detail;
  // Before it is open there is nothing to check, and the page still moves.
  if (!checking) verify.disabled = anew.disabled = false;
  recorder.close(twice);
  twice = false;
  log.decide(stage.decisions);
  if (stage.launched === null) return;
  recorder.begin(stage.launched.epoch, stage.launched.isSco);
  log.open(stage.launched.title);
});

document.addEventListener("play:traced", (event) => {
  const call = (event as CustomEvent<Call>).detail;
  if (!isCall(call)) return;
  recorder.hear(call);
  log.say(call);
  // Once it was asked for, the verdict follows what is played.
  clearTimeout(later);
  if (keeps && !checking) later = setTimeout(() => void judge().catch(() => undefined), quiet);
});

// Before the player hears the click and begins anew.
anew.addEventListener("click", () => {
  recorder.forget();
  log.forget();
  verdict.replaceChildren();
  keeps = false;
  status.textContent = words["anewSaid"]!;
}, { capture: true });

find("[data-errors-only]").addEventListener("change", (event) => find("[data-trace]").toggleAttribute("data-refused", (event.target as HTMLInputElement).checked));
find("[data-copy]").addEventListener("click", async () => (status.textContent = (await copy(log.text)) ? words["copied"]! : words["notCopied"]!));
