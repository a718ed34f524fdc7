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
let files = "";
let filesLaunch = "";
let seat: Seat | undefined;
let stage: Stage | undefined;
let busy = false;

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

// Undefined: not now. What is refused for good is not worth keeping.
const send = async ({ go, epoch, sequence, kind, values }: Row): Promise<boolean | undefined> => {
  const answer = await post(`${go}/unsent`, { epoch, sequence, kind, values });
  if (answer.ok) return ((await answer.json()) as { kept: boolean }).kept;
  return [400, 404, 409, 413, 422].includes(answer.status) ? false : undefined;
};

const keeper = new Keeper(find<HTMLMetaElement>('meta[name="person"]').content, words["open"]!, send);

const ask = async (address: string, body: unknown): Promise<Stage> => {
  const answer = await post(address, body);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Stage;
};

const launch = (item: LaunchedItem): void => {
  keeper.begin(stage?.go ?? "", item.epoch);
  const { values, stores } = item.state;
  seat = place({ ...item, owner: stage?.go ?? "", values, stores, address: new URL(item.address, files).href }, hear);
  frame.replaceChildren(seat.frame);
  status.textContent = words["saved"] ?? "";
};

const show = (next: Stage): void => {
  stage = next;
  files = next.files === null ? files : new URL(next.files, location.href).href;
  filesLaunch = next.launch ?? filesLaunch;
  frame.replaceChildren();
  seat = undefined;
  document.body.dataset["session"] = next.launched === null ? "ended" : "active";
  showContents(contents, next.entries, words, (id) => void go(`{target=${id}}choice`));
  for (const button of buttons) {
    const offered = next.controls[button.dataset["nav"] as Control];
    button.hidden = !offered && !("always" in button.dataset);
    button.disabled = !offered;
  }
  outcome.textContent = next.outcome;
  say(next.refusal ?? (next.ended ? words["over"] : next.launched === null ? words["choose"] : ""));
  reopen.hidden = next.launched !== null;
  find<HTMLElement & { hidePopover?: () => void }>("#outline").hidePopover?.();
  if (next.launched !== null) launch(next.launched);
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
  } catch {
    say(words["failed"]);
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
  else if (leadsOn(stage)) say(words["part"]);
  else void go("exitAll");
};

const leadsOn = ({ controls, entries }: Stage): boolean =>
  controls.continue || controls.previous || entries.some((entry) => entry.opens && entry.locked === null && !entry.isCurrent && !entry.isCourse);

const hear = (heard: Report): void => {
  if (heard.kind === "safety") status.textContent = words[heard.safety] ?? "";
  if (heard.kind === "safety" && heard.safety === "elsewhere") say(words["elsewhere"]);
  if (heard.kind === "unsent") keeper.keep(heard.commit);
  if (heard.kind === "acknowledged") keeper.acknowledge(Number(heard.sequence));
  if (heard.kind === "ended") ended(String(heard.request));
};

addEventListener("beforeunload", () => seat?.leave());
for (const button of buttons) button.addEventListener("click", () => void go(button.dataset["nav"]!));
reopen.addEventListener("click", () => void open(false));
document.querySelector("[data-anew]")?.addEventListener("click", () => void open(true));

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
