// What the modules find in a browser: a document (happy-dom) and, in place of what the build writes, the fakes.
import { register } from "node:module";
import { Window } from "happy-dom";

register("./resolve.js", import.meta.url);

const window = new Window({ url: "https://charts.example/index.html", width: 1000, height: 800 });
// prettier-ignore
const names = [
  "document", "Document", "location", "navigator", "history", "Node", "Element", "HTMLElement", "ShadowRoot", "Event",
  "CustomEvent", "EventTarget", "KeyboardEvent", "MouseEvent", "PointerEvent", "MutationObserver", "CSSStyleSheet",
  "customElements", "getComputedStyle", "matchMedia", "Image", "DOMMatrix", "HTMLSelectElement", "HTMLInputElement",
  "HTMLFormElement", "HTMLTextAreaElement", "HTMLScriptElement", "HTMLButtonElement", "HTMLAnchorElement", "HTMLOptionElement",
];
for (const name of names) {
  const value = window[name];
  // Functions of the window are called as such; classes stay what they are.
  const isMethod = typeof value === "function" && !value.prototype;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    writable: true,
    value: isMethod ? value.bind(window) : value,
  });
}
Object.assign(globalThis, {
  window,
  parent: window,
  devicePixelRatio: 1,
  innerHeight: 800,
  innerWidth: 1000,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
  },
  IntersectionObserver: class {
    constructor(changed) {
      // As when a test says that an element has come into view.
      this.observe = (element) => element.addEventListener("intersect", () => changed([{ isIntersecting: true }]));
    }
    unobserve() {}
  },
});
// happy-dom has no `part`.
Object.defineProperty(window.Element.prototype, "part", {
  get() {
    const names = this.getAttribute("part")?.split(" ") ?? [];
    return { contains: (name) => names.includes(name) };
  },
  set(names) {
    this.setAttribute("part", names);
  },
});
// happy-dom lays nothing out: every node has the same bounds.
const styleOf = window.getComputedStyle.bind(window);
globalThis.getComputedStyle = (node) => ({ ...styleOf(node), width: "400px" });
window.HTMLElement.prototype.getBoundingClientRect = () => ({ left: 10, top: 20, width: 400, height: 100 });
