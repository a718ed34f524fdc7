import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";
import { put } from "./writing";

// What was pasted keeps its style as words, under another name: the page's own policy forbids inline styles, and would complain of each.
const look = "data-look";
const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
// Word writes « mso-bidi-font-weight:normal » beside bold text: that speaks of Arabic and Hebrew.
const plain = /(?:^|;|\s)font-weight\s*:\s*(?:normal|400)/i;

interface Pasted {
  markdown: string;
  /** The document's own title, which the step's title says. */
  title: string;
}

/** What a word processor puts on the clipboard becomes the Markdown of the format: headings, lists, tables, bold and links stay; fonts, colours and comments go. */
function markdownOf(html: string): Pasted {
  const turndown = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*", codeBlockStyle: "fenced" });
  turndown.use(gfm);
  // Pictures come as files; what the clipboard has of them are addresses on the author's own computer.
  turndown.remove(["script", "style", "meta", "title", "img", "picture", "video", "object", "svg"] as never);
  const page = new DOMParser().parseFromString(html.replace(/<style[^>]*>[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${look}=`)), "text/html");
  const title = tidy(page);
  const markdown = turndown
    .turndown(page.body.innerHTML)
    .replace(/ /g, " ")
    .replace(/^(\s*(?:-|\d+\.))\s+/gm, "$1 ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { markdown, title };
}

function tidy(page: Document): string {
  tables(page);
  // The title of a step is its level 1: a document's own title becomes it, or begins the text.
  const all = [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  const title = all.length > 0 && all[0]!.tagName === "H1" && page.querySelectorAll("h1").length === 1 ? all[0]! : null;
  title?.remove();
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
  const looks = (element: HTMLElement) => element.getAttribute(look) ?? "";
  for (const weight of page.querySelectorAll<HTMLElement>("b, strong")) if (plain.test(looks(weight))) weight.replaceWith(...weight.childNodes);
  for (const span of page.querySelectorAll<HTMLElement>("span")) {
    if (!bold.test(looks(span).replace(/mso-[a-z-]*font-weight/gi, ""))) continue;
    const strong = page.createElement("strong");
    strong.replaceChildren(...span.childNodes);
    span.replaceWith(strong);
  }
  return title?.textContent?.replace(/\s+/g, " ").trim() ?? "";
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
  for (const paragraph of [...page.querySelectorAll<HTMLElement>("p[class*='MsoListParagraph'], p[data-look*='mso-list']")]) {
    const text = paragraph.textContent?.trim() ?? "";
    const ordered = /^\(?\d+[.)]/.test(text);
    const item = page.createElement("li");
    for (const mark of paragraph.querySelectorAll("[data-look*='mso-list:Ignore'], [data-look*='mso-list: Ignore']")) mark.remove();
    item.innerHTML = paragraph.innerHTML.replace(/^(?:\s|&nbsp;|[·•o§▪-]|\(?\d+[.)])+(?=\S)/, "");
    if (list === null || list.nextElementSibling !== paragraph || list.tagName !== (ordered ? "OL" : "UL")) {
      list = page.createElement(ordered ? "ol" : "ul");
      paragraph.before(list);
    }
    list.append(item);
    paragraph.remove();
  }
}

// Nothing is dropped: the title of a text goes where titles go if nobody gave one yet, else it stands above the text.
function titled({ markdown, title }: Pasted): string {
  const field = document.querySelector<HTMLInputElement>("input[data-step-title]");
  if (title === "" || field?.value === title) return markdown;
  if (field === null || (field.value !== "" && field.value !== field.dataset["stepTitle"])) return `## ${title}\n\n${markdown}`;
  field.value = title.slice(0, 200);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return markdown;
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea.studio-body-input")) {
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (html === "" || (event.clipboardData?.files.length ?? 0) > 0) return;
    const pasted = markdownOf(html);
    if (pasted.markdown === "" && pasted.title === "") return;
    event.preventDefault();
    put(area, titled(pasted));
  });
}
