import type { Edition } from "./lms";

const two = (number: number) => String(number).padStart(2, "0");

/** Milliseconds as the edition writes a length: HHHH:MM:SS.SS (1.2 RTE 3.4.2) or PT…S (2004 RTE 4.1.1.6). */
export function spent(milliseconds: number, edition: Edition): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (edition === "2004") return `PT${seconds}S`;
  return `${String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
}
