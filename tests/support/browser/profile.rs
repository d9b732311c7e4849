//! Folders for the profiles of browsers.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// A folder for a browser's profile, removed at the end.
pub struct Profile(pub PathBuf);

impl Profile {
    pub fn new() -> Profile {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("ip-balance-profile-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Profile(env::temp_dir().join(name))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A folder that stays behind among temporary files is no reason to fail.
        let _ = fs::remove_dir_all(&self.0);
    }
}
