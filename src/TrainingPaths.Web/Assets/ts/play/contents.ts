import type { Entry } from "./stage";

/** The table of contents: a list of buttons; what cannot be chosen says why. */
export const showContents = (list: HTMLElement, entries: readonly Entry[], words: DOMStringMap, choose: (id: string) => void): void => {
  list.replaceChildren(
    ...entries.map((entry) => {
      const line = document.createElement("li");
      line.style.setProperty("--depth", String(Math.min(entry.depth, 4)));
      if (!entry.opens) {
        line.className = "play-chapter";
        line.append(entry.title, ...note(entry, words));
        return line;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.dataset["activityId"] = entry.id;
      button.dataset["title"] = entry.title;
      button.setAttribute("aria-disabled", String(entry.locked !== null));
      if (entry.isCourse) button.dataset["course"] = "";
      if (entry.isCurrent) button.setAttribute("aria-current", "step");
      button.append(entry.title, ...note(entry, words));
      if (entry.locked === null) button.addEventListener("click", () => choose(entry.id));
      line.append(button);
      return line;
    }),
  );
};

const note = (entry: Entry, words: DOMStringMap): readonly HTMLElement[] => {
  const text = entry.isDone ? words["done"] : (entry.locked ?? undefined);
  if (text === undefined) return [];
  const small = document.createElement("small");
  small.textContent = text;
  return [small];
};
