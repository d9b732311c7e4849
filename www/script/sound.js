// Plays a series: the pitch of a note is its value, its place in time and between the ears that of its figure. A deficit
// has a rougher tone, and a change of sign, a break and a missing figure have sounds of their own.

/** @typedef {import("./core.js").Note} Note */

/** The time from one note to the next at the normal rate, seconds. */
const BEAT = 0.35;
/** The pitch of the lowest value, hertz; the highest is two octaves above. */
const LOWEST = 220;
const OCTAVES = 2;

/** @type {AudioContext | null} */
let context = null;

/**
 * The sounds of a note.
 *
 * @param {Note} note
 * @returns {{ type: OscillatorType, frequency: number, from: number, length: number, volume: number }[]} times in beats
 */
export function soundsOf({ height, negative, crossesZero, afterBreak }) {
  const sounds = [];
  if (afterBreak) {
    // Two knocks.
    for (const from of [0, 0.2])
      sounds.push({ type: /** @type {const} */ ("square"), frequency: 90, from, length: 0.1, volume: 0.12 });
  }
  if (crossesZero) {
    // A high, short bell.
    sounds.push({ type: /** @type {const} */ ("sine"), frequency: 1760, from: 0, length: 0.2, volume: 0.15 });
  }
  if (height === null) {
    // A low, dull tick in place of a note.
    sounds.push({ type: /** @type {const} */ ("triangle"), frequency: 65, from: 0, length: 0.15, volume: 0.4 });
  } else {
    const frequency = LOWEST * 2 ** (OCTAVES * height);
    const tone = negative ? /** @type {const} */ ("sawtooth") : /** @type {const} */ ("sine");
    const from = afterBreak ? 0.4 : 0;
    sounds.push({ type: tone, frequency, from, length: 0.8 - from, volume: negative ? 0.12 : 0.3 });
  }
  return sounds;
}

/**
 * Plays notes one after the other until a signal stops them.
 *
 * @param {Note[]} notes
 * @param {object} options
 * @param {() => number} options.rate how fast, 1 for the normal rate; asked before each note
 * @param {AbortSignal} options.signal
 * @param {(note: Note) => void} options.played called when a note begins
 */
export async function play(notes, { rate, signal, played }) {
  context ??= new AudioContext();
  await context.resume();
  for (const [at, note] of notes.entries()) {
    if (signal.aborted) return;
    const beat = BEAT / rate();
    const pan = notes.length > 1 ? (2 * at) / (notes.length - 1) - 1 : 0;
    for (const sound of soundsOf(note)) start(context, sound, beat, pan, signal);
    played(note);
    await new Promise((done) => setTimeout(done, beat * 1000));
  }
}

/**
 * @param {AudioContext} context
 * @param {ReturnType<typeof soundsOf>[number]} sound
 * @param {number} beat seconds
 * @param {number} pan from -1, left, to 1, right
 * @param {AbortSignal} signal
 */
function start(context, { type, frequency, from, length, volume }, beat, pan, signal) {
  const [begin, end] = [context.currentTime + from * beat, context.currentTime + (from + length) * beat];
  const oscillator = new OscillatorNode(context, { type, frequency });
  const gain = new GainNode(context, { gain: 0 });
  // Without a ramp at both ends, each note begins and ends with a click.
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(volume, begin + 0.01);
  gain.gain.setValueAtTime(volume, Math.max(end - 0.03, begin + 0.01));
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator
    .connect(gain)
    .connect(new StereoPannerNode(context, { pan: pan * 0.8 }))
    .connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(end);
  signal.addEventListener("abort", () => oscillator.stop(), { once: true });
}
