// Another row like the last one, under the next number.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-more-rows]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const rows = [...(button.parentElement?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    const row = last.cloneNode(true) as HTMLElement;
    const next = rows.length;
    const renumber = (text: string) => text.replace(/Rows\[\d+\]/, `Rows[${next}]`).replace(/Rows_\d+_/, `Rows_${next}_`);
    for (const element of row.querySelectorAll<HTMLElement>("[name],[id],[for],[aria-describedby]")) {
      for (const name of ["name", "id", "for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value !== null) element.setAttribute(name, renumber(value));
      }
      if (element instanceof HTMLInputElement) {
        if (element.type === "checkbox") element.checked = false;
        else element.value = "";
      } else if (element instanceof HTMLTextAreaElement) element.value = "";
    }
    for (const label of row.querySelectorAll(".field-label")) label.textContent = label.textContent?.replace(/\d+/, String(next + 1)) ?? "";
    last.after(row);
    row.querySelector<HTMLInputElement>("input:not([type=checkbox])")?.focus();
  });
}

// Where one answer alone is right, ticking another says that it is that one.
document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox" || !box.checked || !box.name.endsWith(".Right")) return;
  const answers = box.closest<HTMLElement>('[data-one-right="true"]');
  for (const other of answers?.querySelectorAll<HTMLInputElement>("input[type=checkbox][name$='.Right']") ?? []) if (other !== box) other.checked = false;
});

export {};
