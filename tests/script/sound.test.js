// The sounds of a series, without a loudspeaker.
import assert from "node:assert/strict";
import { test } from "node:test";
import { play, soundsOf } from "../../www/script/sound.js";

const note = { node: 2, height: 0.5, negative: false, crossesZero: false, afterBreak: false };

test("pitch is value, and each kind of figure has a sound of its own", () => {
  const [low, middle, high] = [0, 0.5, 1].map((height) => soundsOf({ ...note, height })[0].frequency);
  assert.deepEqual([low, middle, high], [220, 440, 880]);
  const kinds = [
    note,
    { ...note, negative: true },
    { ...note, crossesZero: true },
    { ...note, afterBreak: true },
    { ...note, height: null },
  ].map((one) => JSON.stringify(soundsOf(one).map(({ type, frequency, from }) => [type, frequency, from])));
  assert.equal(new Set(kinds).size, kinds.length, kinds.join("\n"));
});

test("notes are played in order at their rate, and a signal stops them", async () => {
  const started = [];
  class FakeNode {
    constructor(_context, options) {
      Object.assign(this, options);
      this.gain = { setValueAtTime() {}, linearRampToValueAtTime() {} };
    }
    connect(next) {
      return next;
    }
    start() {
      started.push(this.frequency);
    }
    stop() {}
  }
  const names = ["OscillatorNode", "GainNode", "StereoPannerNode"];
  for (const name of names) globalThis[name] = FakeNode;
  globalThis.AudioContext = class {
    currentTime = 0;
    async resume() {}
  };
  const heights = [0, 1, 0.5];
  const stop = new AbortController();
  const played = [];
  await play(
    heights.map((height, node) => ({ ...note, height, node })),
    {
      rate: () => 50,
      signal: stop.signal,
      played: ({ node }) => {
        played.push(node);
        if (node === 1) stop.abort();
      },
    },
  );
  assert.deepEqual(
    [played, started],
    [
      [0, 1],
      [220, 880],
    ],
  );
});
