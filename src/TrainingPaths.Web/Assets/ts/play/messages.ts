import type { Version } from "../scorm/table";
import type { StoreAccess } from "../scorm/state";
import type { Call } from "./trace";

/** A content, as the page hands it to the frame that will hold it. */
export interface Launch {
  /** Of its session: what lets the frame write. */
  readonly key: string;

  /** Whose visit this is: what another left in the browser is not for it. */
  readonly owner: string;

  /** Absolute, on the content origin. */
  readonly address: string;
  readonly title: string;
  readonly isSco: boolean;
  readonly version: Version;
  readonly values: Readonly<Record<string, string>>;
  readonly stores: readonly StoreAccess[];

  /** In an author's trial alone: each call is told. */
  readonly traced?: boolean;
}

/** From the page to the frame. */
export type Order = { readonly kind: "launch"; readonly launch: Launch } | { readonly kind: "close" };

/** How safe what the content stored is: on its way, on the server's disk, only here, or refused because another window is newer. */
export type Safety = "saving" | "saved" | "unsaved" | "elsewhere";

/** What the server is asked to keep: all that differs from the launch. */
export interface Commit {
  /** From 1, within the launch. */
  readonly sequence: number;
  readonly kind: "commit" | "end" | "left";
  readonly values: Readonly<Record<string, string>>;
}

/** From the frame to the page. `unsent`: about to be sent; `acknowledged`: nothing up to this number needs to be kept any longer. `ended`: the content said goodbye, and asks to go somewhere or nowhere. `closed`: it is gone, and all it stored is safe or not. `traced`: what it called, in a trial. */
export type Report =
  | { readonly kind: "safety"; readonly safety: Safety }
  | { readonly kind: "unsent"; readonly commit: Commit }
  | { readonly kind: "acknowledged"; readonly sequence: number }
  | { readonly kind: "ended"; readonly request: string }
  | { readonly kind: "closed"; readonly saved: boolean }
  | { readonly kind: "traced"; readonly call: Call };
