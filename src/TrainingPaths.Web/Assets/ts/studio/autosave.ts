import { SaveLine } from "../player/saveline";
import { showQuestion, showScreens } from "./preview";

const pause = 900;
const again = 5000;
// Characters: browsers carry 64 KB for a page that is gone, and a letter takes up to three bytes once it is sent.
const carried = 20_000;

interface Saved {
  from: string;
  at: string;
  more: { title?: string; planned?: string; minutes?: string; screens?: string[]; shown?: string; fields?: { name: string; value: string }[] } | null;
}

const line = document.querySelector<HTMLElement>(".studio-bar .save-line");
const bar = line === null ? null : new SaveLine(line);
const forms: AutosavedForm[] = [];

/** One form that saves itself. A save waits for the one before; what the server did not acknowledge is never called saved. */
class AutosavedForm {
  private sent: string;
  private running = false;
  private refused = false;
  private meeting = false;
  private kindChosen = false;
  private byKey: HTMLSelectElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly form: HTMLFormElement) {
    this.sent = this.content(this.served());
    // A slow line brings this script after the first words: they are the author's, and not saved.
    if (this.isDirty) {
      bar?.show({ kind: "sending", ids: [] });
      this.soon(pause);
    }
    form.addEventListener("input", (event) => {
      if (isKind(event.target)) return;
      // « Saved » is said of nothing that is still only on this page.
      if (this.isDirty) bar?.show({ kind: "sending", ids: [] });
      this.soon(pause);
    });
    form.addEventListener("change", (event) => {
      if (isKind(event.target)) this.chooseKind(event.target);
      else this.soon(0);
    });
    form.addEventListener("keydown", (event) => {
      if (isKind(event.target)) this.byKey = event.target;
      if (isKind(event.target) && event.key === "Enter" && this.kindChosen) this.leave();
    });
    form.addEventListener("focusout", (event) => {
      if (isKind(event.target) && this.kindChosen) this.leave();
    });
    form.addEventListener("submit", () => {
      clearTimeout(this.timer);
      this.sent = this.content();
    });
  }

  get isDirty(): boolean {
    return this.content() !== this.sent;
  }

  /** Nothing that the browser could send by itself would be kept: a save is under way, or the last one was refused. */
  get isStuck(): boolean {
    return this.isDirty && (this.running || this.refused || this.content().length >= carried);
  }

  /** Both texts are about to be shown: nothing else may lead away from this page. */
  get isMeetingAnother(): boolean {
    return this.meeting;
  }

  /** Sends what is not saved yet and waits until the server has answered. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await new Promise((done) => setTimeout(done, 50));
    await this.save(false);
  }

  /** At the latest when the page goes: the browser carries it to the server even after the page is gone. */
  flush(): void {
    if (this.isDirty) void this.save(true);
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(false), wait);
  }

  // Arrow keys pass by the kinds in between: it is chosen when the field is left, or by Enter.
  private chooseKind(field: HTMLSelectElement): void {
    this.kindChosen = true;
    if (this.byKey !== field) this.leave();
  }

  // Another kind of question has other fields, which the server draws.
  private leave(): void {
    clearTimeout(this.timer);
    this.form.requestSubmit();
  }

  private async save(leaving: boolean): Promise<void> {
    if (this.running && !leaving) return this.soon(pause);
    if (!this.isDirty) return;
    const content = this.content();
    this.running = true;
    bar?.show({ kind: "sending", ids: [] });
    const answer = await this.send(leaving && content.length < carried);
    this.running = false;
    if (answer === null || answer.status >= 500) {
      bar?.show({ kind: "waiting", ids: [] });
      this.soon(again);
    } else if (answer.status === 409) {
      // What tells both texts apart is shown by the page itself.
      this.sent = content;
      this.meeting = true;
      this.form.requestSubmit();
    } else if (answer.saved === null) {
      this.refused = true;
      bar?.show(answer.status === 401 ? { kind: "session-over", ids: [] } : { kind: "refused", ids: [], words: "" });
    } else {
      this.sent = content;
      this.refused = false;
      this.learn(answer.saved);
      if (this.isDirty) this.soon(pause);
    }
  }

  // Until the answer is read to its end, what the next save starts from is not known: sent before, it would meet this one as another author's.
  private async send(carry: boolean): Promise<{ status: number; saved: Saved | null } | null> {
    try {
      const answer = await fetch(this.form.action, {
        method: "POST",
        body: new FormData(this.form),
        headers: { Accept: "application/json" },
        keepalive: carry,
        redirect: "error",
      });
      return { status: answer.status, saved: answer.ok ? ((await answer.json()) as Saved) : null };
    } catch {
      return null;
    }
  }

  private learn(saved: Saved): void {
    const from = this.form.querySelector<HTMLInputElement>("[data-from]");
    if (from !== null) from.value = saved.from;
    for (const field of saved.more?.fields ?? []) {
      const input = this.form.elements.namedItem(field.name);
      if (input instanceof HTMLInputElement && input.value === "") input.value = field.value ?? "";
    }
    this.sent = this.isDirty ? this.sent : this.content();
    if (saved.more?.title) showIn('[data-live-title="here"]', saved.more.title);
    if (saved.more?.planned !== undefined) showIn("[data-live-planned]", saved.more.planned);
    if (saved.more?.minutes !== undefined) showIn('[data-live-minutes="here"]', saved.more.minutes);
    if (saved.more?.screens !== undefined) showScreens(saved.more.screens);
    if (saved.more?.shown !== undefined) showQuestion(this.form, saved.more.shown);
    document.dispatchEvent(new Event("studio:saved"));
    if (forms.every((form) => !form.isDirty)) bar?.show({ kind: "saved", ids: [], at: Date.parse(saved.at) });
  }

  // As the server sent it, whatever has been typed since.
  private served(): HTMLFormElement {
    const served = this.form.cloneNode(true) as HTMLFormElement;
    served.reset();
    return served;
  }

  // What the server fills in is no change of the author's.
  private content(form = this.form): string {
    const fields = [...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken" && name.toLowerCase() !== "from" && !name.endsWith(".Id"));
    return JSON.stringify(fields.map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
  }
}

function isKind(target: EventTarget | null): target is HTMLSelectElement {
  return target instanceof HTMLSelectElement && target.dataset["reload"] !== undefined;
}

function showIn(where: string, text: string): void {
  for (const place of document.querySelectorAll<HTMLElement>(where)) place.textContent = text;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) forms.push(new AutosavedForm(form));
for (const shown of document.querySelectorAll<HTMLElement>("[data-scripted]")) shown.hidden = false;
for (const button of document.querySelectorAll<HTMLElement>("form[data-autosave] [data-save]")) button.hidden = true;

const patience = 4000;
let going = false;
const dirty = () => !going && forms.some((form) => form.isDirty);
const settled = () => Promise.race([Promise.all(forms.map((form) => form.settle())), new Promise((done) => setTimeout(done, patience))]);

// Whoever goes on to another step, or publishes, finds there what they just wrote.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link === null || !dirty() || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target !== "" || link.hash !== "") return;
  event.preventDefault();
  void settled().then(() => {
    if (forms.some((form) => form.isMeetingAnother)) return;
    // What could not be saved is asked about by the browser.
    going = forms.every((form) => !form.isStuck);
    location.assign(link.href);
  });
});
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["autosave"] !== undefined || !dirty()) return;
    event.preventDefault();
    void settled().then(() => {
      if (forms.some((other) => other.isMeetingAnother || other.isStuck)) return;
      going = true;
      form.requestSubmit(event.submitter);
    });
  },
  true,
);

addEventListener("pagehide", () => {
  for (const form of forms) form.flush();
});
addEventListener("beforeunload", (event) => {
  const line = document.querySelector<HTMLElement>(".studio-bar .save-line");
  if (!going && forms.some((form) => form.isStuck || (form.isDirty && line?.dataset["state"] === "offline"))) event.preventDefault();
});
