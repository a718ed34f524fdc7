// A long outline opens where the reader is, and not at its beginning: beside the text, and in the sheet of a phone.
const outline = document.querySelector<HTMLElement>(".player-outline");
const here = outline?.querySelector<HTMLElement>(".is-here");

function show() {
  if (!outline || !here) return;
  const place = here.getBoundingClientRect();
  const frame = outline.getBoundingClientRect();
  if (place.bottom > frame.bottom - frame.height / 3 || place.top < frame.top) outline.scrollTop += place.top - frame.top - frame.height / 3;
}

show();
outline?.addEventListener("toggle", show);

export {};
