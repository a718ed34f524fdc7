import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";
import { put } from "./writing";

/** What a word processor puts on the clipboard becomes the Markdown of the format: headings, lists, tables, bold and links stay; fonts, colours and comments go. */
function markdownOf(html: string): string {
  const turndown = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", codeBlockStyle: "fenced" });
  turndown.use(gfm);
  // Pictures come as files; what the clipboard has of them are addresses on the author's own computer.
  turndown.remove(["script", "style", "meta", "title", "img", "picture", "video", "object", "svg"] as never);
  const page = new DOMParser().parseFromString(html, "text/html");
  tidy(page);
  return turndown
    .turndown(page.body.innerHTML)
    .replace(/ /g, " ")
    .replace(/^(\s*(?:-|\d+\.))\s+/gm, "$1 ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function tidy(page: Document): void {
  tables(page);
  // The title of a step is its level 1: a document's own title says the same again, and its levels begin below.
  const all = [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  if (all.length > 1 && all[0]!.tagName === "H1" && page.querySelectorAll("h1").length === 1) all[0]!.remove();
  const levels = [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) => Number(heading.tagName[1]));
  const shift = levels.length === 0 ? 0 : 2 - Math.min(...levels);
  for (const heading of [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")]) {
    const level = Math.min(4, Math.max(2, Number(heading.tagName[1]) + shift));
    const fresh = page.createElement(`h${level}`);
    fresh.textContent = heading.textContent?.replace(/\s+/g, " ").trim() ?? "";
    if (fresh.textContent === "") heading.remove();
    else heading.replaceWith(fresh);
  }
  lists(page);
  for (const weight of page.querySelectorAll<HTMLElement>("b[style*='font-weight:normal'], b[style*='font-weight: normal']")) weight.replaceWith(...weight.childNodes);
  for (const span of page.querySelectorAll<HTMLElement>("span[style*='font-weight:700'], span[style*='font-weight: 700'], span[style*='font-weight:bold']")) {
    const strong = page.createElement("strong");
    strong.replaceChildren(...span.childNodes);
    span.replaceWith(strong);
  }
}

// A table without heading cells has its headings in its first row; what Word wraps around each text goes.
function tables(page: Document): void {
  for (const table of page.querySelectorAll("table")) {
    const headed = table.querySelector("th") !== null;
    const fresh = page.createElement("table");
    for (const [i, row] of [...table.rows].entries()) {
      const line = fresh.insertRow();
      for (const cell of row.cells) {
        const copy = page.createElement(headed ? cell.tagName : i === 0 ? "th" : "td");
        copy.textContent = cell.textContent?.replace(/\s+/g, " ").trim().replaceAll("|", "/") ?? "";
        line.append(copy);
      }
    }
    table.replaceWith(fresh);
  }
}

// Word writes a list as paragraphs that look like one, each with its bullet or number typed in.
function lists(page: Document): void {
  let list: HTMLElement | null = null;
  for (const paragraph of [...page.querySelectorAll<HTMLElement>("p[class*='MsoListParagraph'], p[style*='mso-list']")]) {
    const text = paragraph.textContent?.trim() ?? "";
    const ordered = /^\(?\d+[.)]/.test(text);
    const item = page.createElement("li");
    for (const mark of paragraph.querySelectorAll("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']")) mark.remove();
    item.innerHTML = paragraph.innerHTML.replace(/^(?:\s|&nbsp;|[·•o§▪-]|\(?\d+[.)])+(?=\S)/, "");
    if (list === null || list.nextElementSibling !== paragraph || list.tagName !== (ordered ? "OL" : "UL")) {
      list = page.createElement(ordered ? "ol" : "ul");
      paragraph.before(list);
    }
    list.append(item);
    paragraph.remove();
  }
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea.studio-body-input")) {
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (html === "" || (event.clipboardData?.files.length ?? 0) > 0) return;
    const markdown = markdownOf(html);
    if (markdown === "") return;
    event.preventDefault();
    put(area, markdown);
  });
}
