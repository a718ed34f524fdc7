/** What the server says is to be shown now. */
export interface Stage {
  /** Where requests of this registration go. */
  readonly go: string;

  /** Where the package's files are for a while; null: where they were. */
  readonly files: string | null;

  /** What keeps those files open, to be renewed; null: as before. */
  readonly launch: string | null;
  readonly launched: LaunchedItem | null;
  readonly entries: readonly Entry[];
  readonly controls: Readonly<Record<Control, boolean>>;
  readonly ended: boolean;

  /** Words for somebody who asked for what cannot be; null unless so. */
  readonly refusal: string | null;

  /** Words on what the course came to so far; empty while there is nothing to say. */
  readonly outcome: string;

  /** How the sequencing decided, in an author's trial; empty else. */
  readonly decisions: readonly Decision[];
}

export interface Decision {
  /** Of the specification: `SB.2.9`. */
  readonly clause: string;
  readonly activity: string | null;
  readonly decision: string;
}

export type Control = "continue" | "previous" | "exit" | "exitAll" | "suspendAll" | "abandon" | "abandonAll";

export interface LaunchedItem {
  readonly id: string;
  readonly title: string;
  readonly key: string;

  /** Of its registration's launches, which are counted. */
  readonly epoch: number;

  /** Relative to the package. */
  readonly address: string;
  readonly isSco: boolean;
  readonly version: "1.2" | "2004";
  readonly state: { readonly values: Readonly<Record<string, string>>; readonly stores: readonly { readonly canRead: boolean; readonly canWrite: boolean }[] };
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly isCurrent: boolean;
  readonly isDone: boolean;

  /** False for a chapter that leads to nothing by itself. */
  readonly opens: boolean;

  /** Words on why it cannot be chosen; null: it can. */
  readonly locked: string | null;

  /** The course itself, where choosing it leads to its beginning. */
  readonly isCourse: boolean;
}
