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

pub use listen::listen;
pub use policy::policy;

use crate::error::Error;
use crate::site::Site;
use charts::Charts;
use connections::Connections;
use files::StaticFiles;
use log::AccessLog;
use renders::Renders;
use router::Server;
use std::{
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    sync::Arc,
};

/// How a site is served.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServeOptions {
    /// The address that readers know the site by, with a slash at its end; `None` for the one that is listened on.
    pub base_url: Option<String>,
    /// Whether each request is written to standard output.
    pub log: bool,
}

/// Serves a site until the program is told to stop, then finishes the answers that it has begun.
///
/// # Errors
///
/// A file of the site that cannot be read, or an address that cannot be served.
pub fn run(listener: TcpListener, site: Site, options: &ServeOptions) -> Result<(), Error> {
    let failed = |error: io::Error| Error::new(format!("cannot serve: {error}"));
    let address = listener.local_addr().map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let files = StaticFiles::load(&site)?;
    let base_url = options.base_url.clone().unwrap_or_else(|| format!("http://{address}/"));
    let charts = Charts::new(site.live, base_url, &files.version());
    let log = options.log.then(AccessLog::start).transpose().map_err(failed)?;
    let server = Server { files, charts, renders: Renders::default() };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        announce(address);
        Connections::new(router::router(Arc::new(server), log)).serve(listener).await.map_err(failed)
    })
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
