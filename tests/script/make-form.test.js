import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MakeForm } from "../../www/script/make-form.js";

const KINDS = [
  { chart: "columns", overTime: true, singleItem: true, needsItems: false, keys: ["flow"] },
  { chart: "difference", overTime: true, singleItem: true, needsItems: false, keys: [] },
  { chart: "bars", overTime: false, singleItem: false, needsItems: true, keys: ["flow"] },
  { chart: "bridge", overTime: false, singleItem: true, needsItems: true, keys: ["flow", "change"] },
  { chart: "line", overTime: true, singleItem: false, needsItems: false, keys: ["flow", "growth"] },
];

const select = (name, values) =>
  `<select name="${name}">${values.map((value) => `<option>${value}</option>`).join("")}</select>`;
const label = (field) => `<label>${field}</label>`;
const item = (value) => label(`<input type="checkbox" name="item" value="${value}">`);
const MARKUP = `
  ${label(select("start", [""]))}${label(
    select(
      "chart",
      KINDS.map(({ chart }) => chart),
    ),
  )}
  ${label(select("by", ["total", "type", "country"]))}${label(select("flow", ["", "exports"]))}
  ${["period", "until", "compare"].map((name) => label(select(name, ["", "2021", "2022"]))).join("")}
  ${label(`<input type="checkbox" name="first" value="yes">`)}${label(`<input type="checkbox" name="events" value="yes">`)}${label(`<input type="checkbox" name="change" value="yes">`)}
  ${label(select("growth", ["", "yes", "period"]))}
  <fieldset data-by="total">${item("")}${item("ip_total")}</fieldset>
  <fieldset data-by="type">${item("")}${item("copyrights")}${item("trademarks")}</fieldset>
  <fieldset data-by="country">${item("")}${item("US")}</fieldset>
  <input type="radio" name="promise" value="stays" checked><input type="radio" name="promise" value="keeps">
  ${select("asOf", ["2025-09-17", "2023-03-24"])}<input name="headline"><input name="note"><div id="highlights"></div>
  <div class="pair">${select("at", ["", "2022"])}<input name="text"></div>
  ${select("lang", ["en", "ko"])}${select("theme", ["", "dark"])}<input name="font">
  ${["ground", "ink", "surplus", "deficit"].map((key) => `<input name="${key}"><input type="color" data-key="${key}">`).join("")}`;

let form;
beforeEach(() => {
  const element = document.createElement("form");
  element.innerHTML = MARKUP;
  document.body.replaceChildren(element);
  document.documentElement.lang = "en";
  form = new MakeForm(element, KINDS);
});

/** The names of the fields that a reader sees. */
const seen = () => {
  const labels = [...form.form.querySelectorAll("label:not([hidden])")];
  return labels.map((one) => one.firstElementChild.name);
};
const itemsOf = (by) => [...form.form.querySelectorAll(`fieldset[data-by=${by}] input`)];

test("a query that fills the form comes out of it again", () => {
  for (const query of [
    "chart=bars&by=type&item=copyrights%2Ctrademarks&period=2022&flow=exports&first=yes&lang=ko&theme=dark&asOf=2023-03-24",
    "chart=line&item=ip_total&period=2021..2022&flow=exports&growth=period&lang=en&asOf=2025-09-17",
    "chart=bridge&by=type&item=copyrights&period=2022&compare=2021&change=yes&headline=Ours&lang=en&asOf=2025-09-17",
    "chart=columns&item=ip_total&period=2021..2022&lang=en&compilation=first",
    "chart=columns&item=ip_total&lang=en&font=Nanum+Myeongjo&ground=fff8ec&ink=33271a&asOf=2025-09-17",
  ]) {
    form.query = query;
    assert.equal(form.query, query);
  }
});

test("an address that names no day stays as of the newest one, unless somebody chose that it keeps up", () => {
  form.query = "?chart=bars&by=type";
  assert.equal(new URLSearchParams(form.query).get("asOf"), "2025-09-17");
  form.query = "?chart=bars&by=type&lang=en";
  assert.equal(new URLSearchParams(form.query).get("asOf"), null);
});

test("only the fields that a chart takes are seen", () => {
  form.query = "chart=difference";
  assert.ok(seen().includes("until") && !seen().includes("flow") && !seen().includes("change"));
  form.query = "chart=bridge&by=type";
  assert.ok(!seen().includes("until") && seen().includes("flow") && seen().includes("change"));
});

test("a chart of several items needs a dimension, and another dimension has other items", () => {
  form.query = "chart=columns";
  form.fields.chart.value = "bars";
  form.fieldChanged("chart");
  assert.equal(form.fields.by.value, "type");
  itemsOf("type")[1].checked = true;
  form.fields.by.value = "country";
  form.fieldChanged("by");
  assert.equal(new URLSearchParams(form.query).get("item"), null);
});

test("where a chart takes one item, none can be chosen only if the chart has a choice of its own", () => {
  form.query = "chart=bridge&by=type";
  assert.deepEqual([itemsOf("type")[0].disabled, itemsOf("type")[0].checked], [false, true]);
  form.fields.chart.value = "difference";
  form.fieldChanged("chart");
  assert.equal(itemsOf("type")[0].disabled, true);
  assert.equal(new URLSearchParams(form.query).get("item"), "copyrights");
  assert.ok(itemsOf("type").every(({ type }) => type === "radio"));
});

test("a day that the list does not have is added to it", () => {
  form.query = "chart=columns&asOf=2022-01-01";
  assert.equal(form.fields.asOf.value, "2022-01-01");
});

test("a colour is written with or without its sign, or picked", () => {
  form.query = "chart=columns&item=ip_total&lang=en&ground=fff8ec";
  const [written, picker] = ["input[name=ground]", "input[data-key=ground]"].map((one) => form.form.querySelector(one));
  assert.equal(picker.value, "#fff8ec");
  const enter = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  enter(written, "#FFFFFF");
  assert.ok(form.query.includes("ground=FFFFFF"), form.query);
  enter(picker, "#123456");
  assert.equal(written.value, "123456");
  assert.ok(form.query.includes("ground=123456"), form.query);
});
