// Tells that this draft is open here, and shows who else has it open.
const every = 30_000;
const body = document.querySelector<HTMLElement>("[data-look]");

async function look(place: HTMLElement): Promise<void> {
  const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? "";
  const sent = new FormData();
  sent.append("here", place.dataset["here"] ?? "");
  sent.append("__RequestVerificationToken", token);
  const answer = await fetch(place.dataset["look"] ?? "", { method: "POST", body: sent, headers: { Accept: "application/json" } }).catch(() => null);
  if (answer === null || !answer.ok) return;
  const others = (await answer.json()) as { name: string; seenStep: string | null }[];
  const said = place.querySelector<HTMLElement>("[data-others]");
  if (said === null) return;
  const names = others.map((other) => other.name || (place.dataset["nameless"] ?? "")).join(", ");
  const words = names === "" ? "" : (place.dataset["words"] ?? "").replace("{0}", names);
  if (said.textContent !== words) said.textContent = words;
  place.classList.toggle("is-empty", words === "");
}

if (body !== null) {
  void look(body);
  setInterval(() => {
    if (document.visibilityState === "visible") void look(body);
  }, every);
}

export {};
