// Shows a SCORM course: its frame where content lives, its table of contents, its controls. What comes next is for the server to say.
import { apart } from "./ts/play/apart";
import { showContents } from "./ts/play/contents";
import { Keeper } from "./ts/play/keeper";
import type { Report } from "./ts/play/messages";
import { sandboxed } from "./ts/play/sandboxed";
import type { Seat } from "./ts/play/seat";
import type { Row } from "./ts/play/shelf";
import type { Control, LaunchedItem, Stage } from "./ts/play/stage";

const patience = 8000;
const renewEvery = 60 * 60 * 1000;
const room = document.querySelector<HTMLElement>("[data-play]")!;
const words = room.dataset;
const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const [frame, contents, status, message, outcome, reopen] = ["[data-frame]", "[data-contents]", "[data-status]", "[data-message]", "[data-outcome]", "[data-reopen]"].map((s) => find(s)) as [
  HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement,
];
const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-nav]")];
// Where the server has no second address for it, content is on this one.
const place = words["content"] === "" ? sandboxed(words["sandbox"]!) : apart(new URL(words["content"]!).origin, words["sandbox"]!);
const isTrial = document.querySelector("[data-bench]") !== null;
let files = "";
let filesLaunch = "";
let seat: Seat | undefined;
let stage: Stage | undefined;
let busy = false;
let isPageTooOld = false;

const say = (text: string | undefined): void => {
  message.hidden = (text ?? "") === "";
  message.querySelector("p")!.textContent = text ?? "";
};

const post = async (address: string, body: unknown): Promise<Response> => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: find<HTMLMetaElement>('meta[name="request-token"]').content },
    body: JSON.stringify(body),
  });
  if (answer.status === 401) location.reload(); // the sign-in page leads back here
  return answer;
};

/** What the server refused, in its words. */
class Refused extends Error {
  constructor(
    readonly title: string,
    /** The page's own right to ask is worn out, or somebody else has signed in meanwhile: only another page can ask. */
    readonly isPageTooOld: boolean,
  ) {
    super(title);
  }
}

const refusalOf = async (answer: Response): Promise<Refused> => {
  const { title, type } = (await answer.json().catch(() => ({}))) as { readonly title?: string; readonly type?: string };
  return new Refused(title ?? "", type === "antiforgery");
};

// Undefined: not now. What is refused for good is not worth keeping; a page that may not ask any longer has not been refused for good.
const send = async ({ go, epoch, sequence, kind, values }: Row): Promise<boolean | undefined> => {
  const answer = await post(`${go}/unsent`, { epoch, sequence, kind, values });
  if (answer.ok) return ((await answer.json()) as { kept: boolean }).kept;
  if (![400, 404, 409, 413, 422].includes(answer.status)) return undefined;
  const refused = await refusalOf(answer);
  if (refused.isPageTooOld) throw refused;
  return false;
};

const keeper = new Keeper(find<HTMLMetaElement>('meta[name="person"]').content, words["open"]!, send);

const ask = async (address: string, body: unknown): Promise<Stage> => {
  const answer = await post(address, body);
  if (!answer.ok) throw answer.status < 500 ? await refusalOf(answer) : new Error(String(answer.status));
  return (await answer.json()) as Stage;
};

// Who tries a package looks on (trial.ts): it is told what happens, and may ask for it to be closed and opened again.
const tell = (what: "stage" | "traced", detail: unknown): void => void document.dispatchEvent(new CustomEvent(`play:${what}`, { detail }));

const launch = (item: LaunchedItem): void => {
  keeper.begin(stage?.go ?? "", item.epoch);
  const { values, stores } = item.state;
  seat = place({ ...item, owner: stage?.go ?? "", values, stores, address: new URL(item.address, files).href, traced: isTrial }, hear);
  frame.replaceChildren(seat.frame);
  status.textContent = words["saved"] ?? "";
};

const offer = (next: Stage): void => {
  showContents(contents, next.entries, words, (id) => void go(`{target=${id}}choice`));
  for (const button of buttons) {
    const offered = next.controls[button.dataset["nav"] as Control];
    button.hidden = !offered && !("always" in button.dataset);
    button.disabled = !offered;
  }
  outcome.textContent = next.outcome;
};

