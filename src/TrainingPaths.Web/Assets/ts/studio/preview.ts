const place = document.querySelector<HTMLElement>("[data-preview]");

/** The server's HTML, sanitised there by the renderer of published lessons. */
export function showScreens(screens: string[]): void {
  if (place === null) return;
  const name = place.dataset["screen"] ?? "";
  place.replaceChildren(
    ...screens.flatMap((html, i) => {
      const mark = document.createElement("p");
      mark.className = "muted screen-mark";
      mark.textContent = name.replace("{0}", String(i + 1)).replace("{1}", String(screens.length));
      const screen = document.createElement("article");
      screen.className = "lesson screen";
      screen.innerHTML = html;
      return [mark, screen];
    }),
  );
}

/** A question beside its field, where readers see something else than what is typed. */
export function showQuestion(form: HTMLFormElement, html: string): void {
  const shown = form.querySelector<HTMLElement>("[data-shown]");
  const text = shown?.querySelector(".question-text");
  if (shown === null || !text) return;
  shown.hidden = html === "";
  text.innerHTML = html;
}

const widths = document.querySelector<HTMLElement>("[data-widths]");
if (widths !== null && place !== null) {
  widths.hidden = false;
  for (const button of widths.querySelectorAll<HTMLButtonElement>("[data-width]")) {
    button.addEventListener("click", () => {
      place.classList.toggle("is-phone", button.dataset["width"] === "phone");
      for (const other of widths.querySelectorAll("[data-width]")) other.setAttribute("aria-pressed", String(other === button));
    });
  }
}
