//! What a browser prints: the texts of each sheet and its picture, read by the tools of poppler.

use super::process::is_installed;
use super::skipped::skip;
use resvg::tiny_skia::Pixmap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Width and height of a sheet, in centimetres.
pub const A4: (f64, f64) = (21.0, 29.7);

/// The pixels of a sheet's picture for each inch.
const RESOLUTION: &str = "60";

/// Whether this machine can read what is printed; without, the running test is listed as skipped.
pub fn is_readable() -> bool {
    let can = is_installed("pdftotext") && is_installed("pdftoppm");
    if !can {
        skip("paper", "poppler-utils are not installed");
    }
    can
}

/// A printed page.
pub struct Sheets {
    /// The text of each sheet, without blanks.
    texts: Vec<Sheet>,
    pictures: Vec<Pixmap>,
    /// The width of each sheet, in points, and its words.
    words: Vec<(f64, Vec<Word>)>,
}

/// Where a word begins and ends from the left, in points, and the word.
type Word = (f64, f64, String);

pub struct Sheet(String);

impl Sheet {
    /// Whether a text is on it, however its lines break.
    pub fn has(&self, text: &str) -> bool {
        self.0.contains(&squeezed(text))
    }
}

/// The letters of a text, whatever form they have in a PDF: no blanks, no ligatures, and no hyphen where a line breaks.
fn squeezed(text: &str) -> String {
    let ligatures =
        [("\u{fb03}", "ffi"), ("\u{fb04}", "ffl"), ("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl")];
    let text =
        ligatures.into_iter().fold(text.to_string(), |text, (ligature, letters)| text.replace(ligature, letters));
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '\u{2010}' | '\u{ad}' | '\u{0}'))
        .collect()
}

impl Sheets {
    /// Reads a PDF, and leaves it and its pictures under this name for people to look at.
    pub fn new(name: &str, pdf: &[u8]) -> Sheets {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("target can be written");
        let file = folder.join("page.pdf");
        std::fs::write(&file, pdf).expect("target can be written");
        let texts = run("pdftotext", &["-raw"], &[&file, Path::new("-")]);
        let texts = texts.trim_end_matches('\u{c}').split('\u{c}').map(|text| Sheet(squeezed(text))).collect();
        run("pdftoppm", &["-r", RESOLUTION, "-png"], &[&file, &folder.join("sheet")]);
        let mut names: Vec<PathBuf> =
            std::fs::read_dir(&folder).expect("it is there").flatten().map(|entry| entry.path()).collect();
        names.retain(|path| path.extension().is_some_and(|ending| ending == "png"));
        names.sort();
        let pictures = names.iter().map(|path| Pixmap::load_png(path).expect("a PNG")).collect();
        let boxes = run("pdftotext", &["-bbox"], &[&file, Path::new("-")]);
        let words = boxes.split("<page ").skip(1).map(|page| (number(page, "width"), words(page))).collect();
        Sheets { texts, pictures, words }
    }

    /// The first sheet that a text is on.
    pub fn with(&self, text: &str) -> Option<&Sheet> {
        self.texts.iter().find(|sheet| sheet.has(text))
    }

    /// Whether one sheet has both texts.
    pub fn have_together(&self, one: &str, other: &str) -> bool {
        self.texts.iter().any(|sheet| sheet.has(one) && sheet.has(other))
    }

    /// Panics unless the paper is white, and letters and marks leave most of it so.
    pub fn assert_black_on_white(&self, what: &str) {
        for (at, picture) in self.pictures.iter().enumerate() {
            let pixels = picture.pixels();
            let is_white =
                |x: u32, y: u32| picture.pixel(x, y).is_some_and(|pixel| pixel.red() > 250 && pixel.blue() > 250);
            for (x, y) in [(2, 2), (picture.width() - 3, 2), (2, picture.height() - 3)] {
                assert!(is_white(x, y), "{what}: sheet {} is not white at {x}, {y}", at + 1);
            }
            let white =
                pixels.iter().filter(|pixel| pixel.red() > 240 && pixel.green() > 240 && pixel.blue() > 240).count();
            let share = white as f64 / pixels.len() as f64;
            assert!(share > 0.6, "{what}: only {share:.2} of sheet {} is white", at + 1);
        }
    }

    /// Panics if a word goes over an edge of its sheet.
    pub fn assert_within_margins(&self, what: &str) {
        for (at, (width, words)) in self.words.iter().enumerate() {
            for (from, to, word) in words {
                assert!(*from >= 0.0 && to <= width, "{what}: '{word}' goes over the edge of sheet {}", at + 1);
            }
        }
    }

    /// The share of the first sheet's columns that are not white all the way down.
    pub fn inked_columns(&self) -> f64 {
        let picture = self.pictures.first().expect("a sheet");
        let is_inked =
            |x: u32| (0..picture.height()).any(|y| picture.pixel(x, y).is_some_and(|pixel| pixel.blue() < 200));
        (0..picture.width()).filter(|x| is_inked(*x)).count() as f64 / f64::from(picture.width())
    }
}

fn words(page: &str) -> Vec<(f64, f64, String)> {
    let word = |rest: &str| {
        let text = rest.split_once('>')?.1.split('<').next()?.to_string();
        Some((number(rest, "xMin"), number(rest, "xMax"), text))
    };
    page.split("<word ").skip(1).filter_map(word).collect()
}

/// The number in an attribute.
fn number(tag: &str, name: &str) -> f64 {
    let value = tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("no {name} in {}", &tag[..tag.len().min(80)]))
}

fn run(program: &str, options: &[&str], files: &[&Path]) -> String {
    let output = Command::new(program).args(options).args(files).output().expect("poppler is installed");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
