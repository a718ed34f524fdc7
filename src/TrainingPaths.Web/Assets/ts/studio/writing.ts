/** Puts text where the author is writing, as typing would: the browser's own undo takes it back. */
export function put(area: HTMLTextAreaElement, text: string, from = area.selectionStart, to = area.selectionEnd): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Deprecated and still the only way that leaves the undo of the keyboard whole; where it is gone, the text alone is set.
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export const selected = (area: HTMLTextAreaElement): string => area.value.slice(area.selectionStart, area.selectionEnd);

/** The same on lines of its own, with an empty one around. */
export function putBlock(area: HTMLTextAreaElement, text: string): void {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  put(area, `${gap}${text}${after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n"}`);
}

/** A block that is opened around what is selected: the author goes on inside it. */
export function openBlock(area: HTMLTextAreaElement, name: string): void {
  const held = selected(area);
  putBlock(area, `::: ${name}\n${held}\n:::`);
  const inside = area.value.lastIndexOf("\n:::", area.selectionStart);
  if (inside >= 0) area.setSelectionRange(inside, inside);
}
