//! Charts of a statistic that is published and then revised, in which every figure knows its release.
//!
//! ```text
//! data package ──data──▶ Dataset ─┐
//!                                 ├─figure─▶ Figure ──layout──▶ Scene ──paint──▶ canvas · SVG · PNG
//! query string ──query─▶ Query ───┘    │                          └──hit──▶ CellId
//!                                      └──▶ table · tip · speech · CSV · JSON   (all from Figure alone)
//! ```
//!
//! Each arrow is a pure function, and no later stage reaches back. `tests/layers.rs` checks which module may use which.
//!
//! The pipeline:
//!
//! - [`data`]: what was published, release by release, and what was known on a day
//! - [`query`]: query strings, parsed strictly and resolved against the data, with every default
//! - [`derive`](mod@derive): change, sum, growth, status, record and revisions: arithmetic over what was known on a day
//! - [`figure`]: what a chart shows, free of pixels: cells with everything that is said of them. One file a chart
//! - [`layout`]: a figure as a scene: the only place where positions are computed. One file a chart
//! - [`scene`]: finished marks at fixed places, and the mark under a point
//! - [`paint`]: a scene on a canvas, as SVG or as PNG
//!
//! What it uses:
//!
//! - [`words`]: every sentence that a reader sees, in each language
//! - [`text`], [`scale`], [`theme`]: text measured and wrapped, values as positions, the palette
//!
//! What uses it:
//!
//! - [`view`]: one interactive chart, free of any host: pointer, keyboard, selection, tip, the tree for assistive technology
//! - `web` (wasm only): the interactive chart as the page's script sees it
//! - [`picture`]: a figure as a picture file
//! - `cli` (feature `cli`, as all that follow): the command line, one file a command
//! - `site`: the static site and its assets
//! - `serve`: the server: the site's files, and the chart of any query
//! - `claims`: sentences about the data, checked against it
//! - `import`, `fetch`: publishers' files into a data package, and what is asked of their services
//! - `files`, `error`: what commands read, and why they stop

#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
pub mod claims;
#[cfg(feature = "cli")]
pub mod cli;
pub mod data;
pub mod derive;
#[cfg(feature = "cli")]
pub mod error;
#[cfg(feature = "cli")]
pub mod fetch;
pub mod figure;
#[cfg(feature = "cli")]
pub mod files;
#[cfg(feature = "cli")]
pub mod import;
pub mod layout;
pub mod paint;
pub mod picture;
pub mod query;
pub mod scale;
pub mod scene;
#[cfg(feature = "cli")]
pub mod serve;
#[cfg(feature = "cli")]
pub mod site;
pub mod text;
pub mod theme;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
