// The menu and the outline are native popovers: on a phone they open as sheets, close at Escape, at a tap outside and at their own button, and give the focus back.
// What a popover does not do by itself: keep the keyboard in front of it. Browsers without popovers show them in the page, and need none of this.
for (const sheet of "popover" in HTMLElement.prototype ? document.querySelectorAll<HTMLElement>("[popover][data-sheet]") : []) {
  let behind: HTMLElement[] = [];
  const isOpen = () => sheet.matches(":popover-open");
  sheet.addEventListener("toggle", () => {
    if (!isOpen() || behind.length > 0) return;
    behind = around(sheet);
    for (const element of behind) element.inert = true;
  });
  // Before it closes, so that the button which opened it can take the focus back.
  sheet.addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    for (const element of behind) element.inert = false;
    behind = [];
  });
  // A step of the same page (#anchor) closes it too.
  sheet.addEventListener("click", (event) => {
    if ((event.target as Element).closest("a") !== null && isOpen()) sheet.hidePopover();
  });
  // A telephone turned on its side may be wide enough for the page to show it in its place.
  const opener = document.querySelector<HTMLElement>(`[popovertarget="${sheet.id}"]`);
  window.addEventListener("resize", () => {
    if (isOpen() && opener?.offsetParent === null) sheet.hidePopover();
  });
}

// All that stands beside the sheet, at each level up to the page.
function around(sheet: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let element: HTMLElement | null = sheet; element !== null && element !== document.body; element = element.parentElement)
    for (const other of element.parentElement?.children ?? []) if (other instanceof HTMLElement && other !== element && !other.inert) found.push(other);
  return found;
}

export {};
