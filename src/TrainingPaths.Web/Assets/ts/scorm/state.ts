import type { Version } from "./table";

/** What an activity may do with one shared data store. */
export interface StoreAccess {
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

/** Everything a run time knows, as it comes from the server and goes back: texts by full element name. */
export interface RunTimeState {
  readonly values: Readonly<Record<string, string>>;
  readonly stores: readonly StoreAccess[];
}

/** What the server gives for a launch. */
export interface Launch extends RunTimeState {
  readonly version: Version;
}

export const storePattern = "adl.data.n.store";
