//! Results of earlier builds, kept in the user's cache folder under a hash of what they were made from.

use crate::error::Error;
use sha2::{Digest, Sha256};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
    time::{Duration, SystemTime},
};

/// The name of a content: the first 20 hexadecimal digits of its SHA-256.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(10).map(|byte| format!("{byte:02x}")).collect()
}

/// A folder of kept results. If it is lost or cannot be written, a build takes longer; its result is the same.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// How long a result is kept after it was last used.
const KEPT_FOR: Duration = Duration::from_secs(60 * 24 * 60 * 60);

impl Cache {
    /// The cache for results of one kind: a folder in `$IP_BALANCE_CACHE`, else in the user's cache folder.
    pub fn open(kind: &str) -> Cache {
        let chosen = env::var_os("IP_BALANCE_CACHE").map(PathBuf::from);
        let root = chosen.or_else(|| Some(dirs::cache_dir()?.join("ip-balance")));
        Cache { folder: root.unwrap_or_else(|| env::temp_dir().join("ip-balance")).join(kind) }
    }

    /// The result of this name; it is created, and kept for the next build, if there is none.
    pub fn get_or_create(&self, name: &str, create: impl FnOnce() -> Result<Vec<u8>, Error>) -> Result<Vec<u8>, Error> {
        let path = self.folder.join(name);
        if let Ok(content) = fs::read(&path) {
            let _ = touch(&path);
            return Ok(content);
        }
        let content = create()?;
        let _ = self.keep(&path, &content);
        Ok(content)
    }

    /// Deletes results that no build has used for a long time.
    pub fn remove_unused(&self) {
        let oldest = SystemTime::now() - KEPT_FOR;
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.metadata().and_then(|file| file.modified()).is_ok_and(|used| used < oldest) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Writes a temporary file and renames it, so that an interrupted build leaves no half of a result.
    fn keep(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        let temporary = self.folder.join(format!("{}.tmp", process::id()));
        fs::create_dir_all(&self.folder)?;
        fs::write(&temporary, content)?;
        fs::rename(&temporary, path)
    }
}

/// Marks a result as used now.
fn touch(path: &Path) -> io::Result<()> {
    fs::File::options().write(true).open(path)?.set_modified(SystemTime::now())
}
