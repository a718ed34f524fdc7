// Words that a proof-reader selects go into the comment. Without this file they are copied by hand.
const text = document.querySelector<HTMLElement>("[data-quotable]");
const pick = document.querySelector<HTMLButtonElement>("[data-pick]");
const quote = document.querySelector<HTMLTextAreaElement>('#comment [name="Form.Quote"]');
const comment = document.querySelector<HTMLTextAreaElement>('#comment [name="Form.Text"]');

if (text !== null && pick !== null && quote !== null && comment !== null) {
  let words = "";
  document.addEventListener("selectionchange", () => {
    words = selected(text, quote.maxLength);
    pick.hidden = words === "";
  });
  // A touch would end the selection before the click arrives.
  pick.addEventListener("pointerdown", (event) => event.preventDefault());
  pick.addEventListener("click", () => {
    quote.value = words;
    pick.hidden = true;
    comment.scrollIntoView({ block: "center" });
    comment.focus({ preventScroll: true });
  });
}

/** What is selected of the author's words: what the page itself says between them is left out. */
function selected(place: HTMLElement, most: number): string {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return "";
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return "";
  const part = document.createElement("div");
  part.append(range.cloneContents());
  for (const own of part.querySelectorAll("[data-aside]")) own.remove();
  // Between two blocks there is a space, which the tree does not hold.
  for (const block of part.querySelectorAll("p, li, h1, h2, h3, h4, td, th, br")) block.append(" ");
  return (part.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, most);
}

export {};
