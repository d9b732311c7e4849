// A chart in a frame of somebody else's page: tells its height in every format that hosts listen for, tells what its
// reader points at, and fits a frame that stays as it is. The parent is heard, never obeyed: of all that it posts, only
// that it asks for the height counts.

/** Below this height of the plot, or this share of what it would take by itself, other parts give way to it; pixels. */
const ENOUGH = 240;
const SHARE = 0.75;

/** Of what is in a node: the body of a page is as high as its content, whatever the frame. */
const high = (node) => node.getBoundingClientRect().height;

export class Frame {
  constructor(inside) {
    this.inside = inside;
    this.child = new URLSearchParams(location.search).get("childId");
    this.seen = innerHeight;
    const { host } = inside;
    addEventListener("message", ({ source, data }) => source === parent && typeof data === "string" && this.hear(data));
    // A frame of another width is told by the ruler.
    addEventListener("resize", () => innerHeight !== this.seen && this.settle());
    host.addEventListener("figure", ({ detail }) => {
      // A click tells again what the pointer has told.
      const told = JSON.stringify(detail);
      if (told === this.told) return;
      this.told = told;
      if (this.figure) this.event("leave");
      this.figure = detail;
      if (detail) this.event("enter");
    });
    host.addEventListener("click", (event) => {
      if (this.figure && event.composedPath().includes(inside.stage)) this.event("click");
    });
    this.post("[iFrameResizerChild]Ready");
  }

  /** To whoever the parent is: nothing is told that is not public. */
  post(message) {
    parent.postMessage(message, "*");
  }

  event(name) {
    this.post({ source: "ip-balance", chartId: this.inside.host.query, type: `figure.${name}`, data: this.figure });
  }

  /** pym's parent tells a width, iframe-resizer's its name for this frame: both wait for the height. */
  hear(message) {
    const named = /^\[iFrameSizer\]([^:]{1,200}):\d+:/.exec(message)?.[1];
    if (named) this.resizer = named;
    if (named || (this.child && message.startsWith(`pymxPYMx${this.child}xPYMxwidthxPYMx`))) this.answer("init");
  }

  tell(height) {
    const whole = Math.ceil(height - 0.01);
    if (whole === this.height) return;
    this.height = whole;
    this.answer("size");
  }

  answer(type) {
    const { height, child, resizer } = this;
    if (!height) return;
    const src = location.href;
    const context = "iframe.resize";
    this.post({ "datawrapper-height": { [child ?? "ip-balance"]: height } });
    this.post({ sentinel: "amp", type: "embed-size", height });
    this.post(JSON.stringify({ src, context, height }));
    this.post(JSON.stringify({ sender: "Flourish", context, method: "resize", height, src }));
    if (child) this.post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (resizer) this.post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${type}`);
  }

  /** Tells how high the chart would be, then brings it into the frame as it is. */
  fit() {
    const { inside } = this;
    const { stage, table, notes, subtitle } = inside;
    const { body } = document;
    const parts = [...body.querySelectorAll("footer"), table, notes, subtitle];
    const room = () => innerHeight - high(body) + high(stage);
    this.seen = innerHeight;
    for (const part of parts) part.hidden = false;
    inside.stand();
    this.tell(high(body));
    // Who opens the table scrolls, unless the host gives the room.
    if (table.open) return;
    const enough = Math.min(Math.max(ENOUGH, SHARE * high(stage)), high(stage));
    for (const part of parts) {
      if (room() >= enough) break;
      part.hidden = true;
    }
    if (room() < high(stage)) inside.stand(Math.max(room(), 1));
  }

  /** Fits again after what stands around the plot has changed. */
  settle() {
    if (this.inside.chart && this.inside.width) this.inside.draw();
    else this.tell(high(document.body));
  }
}
