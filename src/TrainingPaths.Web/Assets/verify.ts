// The QR code carries sealed facts after the #, which no server sees. They are checked here, with the published keys: the page's own answer needs none of this.
const sealLength = 64;

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
};

type PublishedKeys = (JsonWebKey & { kid: string })[];

// Asked anew each time: with keys kept from yesterday, a certificate of today's new key would look false.
const publishedKeys = async (url: string): Promise<PublishedKeys | null> => {
  const answer = await fetch(url, { cache: "no-cache" }).catch(() => null);
  return answer?.ok === true ? ((await answer.json()) as { keys: PublishedKeys }).keys : null;
};

const isSealed = async (keys: PublishedKeys, keyId: string, facts: BufferSource, seal: BufferSource): Promise<boolean> => {
  const published = keys.find((key) => key.kid === keyId);
  if (published === undefined) return false;
  const key = await crypto.subtle.importKey("jwk", { ...published, key_ops: ["verify"] }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, seal, facts);
};

const day = (iso: string): string => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

const length = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? `${rest}\u00A0min` : rest === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${String(rest).padStart(2, "0")}${document.documentElement.lang === "fr" ? "" : "\u00A0min"}`;
};

const show = (place: HTMLElement, values: unknown[]): void => {
  const [, , , title, minutes, startedOn, completedOn, issuedOn, initials] = values as [string, string, string, string, number, string, string, string, string];
  const facts: Record<string, string> = { title, minutes: length(minutes), period: `${day(startedOn)} – ${day(completedOn)}`, issued: day(issuedOn), initials };
  for (const [name, text] of Object.entries(facts)) {
    const target = place.querySelector(`[data-fact="${name}"]`);
    if (target !== null) target.textContent = text;
  }
  place.querySelector<HTMLElement>("[data-facts]")?.removeAttribute("hidden");
};

const check = async (place: HTMLElement, fragment: string, keys: PublishedKeys): Promise<boolean> => {
  try {
    const all = bytesOf(fragment);
    const [facts, seal] = [all.slice(0, -sealLength), all.slice(-sealLength)];
    const values = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(facts)) as unknown[];
    // The code of one certificate beside the page of another proves nothing.
    if (values[0] !== "tp1" || values[1] !== place.dataset["serial"]) return false;
    if (!(await isSealed(keys, String(values[10]), facts, seal))) return false;
    show(place, values);
    return true;
  } catch {
    return false;
  }
};

const place = document.querySelector<HTMLElement>("[data-device]");
const fragment = location.hash.slice(1);
const keys = place !== null && fragment.length > sealLength && "subtle" in crypto ? await publishedKeys(place.dataset["keys"] ?? "") : null;
// Without keys nothing was checked, and nothing is said.
if (place !== null && keys !== null) {
  const good = await check(place, fragment, keys);
  const verdict = place.querySelector("[data-verdict]");
  place.hidden = false;
  if (verdict !== null) verdict.textContent = (good ? place.dataset["good"] : place.dataset["bad"]) ?? "";
}

export {};
