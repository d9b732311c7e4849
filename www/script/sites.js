// The sites whose charts are on a page. The script of the first one defines the element. Those of the others hand it
// their controllers, so that each chart has the program, the data and the words of its own site.
import { VERSION } from "./assets.js";
import { ROOT } from "./site.js";

/** @typedef {typeof import("./controller.js").ChartController} Controller */
/** What the script of a site brings along. @typedef {{ root: string, version: string, Controller: Controller }} Site */
/** Why no site can show a chart. @typedef {"undecided" | "otherVersion" | "missing"} Refusal */

/** The sites whose scripts have run, by their addresses. @type {Map<string, Site>} */
const sites = new Map();

/** Dispatches `change` when the script of another site has run. */
export const siteEvents = new EventTarget();

/** @param {Site} site */
export function addSite(site) {
  const key = keyOf(site.root);
  if (sites.has(key)) return;
  sites.set(key, site);
  siteEvents.dispatchEvent(new Event("change"));
}

/**
 * The site of an element: that in its `src`, else the only one on the page, else that of the script just before it.
 *
 * @param {Element} element
 * @returns {Site | Refusal | null} `null` while the script of its site has not run
 */
export function siteOf(element) {
  const scripts = new Set([...document.querySelectorAll("script[src]")].map(scriptRoot).filter(Boolean));
  const own = keyOf(ROOT.href);
  // The only script on the page is that of the only site, even if it was asked for at another address.
  if (sites.size === 1 && scripts.size <= 1 && !isForeign(element, [own, ...scripts])) return sites.get(own) ?? null;
  // The longest first: a site may lie in a folder of another.
  const known = [...sites.keys(), ...scripts].sort((one, other) => other.length - one.length);
  const source = keyOf(addressIn(element.getAttribute("src")) ?? "");
  const root = source ? known.find((root) => source.startsWith(root)) : scriptRoot(element.previousElementSibling);
  // A data file may lie anywhere.
  if (source && !root && !isSite(source)) return sites.get(own) ?? null;
  if (!root) return source ? "missing" : "undecided";
  const site = sites.get(root);
  if (!site) return null;
  return site.version === VERSION ? site : "otherVersion";
}

/**
 * Whether an element names a site other than these.
 *
 * @param {Element} element
 * @param {string[]} roots
 */
function isForeign(element, roots) {
  const source = keyOf(addressIn(element.getAttribute("src")) ?? "");
  return isSite(source) && !roots.some((root) => source.startsWith(root));
}

/**
 * The address of the data file that an element names; `null` if it names none, or a site, which has its own.
 *
 * @param {Element} element
 */
export function dataAddress(element) {
  const source = element.getAttribute("src");
  return source && !isSite(addressIn(source) ?? "") ? source : null;
}

/** Whether an address is that of a site, and not of a data file. */
const isSite = (/** @type {string} */ address) => address.endsWith("/");

/**
 * The address of the site whose script a node is; empty for any other node.
 *
 * @param {Element | null} node
 */
function scriptRoot(node) {
  const source = node instanceof HTMLScriptElement ? addressIn(node.getAttribute("src")) : null;
  return keyOf(/^(.*\/)ip-balance\.js(\?.*)?$/.exec(source ?? "")?.[1] ?? "");
}

/** An address without its scheme, which a browser may upgrade. */
const keyOf = (/** @type {string} */ address) => address.replace(/^https?:/, "");

/** @param {string | null} address */
function addressIn(address) {
  try {
    return address ? new URL(address, document.baseURI).href : null;
  } catch {
    return null;
  }
}
