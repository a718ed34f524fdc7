// Steps dragged to another place; the buttons « move up » and « move down » do the same without a pointer.
let dragged: HTMLElement | null = null;

for (const list of document.querySelectorAll<HTMLElement>("ol[data-module]")) {
  list.addEventListener("dragstart", (event) => {
    dragged = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-step]") : null;
    if (!dragged?.dataset["step"]) dragged = null;
    event.dataTransfer?.setData("text/plain", dragged?.dataset["step"] ?? "");
  });
  list.addEventListener("dragover", (event) => {
    if (dragged === null) return;
    event.preventDefault();
    mark(list, over(list, event.clientY));
  });
  list.addEventListener("dragleave", () => mark(list, undefined));
  list.addEventListener("drop", (event) => {
    if (dragged === null) return;
    event.preventDefault();
    place(list, dragged.dataset["step"] ?? "", over(list, event.clientY)?.dataset["step"] ?? "");
  });
}

const movable = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[draggable="true"]')];

function over(list: HTMLElement, y: number): HTMLElement | null {
  return movable(list).find((step) => step !== dragged && y < step.getBoundingClientRect().top + step.offsetHeight / 2) ?? null;
}

function mark(list: HTMLElement, before: HTMLElement | null | undefined): void {
  for (const step of list.children) step.classList.toggle("is-target", step === before);
  list.classList.toggle("is-target-end", before === null);
}

function place(list: HTMLElement, step: string, before: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = list.dataset["place"] ?? "";
  const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? "";
  for (const [name, value] of Object.entries({ step, module: list.dataset["module"] ?? "", before, __RequestVerificationToken: token })) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.requestSubmit();
}

export {};
