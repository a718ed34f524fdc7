import type { Desk } from "./desk";

const minute = 60_000;
const warnings = [5, 1];

/** How long is left, in words and without a running clock: said again each minute for those who look, aloud at five minutes and at one. */
export function keepTime(form: HTMLFormElement, desk: Desk) {
  const place = form.querySelector<HTMLElement>("[data-due]");
  if (place === null) return;
  const due = Number(place.dataset["due"]);
  const say = (part: string, words: string | undefined) => place.querySelectorAll<HTMLElement>(part).forEach((line) => (line.textContent = words ?? ""));
  let said = Infinity;

  const look = () => {
    const left = due - desk.clock.now();
    if (left <= 0) {
      clearInterval(timer);
      say("[data-left-text]", "");
      say("[data-warning-text]", place.dataset["up"]);
      handIn(form);
      return;
    }
    const minutes = Math.ceil(left / minute);
    say("[data-left-text]", place.dataset["left"]?.replace("{0}", String(minutes)));
    const warning = warnings.find((each) => minutes <= each && said > each && !warnings.some((closer) => closer < each && minutes <= closer));
    if (warning === undefined) return;
    said = warning;
    say("[data-warning-text]", place.dataset["warning"]?.replace("{0}", String(minutes)));
  };
  const timer = setInterval(look, 5000);
  look();
}

/** Everything that was answered in time goes out first; then the page shows the result. */
export function handIn(form: HTMLFormElement) {
  if (form.dataset["handedIn"] !== undefined) return;
  form.dataset["handedIn"] = "";
  const confirmed = document.createElement("input");
  Object.assign(confirmed, { type: "hidden", name: "confirmed", value: "true" });
  form.append(confirmed);
  form.requestSubmit();
}
