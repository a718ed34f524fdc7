import type { Desk } from "./desk";

/** Turns the screens of a lesson at once, without the network; where the learner is goes to the server when it can. */
export function enhanceLesson(lesson: HTMLElement, desk: Desk) {
  const { url = "", step = "", screen = "1" } = lesson.dataset;
  const screens = [...lesson.querySelectorAll<HTMLElement>("section.screen")];
  if (url === "" || screens.length === 0) return;
  let here = Math.max(0, screens.findIndex((section) => section.dataset["screen"] === screen));
  const last = screens.length - 1;
  const reveal = (selector: string, shown: boolean) => document.querySelectorAll<HTMLElement>(selector).forEach((element) => (element.hidden = !shown));

  const show = (index: number) => {
    here = Math.min(Math.max(index, 0), last);
    const shown = screens[here]!;
    for (const section of screens) section.hidden = section !== shown;
    reveal("[data-previous-screen]", here > 0);
    reveal("[data-first-screen]", here === 0);
    reveal("[data-next-screen]", here < last);
    reveal("[data-last-screen]", here === last);
    const position = document.querySelector("[data-position-text]");
    if (position !== null) position.textContent = shown.dataset["position"] ?? "";
    desk.outbox.add(url, { step, screen: Number(shown.dataset["screen"]), done: false });
    void desk.sender.now();
    return shown;
  };

  const turn = (index: number) => {
    const shown = show(index);
    const address = new URL(location.href);
    address.searchParams.set("screen", shown.dataset["screen"] ?? "1");
    history.replaceState(history.state, "", address);
    const start = shown.querySelector<HTMLElement>("h1, h2, h3") ?? shown;
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-previous-screen], [data-next-screen]");
    if (button === null) return;
    event.preventDefault(); // without script it sends a form
    turn(here + (button.matches("[data-next-screen]") ? 1 : -1));
  });
  show(here);
}
