import { requestToken } from "../player/page";
import { putBlock } from "./writing";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-picture]")) {
  const area = form.querySelector<HTMLTextAreaElement>("textarea.studio-body-input");
  const file = form.querySelector<HTMLInputElement>("[data-picture-file]");
  const button = form.querySelector<HTMLButtonElement>("[data-picture-button]");
  if (area === null || file === null || button === null) continue;
  button.addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    if (file.files?.[0] !== undefined) void send(form, area, file.files[0]);
    file.value = "";
  });
  area.addEventListener("drop", (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (dropped === undefined) return;
    event.preventDefault();
    void send(form, area, dropped);
  });
  area.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.files[0];
    if (pasted === undefined || !pasted.type.startsWith("image/")) return;
    event.preventDefault();
    void send(form, area, pasted);
  });
}

async function send(form: HTMLFormElement, area: HTMLTextAreaElement, picture: File): Promise<void> {
  // A picture says something or nothing: its author says which before it is there.
  const dialog = document.querySelector<HTMLDialogElement>("[data-picture-dialog]");
  const said = dialog === null ? null : await ask(dialog);
  if (said === null) return;
  const body = new FormData();
  body.append("picture", picture);
  body.append("__RequestVerificationToken", form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? requestToken());
  const answer = await fetch(form.dataset["picture"] ?? "", { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
  if (answer === null || !answer.ok) {
    const refusal = document.createElement("p");
    refusal.className = "field-error";
    refusal.setAttribute("role", "alert");
    refusal.textContent = form.dataset["pictureRefused"] ?? "";
    area.after(refusal);
    setTimeout(() => refusal.remove(), 12000);
    return;
  }
  const { address } = (await answer.json()) as { address: string };
  putBlock(area, said === "" ? `![](${address} "decorative")` : `![${said}](${address})`);
}

/** What the picture shows; empty where it only decorates, null where its author thinks again. */
function ask(dialog: HTMLDialogElement): Promise<string | null> {
  const words = dialog.querySelector<HTMLInputElement>("[data-picture-words]")!;
  const decorative = dialog.querySelector<HTMLInputElement>("[data-picture-decorative]")!;
  const weigh = (): void => {
    words.disabled = decorative.checked;
    words.required = !decorative.checked;
  };
  decorative.onchange = weigh;
  [words.value, decorative.checked, dialog.returnValue] = ["", false, ""];
  weigh();
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener(
      "close",
      () => {
        // Brackets would end the description where Markdown reads it.
        const said = words.value.replaceAll("[", "(").replaceAll("]", ")").trim();
        answer(dialog.returnValue !== "put" ? null : decorative.checked ? "" : said === "" ? null : said);
      },
      { once: true },
    );
  });
}
