import { setUpFinish } from "./finish";
import { setUpNotes } from "./notes";
import type { Page } from "./page";
import type { Visit } from "./visit";

/** Something to carry out at work: its fields are kept, and it is declared carried out once the first one is filled. */
export function setUpActivity(page: Page, visit: Visit) {
  const [first] = setUpNotes(page, visit);
  const button = document.querySelector<HTMLButtonElement>("button[data-finish]");
  const asked = document.getElementById("first-field");
  button?.addEventListener("click", (event) => {
    const empty = first !== undefined && first.value.trim() === "";
    if (asked !== null) asked.hidden = !empty;
    if (!empty) return;
    event.stopPropagation();
    first.setAttribute("aria-invalid", "true");
    first.setAttribute("aria-errormessage", "first-field");
    first.focus();
  });
  first?.addEventListener("input", () => first.removeAttribute("aria-invalid"));
  setUpFinish(visit);
}
