import type { Launch, Report } from "./messages";

/** Where one content sits in the page: its frame, and how it is asked to go. */
export interface Seat {
  readonly frame: HTMLIFrameElement;

  /** Unloads it and hears its last words: true when all it stored is safe, or kept by this page. */
  close(): Promise<boolean>;

  /** This page may go now, with all in it. */
  leave(): void;
}

/** Makes a seat for a launch. */
export type Place = (launch: Launch, hear: (report: Report) => void) => Seat;

export const frameFor = (launch: Launch, sandbox: string): HTMLIFrameElement => {
  const frame = document.createElement("iframe");
  frame.title = launch.title;
  frame.allow = "autoplay; fullscreen";
  frame.setAttribute("sandbox", sandbox);
  return frame;
};
