//! The site as `ip-balance serve` sends it, built and started once for all tests of a program.

use super::process::Guarded;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

/// The folder that the site is written to.
const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/served");

/// The address of the site's root, without a slash at its end.
pub fn site() -> &'static str {
    static SITE: LazyLock<(String, Mutex<Guarded>)> = LazyLock::new(|| {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
        fs::create_dir_all(&target).expect("target can be written");
        // Two test programs at a time would write to one folder.
        let lock = File::create(target.join("test-site.lock")).expect("target can be written");
        lock.lock().expect("a file can be locked");
        // Assets of earlier builds stay for pages that readers have open; a test compares with what one build writes.
        let _ = fs::remove_dir_all(FOLDER);
        let mut server = Guarded::start(env!("CARGO_BIN_EXE_ip-balance"), &["serve", "--out", FOLDER]);
        let address = server.wait_for(|line| {
            let rest = &line[line.find("http://")?..];
            Some(rest.split_whitespace().next()?.trim_end_matches('/').to_string())
        });
        (address.expect("serve builds the site and prints its address"), Mutex::new(server))
    });
    &SITE.0
}

/// The folder that is served.
pub fn folder() -> PathBuf {
    site();
    PathBuf::from(FOLDER)
}
