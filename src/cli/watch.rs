//! `ip-balance watch`: serves the site of a package, and builds it anew whenever a file of the package changes.

use super::{check::all_problems, serve::ServeArgs};
use crate::error::Error;
use crate::serve::{self, Follow, ServeOptions};
use crate::site::{Host, Resources, Site, report};
use notify::{Event, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// The folder that the site is written to if none is given.
const DEFAULT_OUT: &str = "ip-balance-watch";

/// How long no file has to change before the site is built: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(150);

/// Builds and serves the site of the package in `folder` until the program is stopped.
///
/// # Errors
///
/// As `serve`, for the first build; later ones that fail are reported, and the site stays as it was.
pub fn run(resources: &Resources, folder: Option<&Path>, args: ServeArgs) -> Result<(), Error> {
    let expected = "expected --data DIR, the folder of the package to watch";
    let folder = folder.ok_or_else(|| Error::new(format!("found no data package to watch, {expected}")))?;
    let listener = serve::listen(args.host, args.port)?;
    let out = args.out.unwrap_or_else(|| DEFAULT_OUT.into());
    let base_url = args.base_url.clone();
    let (changes, changed) = channel();
    // Before the first build, so that nothing that changes meanwhile is missed.
    let watcher = watch(folder, changes)?;
    let site = Site::build(resources, out.clone(), base_url.clone(), Host::Server)?;
    let (sites, rebuilt) = channel();
    let resources_of_thread = resources.clone();
    thread::spawn(move || rebuild(&resources_of_thread, &out, base_url.as_deref(), &changed, &sites));
    let module = resources.text(serve::FOLLOW_MODULE)?;
    let options = ServeOptions { base_url: args.base_url, log: args.log, follow: Some(Follow { module, rebuilt }) };
    let served = serve::run(listener, site, options);
    drop(watcher);
    served
}

/// Sends a message for each change of a file of the package.
fn watch(folder: &Path, changes: Sender<()>) -> Result<impl Watcher + use<>, Error> {
    let failed = |error: notify::Error| Error::new(format!("cannot watch {}: {error}", folder.display()));
    let changed = move |event: notify::Result<Event>| {
        // A watcher that lost events has to be believed too: something may have changed.
        let is_change = event.as_ref().map_or(true, is_change);
        if is_change {
            // Nobody listens any more once the server has stopped.
            let _ = changes.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(changed).map_err(failed)?;
    watcher.watch(folder, RecursiveMode::Recursive).map_err(failed)?;
    Ok(watcher)
}

/// Whether a file of a package was written, moved or removed. Reading one is no change, and neither is what editors and
/// imports write aside.
fn is_change(event: &Event) -> bool {
    let is_aside = |path: &PathBuf| {
        path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp")
        })
    };
    !event.kind.is_access() && !event.paths.iter().all(is_aside)
}

/// Builds the site once no file has changed for a while, as often as one does.
fn rebuild(resources: &Resources, out: &Path, base_url: Option<&str>, changed: &Receiver<()>, sites: &Sender<Site>) {
    while changed.recv().is_ok() {
        loop {
            match changed.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        let began = Instant::now();
        match checked_build(resources, out, base_url) {
            Ok(site) => {
                report(&format!("Rebuilt in {:.1} s", began.elapsed().as_secs_f64()));
                if sites.send(site).is_err() {
                    return;
                }
            }
            Err(error) => report(&format!("error: {error}; the site stays as it was")),
        }
    }
}

/// Checks the package, reporting each problem, and builds the site if there is none.
fn checked_build(resources: &Resources, out: &Path, base_url: Option<&str>) -> Result<Site, Error> {
    resources.install_fonts()?;
    let problems = all_problems(resources);
    problems.iter().for_each(|problem| report(problem));
    if let Some(first) = problems.first() {
        let count = problems.len();
        let found = if count == 1 { "1 problem".to_string() } else { format!("{count} problems, the first: {first}") };
        return Err(Error::new(found));
    }
    Site::build(resources, out.to_path_buf(), base_url.map(str::to_string), Host::Server)
}
