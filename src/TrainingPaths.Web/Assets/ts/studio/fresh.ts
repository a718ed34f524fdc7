// Parts of a page that follow from what was saved: what the check finds in this step, how a text of questions is read. The server writes them anew.
const pause = 1500;

async function look(shown: HTMLElement): Promise<void> {
  const answer = await fetch(shown.dataset["fresh"] ?? "").catch(() => null);
  shown.removeAttribute("aria-busy");
  if (answer === null || !answer.ok) return;
  const words = await answer.text();
  const open = shown.querySelector("details")?.open ?? false;
  shown.hidden = false;
  shown.innerHTML = words;
  shown.querySelector("details")?.toggleAttribute("open", open);
}

for (const place of document.querySelectorAll<HTMLElement>("[data-fresh]")) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (place.hidden) void look(place);
  document.addEventListener("studio:saved", () => {
    clearTimeout(timer);
    // What stands there speaks of the text before.
    place.setAttribute("aria-busy", "true");
    timer = setTimeout(() => void look(place), pause);
  });
}

export {};
