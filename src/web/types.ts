/** The error that the core throws. */
export interface ChartError {
  /** The message for readers. */
  message: string;
  /** The chart that can be drawn instead. */
  offer: { query: string; label: string } | null;
  /** The language whose catalogue must be loaded first. */
  language: string | null;
}

/** Where a query stands, which decides how its keys may be written. */
export type QuerySource = "attributes" | "address" | "script";

/**
 * Colours as 0xRRGGBB. If `ground` is `null`, unknown or translucent, the default theme that suits the text is used.
 * `strong` tells whether the reader prefers more contrast.
 */
export type Colors =
  | { kind: "page"; ground: number | null; text: number; quiet: number | null; grid: number | null; strong: boolean }
  | { kind: "paper" }
  | { kind: "system"; ground: number; text: number; highlight: number; gray: number; link: number };

/** CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The affine map from a plot's own CSS pixels to others, in the letters of CSS's `matrix()`. */
export interface Placement {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** The texts around a plot. */
export interface Labels {
  query: string;
  lang: string;
  theme: "auto" | "light" | "dark";
  /** The custom properties, with their values, of the font and the colours that the query names. */
  style: [name: string, value: string][];
  title: string;
  subtitle: string;
  asOf: string | null;
  /** What moved figures, in the order of the numbers in the plot. */
  events: string[];
  notes: string[];
  source: string;
  /** Whose words those of the query are, if it has some. */
  whoseWords: string | null;
  newer: { text: string; link: string; query: string } | null;
  tableLabel: string;
  help: Help;
}

/** What keys do, and the buttons that do the same. */
export interface Help {
  /** The heading, and the label of the button that opens it. */
  label: string;
  keys: string[];
  jumps: { key: string; label: string }[];
  /** The label of the choice whether single letters are keys. */
  letters: string;
  sound: Sound;
  close: string;
}

/** The controls of the sound. */
export interface Sound {
  /** The button that plays the series or stops it. */
  play: string;
  /** What the sounds mean. */
  about: string;
  rateLabel: string;
  rates: { rate: number; label: string }[];
}

/** What a key did. */
export interface Answer {
  /** What has to be said besides the name of the current node; empty for most keys. */
  said: string;
}

/** A node of the chart as a tree. */
export interface TreeNode {
  name: string;
  /** What is said to readers who wait; empty but for the chart. */
  description: string;
  /** 1 for the chart. */
  level: number;
  /** From 1, among the nodes below the same parent. */
  position: number;
  siblings: number;
  /** `null` for a node that never has children. */
  expanded: boolean | null;
  /** The address of a source; empty for other nodes. */
  url: string;
  /** From the plot's top left corner; `null` before the first layout. */
  box: Rect | null;
}

/** One figure of a series, for the ear. */
export interface Note {
  /** The number of its node in the tree. */
  node: number;
  /** From 0, the lowest value of the chart, to 1; `null` for a figure without a value. */
  height: number | null;
  negative: boolean;
  crossesZero: boolean;
  afterBreak: boolean;
}

export interface Tree {
  /** Every node before its children. */
  nodes: TreeNode[];
  /** The number of the node that the keyboard is at. */
  current: number;
  horizontal: boolean;
}

/** A publication that printed a figure. `url` may be empty, and `language` is unless the title is in another one. */
export interface SourceLine {
  publisher: string;
  title: string;
  language: string;
  date: string;
  url: string;
}

/** What a tip says of one figure. */
export interface TipFigure {
  /** Empty if the figure is alone. */
  name: string;
  level: string;
  /** Empty if the figure has none. */
  status: string;
  lines: string[];
  /** Empty unless pinned. */
  rows: { label: string; text: string }[];
}

export interface Tip {
  /** The item and the period, as far as all figures share them. */
  heading: string;
  figures: TipFigure[];
  /** Empty unless pinned, and until the provenance is loaded. */
  sources: SourceLine[];
  /** The label of the control that opens the sources. */
  sourcesLabel: string;
  spoken: string;
  pinned: boolean;
  /** Whether it is a strip below the plot. */
  strip: boolean;
}

export interface Table {
  caption: string;
  /** The headings; the last one is that of remarks and sources. */
  head: string[];
  /** How many columns, from the first, tell rows apart. */
  rowHeaders: number;
  rows: { texts: string[]; remarks: string[]; sources: SourceLine[]; sourcesLabel: string }[];
}

/** One figure, as `ip-balance figures --format json` prints it. */
export interface FigureRow {
  item: string;
  parent: string | null;
  label: string;
  period: string;
  flow: string;
  value: number | null;
  resolution: number | null;
  text: string | null;
  status: string | null;
  flag: string | null;
  doubtful: boolean | null;
  method: string | null;
  release: string | null;
  releaseDate: string | null;
  compilation: string | null;
  sources: string[];
  firstValue: number | null;
  firstRelease: string | null;
  compare: { period: string; value: number | null; change: number | null; release: string | null } | null;
  record: string | null;
  /** The bounds of its mark; `null` before the first layout. */
  box: Rect | null;
}

/** One text of a picture's metadata: the keyword is that of PNG, the term that of Dublin Core. */
export interface Statement {
  term: string;
  keyword: string;
  text: string;
}

/** A kind of chart. */
export interface ChartKindInfo {
  chart: string;
  /** Whether it shows a range of periods; the others show one. */
  overTime: boolean;
  /** Whether it takes one item at most. */
  singleItem: boolean;
  /** Whether it needs a dimension other than `total`. */
  needsItems: boolean;
  /** The keys that it takes. */
  keys: string[];
}
