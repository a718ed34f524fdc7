import { reveal } from "./page";
import type { Visit } from "./visit";

/** « Terminer »: the step is acquired and the LMS knows it; where the LMS can, the next one is a button away. */
export function setUpFinish(visit: Visit) {
  const shown = (done: boolean) => {
    reveal("[data-done]", done);
    reveal("[data-finish]", !done && visit.hasLms);
    reveal("[data-go-on]", done && visit.canGoOn);
  };
  document.addEventListener("click", (event) => {
    const pressed = event.target as Element;
    if (pressed.closest("[data-go-on]") !== null) visit.goOn();
    if (pressed.closest("[data-finish]") === null) return;
    const taken = visit.remember({ done: true });
    visit.tell(true);
    visit.save(taken);
    shown(true);
    const notice = document.querySelector<HTMLElement>("[data-done]");
    if (notice !== null) {
      notice.tabIndex = -1;
      notice.focus();
    }
  });
  shown(visit.memory.done === true);
}
