import type { Desk } from "./desk";
import { ItemLine, SaveLine } from "./saveline";
import type { Item } from "./store";

const unsavedAtMost = 1000;

/** Keeps a text as it is typed: on this device within a second, on the server at the next pause. */
export async function enhanceNote(area: HTMLTextAreaElement, desk: Desk) {
  const { url = "", step = "", field = "" } = area.dataset;
  if (url === "") return;
  const element = lineOf(area);
  const follower = element === undefined ? undefined : new ItemLine(new SaveLine(element), desk.news);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    follower?.follow(desk.outbox.add(url, { step, field, text: area.value }, `${step} ${field}`));
    // Whatever was sent during the pause (a window that came back, another text) has used up the sending that the typing had asked for.
    desk.sender.soon();
  };
  area.addEventListener("input", () => {
    timer ??= setTimeout(keep, unsavedAtMost);
    // Now and not at blur: a line that appears between the press and the release of a button below it makes the click miss.
    follower?.line.show({ kind: "sending", ids: [] });
    desk.sender.soon();
  });
  area.addEventListener("blur", () => {
    keep();
    void desk.sender.now();
  });
  desk.lastCalls.push(keep);
  for (const button of area.form?.querySelectorAll<HTMLElement>("[data-save]") ?? []) button.hidden = true;

  const mine = (item: Item) => item.url === url && item.body["step"] === step && item.body["field"] === field;
  const restore = (item: Item) => {
    if (timer !== undefined || !mine(item)) return;
    area.value = String(item.body["text"]);
    area.dispatchEvent(new Event("change"));
    follower?.follow(item);
    if (item.refused !== undefined) follower?.line.show({ kind: "refused", ids: [item.id], words: item.refused });
  };
  desk.news.listen((told, elsewhere) => {
    if (told.kind === "added" && elsewhere) restore(told.item);
  });
  // What the page shows may be newer than a text left on this device: written on another one since.
  const shown = Number(area.dataset["at"] ?? 0);
  for (const item of await desk.outbox.rows()) if (item.at > shown) restore(item);
}

function lineOf(area: HTMLElement): HTMLElement | undefined {
  for (let next = area.nextElementSibling; next !== null; next = next.nextElementSibling) if (next.matches(".save-line")) return next as HTMLElement;
  return area.closest(".field")?.querySelector<HTMLElement>(".save-line") ?? undefined;
}
