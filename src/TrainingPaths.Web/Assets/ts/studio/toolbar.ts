import { openBlock, put, selected } from "./writing";

for (const bar of document.querySelectorAll<HTMLElement>("[data-toolbar]")) {
  const area = document.getElementById(bar.dataset["toolbar"] ?? "");
  if (!(area instanceof HTMLTextAreaElement)) continue;
  bar.hidden = false;
  bar.setAttribute("aria-controls", area.id);
  bar.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button") : null;
    if (button !== null) use(area, button.dataset);
    button?.closest("details")?.removeAttribute("open");
  });
  bar.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" ? bar.querySelector<HTMLDetailsElement>("details[open]") : null;
    open?.removeAttribute("open");
    open?.querySelector("summary")?.focus();
  });
  bar.addEventListener("focusout", (event) => {
    const open = bar.querySelector<HTMLDetailsElement>("details[open]");
    if (open !== null && event.relatedTarget instanceof Node && !open.contains(event.relatedTarget)) open.removeAttribute("open");
  });
  area.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "b") {
      event.preventDefault();
      wrap(area, "**");
    }
  });
  rove(bar);
  // A page of its own puts its block where the author was writing.
  for (const link of bar.querySelectorAll<HTMLAnchorElement>("a[data-place]"))
    link.addEventListener("click", () => {
      const to = new URL(link.href);
      to.searchParams.set("at", String(area.value.slice(0, area.selectionStart).split("\n").length));
      link.href = to.href;
    });
}

function use(area: HTMLTextAreaElement, does: DOMStringMap): void {
  if (does["wrap"] !== undefined) wrap(area, does["wrap"]);
  else if (does["line"] !== undefined) lines(area, does["line"]);
  else if (does["link"] !== undefined) put(area, `[${selected(area) || does["text"]}](${does["link"]})`);
  else if (does["block"] !== undefined) openBlock(area, does["block"]);
}

function wrap(area: HTMLTextAreaElement, mark: string): void {
  const text = selected(area);
  const bare = text.startsWith(mark) && text.endsWith(mark) && text.length > 2 * mark.length ? text.slice(mark.length, -mark.length) : null;
  const start = area.selectionStart;
  put(area, bare ?? `${mark}${text}${mark}`);
  if (text === "") area.setSelectionRange(start + mark.length, start + mark.length);
}

/** Begins each selected line with a mark, or takes it away where all have it. */
function lines(area: HTMLTextAreaElement, mark: string): void {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const end = area.value.indexOf("\n", area.selectionEnd);
  const to = end < 0 ? area.value.length : end;
  const all = area.value.slice(from, to).split("\n");
  const marked = all.every((line) => line.startsWith(mark));
  put(area, all.map((line) => (marked ? line.slice(mark.length) : mark + line)).join("\n"), from, to);
}

/** One stop for the tab key; arrows go from button to button (WAI-ARIA toolbar). */
function rove(bar: HTMLElement): void {
  const stops = [...bar.querySelectorAll<HTMLElement>(":scope > button, :scope > a, :scope > details > summary")];
  for (const [i, stop] of stops.entries()) stop.tabIndex = i === 0 ? 0 : -1;
  bar.addEventListener("keydown", (event) => {
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (at < 0 || step === 0) return;
    event.preventDefault();
    const next = stops[(at + step + stops.length) % stops.length]!;
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
  });
}
