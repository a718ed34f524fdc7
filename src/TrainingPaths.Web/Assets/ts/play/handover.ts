import type { Before } from "./conversation";
import type { Commit, Launch } from "./messages";
import type { Kept } from "./memory";

/**
 * What a content without an origin is given through the name of its frame: the one thing that the first line of a document can read without waiting, as SCORM's Initialize must be
 * answered. Each document of that frame leaves it to the next.
 */
export interface Handover {
  /** Proves to the page around it that it speaks from the document that was launched. */
  readonly nonce: string;
  readonly launch: Launch;
  readonly before: Before;
  readonly kept?: Kept;
}

// A page within the page has a name of its author's.
const mark = "trainingpaths:";

export const write = (handover: Handover): string => mark + JSON.stringify(handover);

export const read = (name: string): Handover | undefined => {
  try {
    return name.startsWith(mark) ? (JSON.parse(name.slice(mark.length)) as Handover) : undefined;
  } catch {
    return undefined;
  }
};

/** From the document to the page around it, once: the port that comes with it is the only way they speak. */
export interface Hello {
  readonly hello: string;
}

/** From the page. `welcome`: it keeps what it is told. `before`: what an earlier document of the frame said last, while this one came. `leaving`: the page itself may go now, with all in it. */
export type Word = { readonly kind: "welcome" } | { readonly kind: "before"; readonly commit: Commit } | { readonly kind: "leaving" } | { readonly kind: "close" };
