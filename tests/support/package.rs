//! Data packages for tests: the shipped one, and copies of it that a test may break.

use ip_balance::data::Dataset;
use ip_balance::data::read::{Problem, read};
use ip_balance::figure::{Figure, compose};
use ip_balance::query::{Lang, Strictness, parse, resolve};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// The folder of the shipped package.
pub fn shipped_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data")
}

/// The shipped package, read once.
pub fn shipped() -> &'static Dataset {
    static DATA: LazyLock<Dataset> = LazyLock::new(|| match read(&shipped_folder()) {
        Ok(data) => data,
        Err(problems) => panic!("the shipped package has {} problems, first {}", problems.len(), problems[0]),
    });
    &DATA
}

/// The figure of a query that can be drawn.
pub fn figure(data: &Dataset, query: &str, lang: Lang) -> Figure {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, data).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    compose(&resolved, lang).unwrap_or_else(|refused| panic!("{query}: {}", refused.message))
}

/// A copy of the shipped package in a folder of its own, removed at the end.
pub struct Package {
    pub folder: PathBuf,
}

impl Package {
    pub fn copy() -> Package {
        Package::copy_of(&shipped_folder())
    }

    /// A copy of the package in another folder.
    pub fn copy_of(original: &Path) -> Package {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("ip-balance-test-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
        for entry in fs::read_dir(original).expect("the package is there") {
            let path = entry.expect("a folder can be listed").path();
            // The maps of imports are the only subfolder that ships.
            if path.ends_with("import") && path.is_dir() {
                fs::create_dir_all(folder.join("import")).expect("a folder of the copy can be made");
                for entry in fs::read_dir(&path).expect("a folder can be listed") {
                    let path = entry.expect("a folder can be listed").path();
                    let name = path.file_name().expect("a file has a name");
                    fs::copy(&path, folder.join("import").join(name)).expect("a file can be copied");
                }
            }
            if path.is_file() {
                fs::copy(&path, folder.join(path.file_name().expect("a file has a name")))
                    .expect("a file can be copied");
            }
        }
        Package { folder }
    }

    /// The dataset of the copy, which is sound.
    pub fn data(&self) -> Dataset {
        read(&self.folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("a file of the package is text")
    }

    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.folder.join(file), bytes).expect("a file of the copy can be written");
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.folder.join(file)).expect("a file of the copy can be removed");
    }

    /// Adds a row to a file and tells its line.
    pub fn append(&self, file: &str, row: &str) -> u64 {
        let mut text = self.text(file);
        if !text.ends_with('\n') {
            text.push('\n');
        }
        let line = text.lines().count() as u64 + 1;
        self.write(file, text + row + "\n");
        line
    }

    /// What the strict reader has against it; empty if nothing.
    pub fn problems(&self) -> Vec<Problem> {
        read(&self.folder).err().unwrap_or_default()
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        // A folder that stays behind among temporary files is no reason to fail.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
