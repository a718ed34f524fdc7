/** What content kept, by the names that it gave. */
export interface Kept {
  readonly local: readonly Row[];
  readonly session: readonly Row[];
  readonly cookies: readonly Row[];
}

type Row = readonly [string, string];

/** A storage that lasts as long as its frame. */
const storageOf = (rows: Map<string, string>): Storage => {
  const own: Storage = {
    get length() {
      return rows.size;
    },
    key: (index) => [...rows.keys()][index] ?? null,
    getItem: (name) => rows.get(String(name)) ?? null,
    setItem: (name, value) => void rows.set(String(name), String(value)),
    removeItem: (name) => void rows.delete(String(name)),
    clear: () => rows.clear(),
  };
  // Content also writes storage.name = value.
  return new Proxy({} as Storage, {
    get: (_, name) => (typeof name === "symbol" ? undefined : name in own ? own[name] : rows.get(name)),
    set: (_, name, value) => (rows.set(String(name), String(value)), true),
    has: (_, name) => name in own || rows.has(String(name)),
    deleteProperty: (_, name) => (rows.delete(String(name)), true),
    ownKeys: () => [...rows.keys()],
    getOwnPropertyDescriptor: (_, name) => (rows.has(String(name)) ? { value: rows.get(String(name)), enumerable: true, configurable: true, writable: true } : undefined),
  });
};

const keepCookie = (cookies: Map<string, string>, text: string): void => {
  const [pair = "", ...attributes] = text.split(";");
  const at = pair.indexOf("=");
  const [name, value] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
  const ends = attributes.map((attribute) => attribute.trim().toLowerCase()).some((one) => (one.startsWith("max-age=") ? !(Number(one.slice(8)) > 0) : one.startsWith("expires=") && Date.parse(one.slice(8)) <= Date.now()));
  if (ends) cookies.delete(name);
  else cookies.set(name, value);
};

/** Gives this window what it would have with an origin, in its own memory: the browser itself throws at whoever touches them. Says what is in it. */
export const remember = (before: Kept | undefined): (() => Kept) => {
  const [local, session, cookies] = [new Map(before?.local), new Map(before?.session), new Map(before?.cookies)];
  Object.defineProperty(window, "localStorage", { value: storageOf(local), configurable: true });
  Object.defineProperty(window, "sessionStorage", { value: storageOf(session), configurable: true });
  Object.defineProperty(document, "cookie", {
    get: () => [...cookies].map(([name, value]) => (name === "" ? value : `${name}=${value}`)).join("; "),
    set: (text) => keepCookie(cookies, String(text)),
    configurable: true,
  });
  return () => ({ local: [...local], session: [...session], cookies: [...cookies] });
};
