// What a job is making is looked at again every two seconds, until the server no longer calls it busy. Without script, the page reloads itself.
const again = 2000;

const look = async (old: HTMLElement): Promise<void> => {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer === null || !answer.ok) {
    follow(old);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(old.id);
  if (fresh === null) return;
  // The region itself stays, so that screen readers hear its end: it is busy until then.
  old.replaceChildren(...fresh.childNodes);
  const busy = fresh.getAttribute("aria-busy") ?? "false";
  old.setAttribute("aria-busy", busy);
  if (busy === "true") follow(old);
};

const follow = (place: HTMLElement): void => {
  setTimeout(() => void look(place), again);
};

for (const place of document.querySelectorAll<HTMLElement>('[data-refresh][aria-busy="true"]')) follow(place);

export {};
