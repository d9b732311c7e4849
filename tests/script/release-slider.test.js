import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { dayOf, showDay } from "../../www/script/release-slider.js";
import { addressOf } from "../../www/script/share.js";

let slider;
let chapter;
beforeEach(() => {
  document.body.innerHTML = `<section class="chapter"><div class="rewind">
    <select><option value="">Latest</option><option value="2024-09-25">25 September 2024</option>
    <option value="2023-03-24">24 March 2023</option><option value="2022-03-25">25 March 2022</option></select>
    <input type="range" min="0" max="2" value="2"></div>
    <ip-balance id="total"></ip-balance><a data-alone href="https://charts.example/charts/total.html">Alone</a></section>`;
  slider = document.querySelector("input");
  chapter = document.querySelector(".chapter");
});

test("the positions of the slider are the days of releases, the last one the latest figures", () => {
  assert.equal(dayOf(slider), "");
  const days = ["0", "1"].map((value) => {
    slider.value = value;
    return dayOf(slider);
  });
  assert.deepEqual(days, ["2022-03-25", "2023-03-24"]);
});

test("a day moves the slider to the release that was the newest then, and is told in words", () => {
  for (const [day, value, text] of [
    ["", "2", "Latest"],
    ["2023-03-24", "1", "24 March 2023"],
    ["2023-12-31", "1", "24 March 2023"],
    ["2022-03-25", "0", "25 March 2022"],
  ]) {
    showDay(slider, day);
    assert.deepEqual([slider.value, slider.ariaValueText], [value, text], day);
  }
});

test("a chart is shared by its own page, or by this page as of the day that it shows", () => {
  globalThis.location = new URL("https://charts.example/index.html?theme=dark");
  assert.equal(addressOf(chapter), "https://charts.example/charts/total.html");
  globalThis.location = new URL("https://charts.example/index.html?asOf=2023-03-24&theme=dark");
  assert.equal(addressOf(chapter), "https://charts.example/index.html?asOf=2023-03-24#total");
});
