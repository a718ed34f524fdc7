import codes from "../../../../TrainingPaths.Scorm/DataModels/Elements/languages.json";

const known = new Set(`${codes.two} ${codes.three}`.split(" "));

/** A tag of RFC 3066 as SCORM reads it: a code of ISO 639, or i or x, then any subtags. */
export function isLanguageTag(tag: string): boolean {
  const parts = tag.split("-");
  if (!parts.every((part) => /^[A-Za-z0-9]{1,8}$/.test(part))) return false;
  const first = (parts[0] ?? "").toLowerCase();
  // ISO 639-2 reserves qaa to qtz.
  return first === "i" || first === "x" ? parts.length > 1 : known.has(first) || /^q[a-t][a-z]$/.test(first);
}
