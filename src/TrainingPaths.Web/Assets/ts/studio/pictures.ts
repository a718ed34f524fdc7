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
  // A picture says something or nothing: its author writes which, in the place where the cursor then stands.
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
  const alt = form.dataset["alt"] ?? "";
  const start = area.selectionStart;
  putBlock(area, `![${alt}](${address})`);
  const at = area.value.indexOf(`![${alt}]`, Math.max(0, start - 2));
  if (at >= 0) area.setSelectionRange(at + 2, at + 2 + alt.length);
}
