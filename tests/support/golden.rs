//! The golden files: plain text in `tests/golden`. That of a chart is named by its query in canonical form.
//! `UPDATE_EXPECT=1` writes those that differ, to be looked at before they are committed.

use expect_test::expect_file;
use ip_balance::figure::{self, Figure};
use ip_balance::layout::{self, NOMINAL_WIDTHS, Viewport};
use ip_balance::query::{self, Lang, Strictness};
use ip_balance::scene::{Scene, Shape};
use ip_balance::text::native::NativeMeasure;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};
use std::fs;
use std::path::{Path, PathBuf};

use super::package::shipped;

/// The charts whose scenes are kept, without their language.
pub const SCENES: &[&str] = &[
    "first=yes",
    "item=cultural_artistic_copyrights",
    "chart=difference",
    "chart=bars&by=type",
    "chart=bars&by=country&first=yes",
    "chart=dumbbell&by=institution",
    "chart=bridge&by=type&period=2022",
    "chart=bridge&by=type&period=2023&change=yes",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=revisions",
    "chart=revisions&period=2018-H1..2024-H1",
    "chart=line&item=copyrights,industrial_property",
    "chart=vintages",
    "chart=triangle",
];

/// The charts whose SVG files are kept, without their language: one of each kind.
const PICTURES: &[&str] = &[
    "first=yes",
    "chart=difference",
    "chart=bars&by=type",
    "chart=dumbbell&by=country",
    "chart=bridge&by=type&period=2022",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=revisions&period=2018-H1..2024-H1",
    "chart=line&flow=exports",
    "chart=vintages",
    "chart=triangle",
];

/// The languages that come with the program: not [`Lang::all`], to which other tests add.
pub const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::KO];

/// The picture of the README that a browser draws.
pub const RESTYLED: &str = "restyled.png";

/// A scene that is kept.
pub struct GoldenScene {
    pub query: String,
    pub width: f64,
}

impl GoldenScene {
    pub fn name(&self) -> String {
        format!("{}@{}.txt", self.query, self.width)
    }

    /// The dump of the scene, made natively.
    pub fn dump(&self) -> String {
        let figure = figure(&self.query).unwrap_or_else(|| panic!("{} is refused", self.query));
        scene(&figure, self.width, layout::height(&figure, self.width), 1.0).dump()
    }
}

/// Every scene that is kept: each chart in each language at each width of the static page.
pub fn scenes() -> impl Iterator<Item = GoldenScene> {
    in_each_language(SCENES).flat_map(|query| NOMINAL_WIDTHS.map(|width| GoldenScene { query: query.clone(), width }))
}

/// The query of every SVG file that is kept.
pub fn pictures() -> impl Iterator<Item = String> {
    in_each_language(PICTURES)
}

fn in_each_language(queries: &'static [&str]) -> impl Iterator<Item = String> {
    queries.iter().flat_map(|query| LANGUAGES.map(|lang| format!("{query}&lang={}", lang.code())))
}

/// The file of all messages of a language.
pub fn messages(lang: Lang) -> String {
    format!("messages.{}.txt", lang.code())
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Fails if a golden is another text.
pub fn assert_golden(name: &str, text: &str) {
    expect_file![folder().join(name)].assert_eq(text);
}

/// Fails if a golden picture has another size, or if more than `most` of its pixels differ clearly in a channel.
/// `UPDATE_EXPECT` writes it, as it writes texts.
pub fn assert_golden_picture(name: &str, png: &[u8], most: f64) {
    let path = folder().join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, png).expect("a golden can be written");
    }
    let golden = fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let [golden, drawn] = [golden.as_slice(), png].map(|png| Pixmap::decode_png(png).expect("a picture is PNG"));
    assert_eq!((drawn.width(), drawn.height()), (golden.width(), golden.height()), "the size of {name}");
    let channels = |pixel: &PremultipliedColorU8| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
    let differs = |(one, other): &(&PremultipliedColorU8, &PremultipliedColorU8)| {
        channels(one).into_iter().zip(channels(other)).any(|(one, other)| one.abs_diff(other) > 64)
    };
    let different = golden.pixels().iter().zip(drawn.pixels()).filter(differs).count();
    let share = different as f64 / golden.pixels().len() as f64;
    assert!(
        share <= most,
        "{name}: {share:.5} of the pixels differ, at most {most} may; UPDATE_EXPECT=1 draws it anew"
    );
}

/// The figure of a query of the shipped package; `None` where the chart is refused.
pub fn figure(query: &str) -> Option<Figure> {
    let parsed = query::parse(query, Strictness::Strict).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    let resolved = query::resolve(&parsed, shipped()).unwrap_or_else(|error| panic!("{query}: {error:?}"));
    figure::compose(&resolved, parsed.lang.unwrap_or(Lang::EN)).ok()
}

/// A figure laid out with the advance widths of the shipped font.
pub fn scene(figure: &Figure, width: f64, height: f64, slack: f64) -> Scene {
    layout::compose(figure, &NativeMeasure, Viewport { width, height, slack })
}

/// Every text of a scene, in the order of its marks.
pub fn texts(scene: &Scene) -> impl Iterator<Item = &str> {
    scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    })
}
