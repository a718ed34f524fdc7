import { setUpFinish } from "./finish";
import { setUpNotes } from "./notes";
import { goTo, type Page, reveal, say } from "./page";
import type { Visit } from "./visit";

/** A lesson, a screen at a time, beginning again where it was left. Without script all of it is on one page. */
export function setUpLesson(page: Page, visit: Visit) {
  const screens = [...document.querySelectorAll<HTMLElement>("section.screen")];
  const last = screens.length - 1;
  let here = 0;
  setUpNotes(page, visit);

  const show = (index: number) => {
    here = Math.min(Math.max(index, 0), last);
    screens.forEach((screen, place) => (screen.hidden = place !== here));
    reveal("[data-previous-screen]", here > 0);
    reveal("[data-next-screen]", here < last);
    reveal("[data-last-screen]", here === last);
    reveal("[data-bar]", true);
    const position = document.querySelector("[data-position]");
    if (position !== null) position.textContent = say(page, "screen", here + 1, last + 1);
  };

  document.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest("[data-previous-screen], [data-next-screen]");
    if (pressed === null) return;
    show(here + (pressed.matches("[data-next-screen]") ? 1 : -1));
    visit.location = String(here + 1);
    visit.save();
    goTo(screens[here]!.querySelector<HTMLElement>("h2, h3") ?? screens[here]!);
  });
  show(Number.parseInt(visit.location, 10) - 1 || 0);
  setUpFinish(visit);
}
