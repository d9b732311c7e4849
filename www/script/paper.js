// A chart on paper: the picture that the page came with or, once it is another one, the chart painted for a sheet.

import { environment } from "./environment.js";

/** The width at which a chart is laid out: that of a sheet of A4 or Letter within its margins, in CSS pixels. */
const PAPER_WIDTH = 700;
/** The pixels for each CSS pixel: 300 to the inch. */
const PAPER_RATIO = 300 / 96;

/** Black on white, whatever the screen shows. @type {import("./core.js").Colors} */
const PAPER_COLORS = { kind: "paper" };

export class Paper {
  /** The query of the picture that the page came with; `null` if that is not known. @type {string | null} */
  #pictureQuery = null;
  #host;
  #slot;
  #plot;
  #loaded;
  /** Undoes what was done for paper. */
  #undo = () => {};

  /**
   * @param {HTMLElement} host the element, which has the content of the page inside
   * @param {HTMLSlotElement} slot shows that content
   * @param {import("./plot.js").Plot} plot
   * @param {import("./loaded-chart.js").LoadedChart} loaded
   */
  constructor(host, slot, plot, loaded) {
    this.#host = host;
    this.#slot = slot;
    this.#plot = plot;
    this.#loaded = loaded;
  }

  /**
   * Puts the chart on paper whenever the page is printed.
   *
   * @param {{ renderTable: () => void, draw: () => void }} view fills the table, and draws the chart for the screen
   * @param {AbortSignal} signal
   */
  follow(view, signal) {
    const print = () => {
      view.renderTable();
      this.#print();
    };
    const restore = () => {
      this.#undo();
      view.draw();
    };
    addEventListener("beforeprint", print, { signal });
    addEventListener("afterprint", restore, { signal });
  }

  /**
   * Remembers the query of the picture that the page came with: the first one that it names.
   *
   * @param {string} query
   */
  remember(query) {
    this.#pictureQuery ??= query;
  }

  /** Paints the chart for a sheet, whose style gives it the width of the sheet. */
  #paint() {
    const { chartCanvas, fontFamily } = this.#plot;
    this.#loaded.use((chart) => {
      chart.layout(PAPER_WIDTH, undefined, fontFamily, environment.fontGeneration, 1);
      chart.paint(chartCanvas, PAPER_RATIO, PAPER_COLORS);
    });
  }

  #print() {
    const { chart } = this.#loaded;
    const figure = this.#plot.stage.closest("figure");
    const isPicture = chart?.query === this.#pictureQuery && this.#host.querySelector(".chart svg");
    if (figure?.isConnected && isPicture) figure.replaceWith(this.#slot);
    else this.#paint();
    const roots = [this.#host, figure ?? this.#slot];
    const tables = roots.flatMap((root) => [...root.querySelectorAll("details.table:not([open])")]);
    for (const table of tables) table.toggleAttribute("open", true);
    this.#undo = () => {
      for (const table of tables) table.toggleAttribute("open", false);
      if (figure && isPicture) this.#slot.replaceWith(figure);
    };
  }
}
