const key = "outbox.last";

/** The server's clock as this device knows it. Of two choices the later one wins, so instants never go back, whatever the device's own clock does. */
export class Clock {
  private offset = 0;
  private last = 0;

  learn(serverNow: number, receivedAt = Date.now()) {
    this.offset = serverNow - receivedAt;
    // A device whose clock ran ahead must not stay ahead for ever.
    if (this.read() > serverNow + 2000) this.write(Math.round(serverNow));
  }

  now() {
    return Math.round(Date.now() + this.offset);
  }

  next() {
    const at = Math.max(this.now(), this.read() + 1);
    this.write(at);
    return at;
  }

  // Shared by the tabs and kept across loads; where storage is refused, this page's own memory still orders its choices.
  private read() {
    try {
      return Number(localStorage.getItem(key) ?? this.last);
    } catch {
      return this.last;
    }
  }

  private write(at: number) {
    this.last = at;
    try {
      localStorage.setItem(key, String(at));
    } catch {
      // Kept in this.last.
    }
  }
}
