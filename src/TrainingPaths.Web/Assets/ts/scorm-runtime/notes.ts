import { type Page, say } from "./page";
import type { Visit } from "./visit";

/** Fields that the learner writes in, kept by the LMS a moment after the last key. */
export function setUpNotes(page: Page, visit: Visit) {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>("textarea[data-note]")];
  let waiting: number | undefined;

  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const notes = Object.fromEntries(fields.map((field) => [field.name, field.value]).filter(([, text]) => text !== ""));
    const kept = visit.remember({ notes });
    if (kept) visit.save();
    tell(fields, visit.hasLms && !kept ? say(page, "tooLong") : "");
  };

  for (const field of fields) {
    field.value = visit.memory.notes?.[field.name] ?? "";
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 1000);
    });
    field.addEventListener("blur", () => waiting !== undefined && keep());
  }
  document.addEventListener("course:leaving", () => waiting !== undefined && keep());
  return fields;
}

function tell(fields: readonly HTMLTextAreaElement[], words: string) {
  for (const field of fields) {
    const line = document.getElementById(`${field.id}-line`);
    if (line !== null && line.textContent !== words) line.textContent = words;
  }
}
