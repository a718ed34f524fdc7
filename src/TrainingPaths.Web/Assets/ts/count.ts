// How long a text is: said near its limit, and beyond it, before the server refuses it. Never cut here: the end of a text is somebody's work.
const near = 0.9;

for (const line of document.querySelectorAll<HTMLElement>("[data-count-of]")) {
  const area = document.getElementById(line.dataset["countOf"] ?? "");
  const limit = Number(line.dataset["limit"]);
  if (!(area instanceof HTMLTextAreaElement)) continue;
  const refusedAtFirst = area.getAttribute("aria-invalid") === "true";
  const count = () => {
    const length = area.value.trim().length;
    const over = length > limit;
    line.hidden = length < limit * near;
    line.classList.toggle("is-over", over);
    line.textContent = (over ? line.dataset["over"] : line.dataset["near"])?.replace("{0}", inWords(length)) ?? "";
    area.setAttribute("aria-invalid", String(over));
  };
  // "change" is also what the outbox says when it puts a kept text back.
  for (const event of ["input", "change"]) area.addEventListener(event, count);
  if (!refusedAtFirst || area.value.trim().length > limit * near) count();
}

function inWords(length: number): string {
  return length.toLocaleString(document.documentElement.lang).replaceAll("\u202F", "\u00A0");
}

export {};
