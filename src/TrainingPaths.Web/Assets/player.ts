// Nothing is lost: what a learner does is kept on this device until the server holds it. Every page works without this file.
import { Clock } from "./ts/player/clock";
import type { Desk } from "./ts/player/desk";
import { Leaver } from "./ts/player/leaver";
import { enhanceLesson } from "./ts/player/lesson";
import { enhanceNote } from "./ts/player/notes";
import { Newsroom } from "./ts/player/news";
import { followNotices } from "./ts/player/notices";
import { Outbox } from "./ts/player/outbox";
import { person, timeOfPage } from "./ts/player/page";
import { enhanceQuiz } from "./ts/player/quiz";
import { followTheRest, SaveLine } from "./ts/player/saveline";
import { Sender } from "./ts/player/sender";
import { IndexedStore, LocalStore, MemoryStore } from "./ts/player/store";
import { waitBeforeLeaving } from "./ts/player/waits";

// Ids, locks and databases that last exist only on a secure page; elsewhere, and for visitors, the plain forms do the work.
if (person() !== "" && isSecureContext) start(person());

function start(user: string) {
  const clock = new Clock();
  const time = timeOfPage();
  if (time !== null) clock.learn(time.server, time.device);
  const news = new Newsroom(user);
  const outbox = new Outbox(user, [new IndexedStore(), new LocalStore(), new MemoryStore()], clock, news);
  const sender = new Sender(user, outbox, clock, news);
  const desk: Desk = { outbox, sender, news, clock, lastCalls: [] };

  enhance(desk);
  listen(desk, new Leaver(outbox, sender));
  void outbox.dropOld().then(() => sender.now());
}

function enhance(desk: Desk) {
  followNotices(desk.news);
  const bar = document.querySelector<HTMLElement>(".player-bar .save-line");
  const barLine = bar === null ? undefined : new SaveLine(bar, true);
  if (barLine !== undefined) followTheRest(barLine, desk);

  const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];
  for (const words of all("[data-scripted]")) words.hidden = false;
  for (const form of all<HTMLFormElement>("form[data-quiz]")) void enhanceQuiz(form, desk);
  for (const lesson of all("[data-lesson]")) enhanceLesson(lesson, desk);
  for (const area of all<HTMLTextAreaElement>("textarea[data-note]")) void enhanceNote(area, desk);
  const urls = new Set(all("[data-url]").map((element) => element.dataset["url"] ?? ""));
  for (const form of all<HTMLFormElement>("form[data-waits]")) waitBeforeLeaving(form, [...urls], desk, () => barLine);
}

function listen({ sender, lastCalls }: Desk, leaver: Leaver) {
  const leave = () => {
    for (const call of lastCalls) call();
    leaver.leave();
  };
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : sender.resume()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", (event) => event.persisted && sender.resume());
  window.addEventListener("online", () => sender.resume());
  window.addEventListener("focus", () => sender.resume());
}