const show = (next: Stage): void => {
  stage = next;
  files = next.files === null ? files : new URL(next.files, location.href).href;
  filesLaunch = next.launch ?? filesLaunch;
  frame.replaceChildren();
  seat = undefined;
  document.body.dataset["session"] = next.launched === null ? "ended" : "active";
  offer(next);
  say(next.refusal ?? (next.ended ? words["over"] : next.launched === null ? words["choose"] : ""));
  reopen.hidden = next.launched !== null;
  find<HTMLElement & { hidePopover?: () => void }>("#outline").hidePopover?.();
  if (next.launched !== null) launch(next.launched);
  tell("stage", next);
};

const close = (): Promise<boolean> => (seat === undefined ? Promise.resolve(true) : Promise.race([seat.close(), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience))]));

const move = async (there: () => Promise<Stage>): Promise<void> => {
  if (busy) return;
  busy = true;
  try {
    // What is not safe yet must not be left behind.
    if (!(await close())) say(words["unsaved"]);
    const brought = await keeper.bringHome();
    show(await there());
    if (brought === "late") say(words["late"]);
  } catch (error) {
    const refused = error instanceof Refused && error.title !== "" ? error : undefined;
    isPageTooOld = refused?.isPageTooOld ?? false;
    say(refused?.title ?? words["failed"]);
    reopen.hidden = false;
  } finally {
    busy = false;
  }
};

const open = (anew: boolean): Promise<void> => move(() => ask(words["open"]!, { anew }));
const go = (request: string): Promise<void> =>
  move(async () => {
    const next = await ask(stage!.go, { request });
    if (next.refusal === null) return next;
    // The content that was there comes back: only the wish was refused.
    return { ...(await ask(words["open"]!, { anew: false })), refusal: next.refusal };
  });

const ended = (request: string): void => {
  if (busy || stage === undefined) return;
  if (request !== "" && request !== "_none_") void go(request);
  else void afterPart(stage);
};

// What has just been done may open what was locked, or be the last. What the content shows at its end stays there to be read.
const afterPart = async (now: Stage): Promise<void> => {
  const next = await ask(`${now.go}/look`, {}).catch(() => now);
  if (busy || stage !== now) return;
  if (!leadsOn(next)) return void go("exitAll");
  offer(next);
  say(words["part"]);
};

const leadsOn = ({ controls, entries }: Stage): boolean =>
  controls.continue || entries.some((entry) => entry.opens && entry.locked === null && !entry.isCurrent && !entry.isCourse && !entry.isDone);

const hear = (heard: Report): void => {
  if (heard.kind === "safety") status.textContent = words[heard.safety] ?? "";
  if (heard.kind === "safety" && heard.safety === "elsewhere") say(words["elsewhere"]);
  if (heard.kind === "unsent") keeper.keep(heard.commit);
  if (heard.kind === "acknowledged") keeper.acknowledge(Number(heard.sequence));
  if (heard.kind === "ended") ended(String(heard.request));
  if (heard.kind === "traced") tell("traced", heard.call);
};

addEventListener("beforeunload", () => seat?.leave());
for (const button of buttons) button.addEventListener("click", () => void go(button.dataset["nav"]!));
reopen.addEventListener("click", () => (isPageTooOld ? location.reload() : void open(false)));
document.querySelector("[data-anew]")?.addEventListener("click", () => void open(true));

// As somebody does who clicks twice on « Stop here », then comes back.
const closeTwice = async (): Promise<Stage> => {
  await ask(stage!.go, { request: "suspendAll" });
  await close();
  await ask(stage!.go, { request: "suspendAll" });
  return ask(words["open"]!, { anew: false });
};
document.addEventListener("play:reopen", (event) => {
  const { twice, done } = (event as CustomEvent<{ readonly twice: boolean; readonly done: () => void }>).detail;
  void (twice ? move(closeTwice) : open(false)).then(done);
});

setInterval(async () => {
  if (stage === undefined || filesLaunch === "") return;
  const answer = await post(`${stage.go}/renew`, { launch: filesLaunch }).catch(() => undefined);
  // A computer that slept too long: the content's files are no longer to be had.
  if (answer?.ok && !((await answer.json()) as { open: boolean }).open) {
    say(words["expired"]);
    reopen.hidden = false;
  }
}, renewEvery);

// What comes back from the browser's memory belongs to a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
void open(false);
