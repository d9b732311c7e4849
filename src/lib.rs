//! Korea's intellectual property trade balance, every figure with its release.
//!
//! ```text
//! data package ──data──▶ Dataset ─┐
//!                                 ├─figure─▶ Figure ──layout──▶ Scene ──paint──▶ canvas · SVG · PNG
//! query string ──spec──▶ ResolvedQuery ─────┘ (meaning)    ▲   (places)   ├──hit──▶ Hit ──tip──▶ Tip
//!                                     Measure, Viewport         └──dump─▶ golden text
//! ```
//!
//! Each arrow is a pure function and each value `Debug + PartialEq`; no later stage reaches back.
//!
//! - [`data`]: what was published, release by release, and what was known on a day
//! - [`spec`]: what is asked: a query string, parsed strictly, with every default worked out
//! - [`derive`](mod@derive): change, sum, status, record: pure arithmetic over a vintage of the data
//! - [`figure`]: what is to be shown, in figures and words; one file a chart
//! - [`locale`]: every word, in English and Korean
//! - [`text`]: words to lines that fit, measured behind a trait of one method
//! - [`scale`]: values and periods to places, and the ticks between them
//! - [`layout`]: figure to scene: every place is worked out here, once
//! - [`scene`]: finished marks at fixed places, what lies under a point, and their golden text
//! - `order`, `join`, `digits`: short lists into order; parts to one text, whole numbers to digits
//! - [`table`]: the figures behind a chart, for reading
//! - [`tip`]: the words about a figure, and where they stand
//! - [`chart`]: one interactive chart: what is pointed at, pinned, walked
//! - `web` (wasm only): the chart as the page's script sees it
//! - `site` (feature `cli`): the command line, the static site and its server

#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
pub mod claims;
#[cfg(feature = "cli")]
pub mod cli;
pub mod data;
pub mod derive;
mod digits;
#[cfg(feature = "cli")]
pub mod error;
pub mod figure;
#[cfg(feature = "cli")]
pub mod files;
mod join;
pub mod layout;
mod order;
pub mod paint;
pub mod picture;
pub mod query;
pub mod scale;
pub mod scene;
#[cfg(feature = "cli")]
pub mod site;
pub mod text;
pub mod theme;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
