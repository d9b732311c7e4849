//! What strangers send to the core, as functions of bytes that must neither panic nor take long. `cargo fuzz` runs them
//! with a coverage-guided engine (see Cargo.toml beside this file), and the tests run them over the kept corpus and
//! over changed copies of it.

use ip_balance::claims;
use ip_balance::cli::check::{check_package, warnings};
use ip_balance::data::{Dataset, read, wire};
use ip_balance::figure::{Figure, compose, figures, table::table, tip::tip};
use ip_balance::files::Files;
use ip_balance::layout::{self, Viewport};
use ip_balance::picture;
use ip_balance::query::{Lang, Strictness, parse, resolve};
use ip_balance::scene::Point;
use ip_balance::text::native::NativeMeasure;
use ip_balance::words::{self, compile::Source};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, io};

/// A target by its name, which is that of its folder in the corpus.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 4] = [("query", query), ("package", package), ("wire", data_file), ("words", catalogue)];

/// The shipped package, read once.
fn shipped() -> &'static Dataset {
    static DATA: LazyLock<Dataset> = LazyLock::new(|| read::read(&root().join("www/data")).expect("it is checked"));
    &DATA
}

/// The source tree, in which this file lies in a package of its own too.
pub fn root() -> PathBuf {
    let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    folders.find(|folder| folder.join("www/data").is_dir()).expect("this is run in the source tree").to_path_buf()
}

/// A query, from its text to all that is said of its chart.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for strictness in [Strictness::Strict, Strictness::Lenient] {
        ask(&text, strictness, shipped());
    }
}

/// Asks for a chart, and for everything that is said of it.
fn ask(text: &str, strictness: Strictness, data: &Dataset) {
    let parsed = match parse(text, strictness) {
        Ok(parsed) => parsed,
        Err(error) => return told(&words::query_error(Lang::EN, &error)),
    };
    let resolved = match resolve(&parsed, data) {
        Ok(resolved) => resolved,
        Err(error) => return told(&words::query_error(Lang::KO, &error)),
    };
    for lang in [Lang::EN, Lang::KO] {
        match compose(&resolved, lang) {
            Ok(figure) => draw(&figure),
            Err(refused) => told(&refused.message),
        }
    }
}

fn told(sentence: &str) {
    assert!(!sentence.trim().is_empty(), "an error has words");
}

fn draw(figure: &Figure) {
    told(&figures(figure).to_json());
    let _ = (figures(figure).to_csv(), table(figure));
    for width in [280.0, 760.0] {
        let height = layout::height(figure, width);
        let scene = layout::compose(figure, &NativeMeasure, Viewport { width, height, slack: 1.0 });
        told(&scene.dump());
        for step in 0..40 {
            let (across, down) = (f64::from(step % 8) / 7.0, f64::from(step / 8) / 4.0);
            let Some(hit) = scene.hit(Point::new(width * across, height * down)) else { continue };
            let cells: Vec<_> = hit.cells().collect();
            assert!(!tip(figure, &cells).figures.is_empty(), "a tip tells of a figure");
        }
    }
    assert!(picture::svg_inline(figure, 520.0).starts_with("<svg"));
}

/// A data package: files one after the other, each after a line `--- NAME`.
pub fn package(bytes: &[u8]) {
    let files = Unpacked::new(bytes);
    let _ = (check_package(&files), warnings(&files));
    if let Ok(data) = read::read(&files) {
        draw_all(&data);
        let _ = claims::read(&files, &data);
    }
}

/// A few charts of any dataset.
fn draw_all(data: &Dataset) {
    for chart in ["", "chart=revisions", "chart=difference", "chart=multiples&by=type", "chart=bars&by=type"] {
        ask(chart, Strictness::Lenient, data);
    }
}

/// The files of a package in one text.
#[derive(Debug)]
struct Unpacked(BTreeMap<String, Vec<u8>>);

impl Unpacked {
    fn new(bytes: &[u8]) -> Unpacked {
        let text = String::from_utf8_lossy(bytes);
        let file = |part: &str| {
            let (name, content) = part.split_once('\n')?;
            Some((name.trim().to_string(), content.as_bytes().to_vec()))
        };
        Unpacked(text.split("--- ").filter_map(file).collect())
    }
}

impl Files for Unpacked {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.get(name).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        Ok(if subfolder.is_empty() { self.0.keys().cloned().collect() } else { Vec::new() })
    }

    fn location(&self) -> String {
        "a package in memory".to_string()
    }
}

/// The files of a folder as one input of [`package`].
pub fn packed(folder: &Path) -> Vec<u8> {
    let folder = folder.to_path_buf();
    let names = folder.names("").expect("the folder is there");
    let file = |name: String| Some(format!("--- {name}\n{}", fs::read_to_string(folder.join(&name)).ok()?));
    names.into_iter().filter_map(file).collect::<String>().into_bytes()
}

/// The content of a data file after its checksum, or, after a first byte that is odd, that of the sources beside the
/// shipped figures.
pub fn data_file(bytes: &[u8]) {
    let Some((kind, body)) = bytes.split_first() else { return };
    static HEADS: LazyLock<[Vec<u8>; 2]> =
        LazyLock::new(|| [wire::encode(shipped(), ""), wire::encode_provenance(shipped())]);
    let is_provenance = kind % 2 == 1;
    let head = &HEADS[usize::from(is_provenance)][..BEFORE_CHECKSUM];
    let file = [head, &crc32fast::hash(body).to_le_bytes(), body].concat();
    if is_provenance {
        if let Ok(data) = wire::decode_provenance(shipped().clone(), &file) {
            ask("", Strictness::Lenient, &data);
        }
    } else if let Ok((data, _)) = wire::decode(&file) {
        draw_all(&data);
    }
    // And as it is, without a checksum that fits.
    let _ = wire::decode(bytes);
}

/// How long the kind and the version of a data file are, in bytes, and the checksum after them.
const BEFORE_CHECKSUM: usize = 8;
const CHECKSUM: usize = 4;

/// The inputs of [`data_file`] that stand for a dataset.
pub fn data_files(data: &Dataset) -> [Vec<u8>; 2] {
    let body = |kind: u8, file: Vec<u8>| [&[kind], &file[BEFORE_CHECKSUM + CHECKSUM..]].concat();
    [body(0, wire::encode(data, "provenance.bin")), body(1, wire::encode_provenance(data))]
}

/// The words of a claim, and those of a catalogue.
pub fn catalogue(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let now = claims::vintage(shipped(), claims::latest_release(shipped()));
    for lang in [Lang::EN, Lang::KO] {
        match claims::expand(&text, &now, lang) {
            Ok(_) => {}
            Err(error) => told(&format!("{error:?}")),
        }
    }
    for language in ["en", "ko"] {
        if let Err(errors) = words::compile_charts(language, &[Source::new("words.ftl", text.as_ref())]) {
            assert!(!errors.is_empty(), "a catalogue that is refused has an error");
        }
    }
}
