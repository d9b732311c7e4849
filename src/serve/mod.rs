//! The server of a site: its files from memory, and the chart of any query drawn on demand.
//!
//! ```text
//! connection ──connections──▶ request ──router──▶ Representation ──respond──▶ answer
//!                                        │  files: in memory
//!                                        └  charts · oembed: drawn within limits, kept for a while
//! ```
//!
//! A `Representation` is what an address shows; how much of it a client gets, and in
//! which form, is decided in one place, `respond`.

mod charts;
mod connections;
mod failure;
mod files;
mod follow;
mod limits;
mod listen;
mod log;
mod nearest;
mod oembed;
mod policy;
mod renders;
mod representation;
mod request;
mod respond;
mod router;
mod tracked;

pub use follow::MODULE as FOLLOW_MODULE;
pub use listen::listen;
pub use policy::policy;

use crate::error::Error;
use crate::site::{self, Site};
use charts::Charts;
use connections::Connections;
use files::StaticFiles;
use follow::Current;
use log::AccessLog;
use renders::Renders;
use router::Server;
use std::{
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    sync::{Arc, mpsc::Receiver},
    thread,
};
use tokio_util::sync::CancellationToken;

/// How a site is served.
#[derive(Default)]
pub struct ServeOptions {
    /// The address that readers know the site by, with a slash at its end; `None` for the one that is listened on.
    pub base_url: Option<String>,
    /// Whether each request is written to standard output.
    pub log: bool,
    /// How open pages follow a site that is built anew; `None` for one that stays.
    pub follow: Option<Follow>,
}

/// Sites that take the place of the one that is served.
pub struct Follow {
    /// The script by which pages follow.
    pub module: String,
    pub rebuilt: Receiver<Site>,
}

/// Serves a site until the program is told to stop, then finishes the answers that it has begun.
///
/// # Errors
///
/// A file of the site that cannot be read, or an address that cannot be served.
pub fn run(listener: TcpListener, site: Site, options: ServeOptions) -> Result<(), Error> {
    let ServeOptions { base_url, log, follow } = options;
    let failed = |error: io::Error| Error::new(format!("cannot serve: {error}"));
    let address = listener.local_addr().map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let base_url = base_url.unwrap_or_else(|| format!("http://{address}/"));
    let module = follow.as_ref().map(|follow| follow.module.clone());
    let server = server(site, &base_url, module.as_deref())?;
    let log = log.then(AccessLog::start).transpose().map_err(failed)?;
    let stop = CancellationToken::new();
    let current = Arc::new(Current::new(server, follow.is_some(), stop.clone()));
    if let Some(Follow { module, rebuilt }) = follow {
        let current = Arc::clone(&current);
        thread::spawn(move || replace(&current, &rebuilt, &base_url, &module));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        announce(address);
        Connections::new(router::router(current, log), stop).serve(listener).await.map_err(failed)
    })
}

/// What answers for a site. `module` is the script by which pages follow it.
fn server(site: Site, base_url: &str, module: Option<&str>) -> Result<Server, Error> {
    let mut files = StaticFiles::load(&site)?;
    if let Some(module) = module {
        follow::add_module(&mut files, site::SCRIPT, module);
    }
    let charts = Charts::new(site.live, base_url.to_string(), &files.version());
    Ok(Server { files, charts, renders: Renders::default() })
}

/// Serves each rebuilt site from then on.
fn replace(current: &Current, rebuilt: &Receiver<Site>, base_url: &str, module: &str) {
    while let Ok(site) = rebuilt.recv() {
        match server(site, base_url, Some(module)) {
            Ok(server) => current.replace(server),
            Err(error) => site::report(&format!("error: {error}; the site that was served before still is")),
        }
    }
}

/// Prints the address. A closed standard output is no reason to stop.
fn announce(address: SocketAddr) {
    let _ = writeln!(io::stdout(), "Serving http://{address}/ (Ctrl+C stops it)");
    if !address.ip().is_loopback() {
        let reach = match address.ip().is_unspecified() {
            true => "any address of this machine".to_string(),
            false => address.ip().to_string(),
        };
        let _ = writeln!(
            io::stderr(),
            "Open to every machine that can reach {reach}, unencrypted and without a password: put a proxy or a CDN that \
             adds HTTPS before it, and name the address that readers know with --base-url"
        );
    }
}
