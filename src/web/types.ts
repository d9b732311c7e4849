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

/** Colours as 0xRRGGBB. If `ground` is `null`, unknown or translucent, the default theme that suits the text is used. */
export type Colors =
  | { kind: "page"; ground: number | null; text: number; quiet: number | null; grid: number | null }
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
  title: string;
  subtitle: string;
  asOf: string | null;
  description: string;
  /** What moved figures, in the order of the numbers in the plot. */
  events: string[];
  notes: string[];
  source: string;
  newer: { text: string; link: string; query: string } | null;
  roleDescription: string;
  tableLabel: string;
  keyboardHelp: string;
}

/** A publication that printed a figure. `url` may be empty. */
export interface SourceLine {
  text: string;
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
  /** The headings; the last one is that of remarks and sources. */
  head: string[];
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
