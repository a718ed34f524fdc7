// A long list of boxes to tick is narrowed by name. What is ticked stays ticked, and is sent, while it is out of sight. Without script the list is whole.
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").toLowerCase();

const narrow = (rows: readonly HTMLElement[], typed: string): number => {
  const words = fold(typed).split(/\s+/);
  let shown = 0;
  for (const row of rows) {
    const name = fold(row.textContent);
    row.hidden = !words.every((word) => name.includes(word));
    if (!row.hidden) shown += 1;
  }
  return shown;
};

for (const place of document.querySelectorAll<HTMLElement>("[data-pick]")) {
  const input = place.querySelector("input");
  const said = place.querySelector<HTMLElement>("[role=status]");
  const list = document.getElementById(place.dataset["pick"] ?? "");
  if (input === null || said === null || list === null) continue;
  const rows = [...list.querySelectorAll<HTMLElement>(".choice")];
  place.hidden = false;
  input.addEventListener("input", () => {
    const shown = narrow(rows, input.value.trim());
    const words = shown === 0 ? place.dataset["pickNone"] : place.dataset["pickSome"];
    said.textContent = input.value.trim() === "" ? "" : (words ?? "").replace("{0}", String(shown)).replace("{1}", String(rows.length));
  });
  // It narrows, it does not send the form.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

export {};
