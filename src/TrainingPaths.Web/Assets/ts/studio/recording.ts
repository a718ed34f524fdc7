// The length of a recording is known as soon as its beginning is: nobody has to time it.
const player = document.querySelector<HTMLMediaElement>("[data-recording]");
const length = document.querySelector<HTMLInputElement>("[data-recording-length]");

if (player !== null && length !== null) {
  const tell = (): void => {
    // A recording of a browser does not know its end before it was read to it.
    if (!Number.isFinite(player.duration) || length.value !== "") return;
    const seconds = Math.max(1, Math.round(player.duration));
    const two = (part: number): string => String(part).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    length.value = `${hours > 0 ? `${hours}:` : ""}${hours > 0 ? two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  };
  player.addEventListener("loadedmetadata", tell);
  tell();
}

export {};
