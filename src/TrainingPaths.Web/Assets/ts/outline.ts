// The sheet is a native popover: Escape and a tap outside close it. A step of the same page (#anchor) must close it too.
const sheet = document.querySelector<HTMLElement>(".player-outline[popover]");
sheet?.addEventListener("click", (event) => {
  const link = (event.target as Element).closest("a");
  if (link !== null && sheet.matches(":popover-open")) sheet.hidePopover();
});

export {};
