// Plays the series of a chart, and stops it. The module that makes sounds is loaded when the first reader asks for one.

/** @typedef {import("./core.js").Note} Note */

export class Player {
  /** @type {AbortController | null} */
  #playing = null;

  /** Stops the sound. Returns whether there was one. */
  stop() {
    const wasPlaying = this.#playing !== null;
    this.#playing?.abort();
    this.#playing = null;
    return wasPlaying;
  }

  /**
   * Plays notes.
   *
   * @param {Note[]} notes
   * @param {() => number} rate
   * @param {(note: Note) => void} played called when a note begins
   * @param {() => void} ended called after the last one
   */
  async play(notes, rate, played, ended) {
    this.stop();
    const playing = (this.#playing = new AbortController());
    const { play } = await import("./sound.js");
    await play(notes, { rate, signal: playing.signal, played });
    if (this.#playing !== playing) return;
    this.#playing = null;
    ended();
  }
}
