// What strangers send: messages from the page around a frame, and files that are dropped on make.html. Each is changed at
// random from what is sent in earnest; FUZZ=1000000 node --import ./setup.js --test fuzz.test.js runs longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FrameMessages } from "../../www/script/frame-messages.js";
import { insertTexts } from "../../www/script/png-text.js";
import { readQuery } from "../../www/script/saved-query.js";

const EXECUTIONS = Number(process.env.FUZZ ?? 3000);
/** No input may take longer, in milliseconds. */
const LONGEST = 1000;

/** Numbers that look random and are the same in each run: xorshift. */
function* randomNumbers(seed) {
  for (let state = seed; ;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

/** Changes bytes of an input in a few of the ways in which files break. */
function mutate(seeds, random) {
  const below = (count) => random.next().value % Math.max(count, 1);
  let bytes = Uint8Array.from(seeds[below(seeds.length)]);
  for (let times = below(6); times >= 0; times--) {
    const [at, length] = [below(bytes.length), below(12)];
    const other = seeds[below(seeds.length)];
    const from = below(other.length);
    const inserted = [
      [],
      Array.from({ length }, () => below(256)),
      other.slice(from, from + length * 8),
      [0, 0, 0, 0],
      [255, 255, 255, 255],
    ][below(5)];
    const kept = below(3) === 0 ? at : at + below(inserted.length + 1);
    bytes = Uint8Array.from([...bytes.slice(0, at), ...inserted, ...bytes.slice(kept)]);
    if (below(20) === 0) bytes = bytes.slice(0, at);
  }
  return bytes;
}

async function fuzz(seeds, target) {
  const random = randomNumbers(20261129);
  for (let execution = 0; execution < EXECUTIONS; execution++) {
    const bytes = mutate(seeds, random);
    const began = performance.now();
    try {
      await target(bytes);
    } catch (error) {
      assert.fail(`${JSON.stringify(Buffer.from(bytes).toString("latin1"))}: ${error.stack}`);
    }
    assert.ok(performance.now() - began < LONGEST, JSON.stringify(Buffer.from(bytes).toString("latin1")));
  }
}

const bytesOf = (text) => new TextEncoder().encode(text);

test("no message from the page around a frame has an effect but an answer with the height", async () => {
  const posted = [];
  globalThis.parent = { postMessage: (message) => posted.push(message) };
  const messages = new FrameMessages();
  messages.reportHeight(300);
  const seeds = [
    "[iFrameSizer]chart:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true",
    "pymxPYMxpym-7xPYMxwidthxPYMx600",
    '{"context":"iframe.resize","height":100}',
    "[iFrameSizer]message:ready",
  ].map(bytesOf);
  const forms = [(text) => text, (text) => ({ [text]: text }), (text) => [text], () => null, (text) => text.length];
  let turn = 0;
  await fuzz(seeds, (bytes) => {
    posted.length = 0;
    const data = forms[turn++ % 9] ?? forms[0];
    const event = Object.assign(new Event("message"), { data: data(new TextDecoder().decode(bytes)), source: parent });
    window.dispatchEvent(event);
    for (const message of posted) {
      const text = typeof message === "string" ? message : JSON.stringify(message);
      assert.ok(text.includes("300"), text);
    }
    assert.ok(posted.length <= 6, "one answer to one message");
  });
});

test("a file that was dropped is a query or none, whatever its bytes are", async () => {
  const header = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, ...bytesOf("IHDR"), ...Array(17).fill(1)];
  const png = insertTexts(new Blob([Uint8Array.from([...header, ...Array(30).fill(0)])]), [
    { keyword: "Title", text: "A title" },
    { keyword: "Query", text: "chart=bars&by=type" },
  ]);
  const svg = bytesOf("<svg><metadata><dc:identifier>chart=bars&amp;by=type</dc:identifier></metadata></svg>");
  const seeds = [new Uint8Array(await png.arrayBuffer()), svg];
  assert.equal(await readQuery(png), "chart=bars&by=type");
  assert.equal(await readQuery(new Blob([svg])), "chart=bars&by=type");
  await fuzz(seeds, async (bytes) => {
    const query = await readQuery(new Blob([bytes]));
    assert.ok(query === null || typeof query === "string");
  });
});
