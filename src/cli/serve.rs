//! `ip-balance serve`: builds the site and serves it, and draws the chart of any query.

use super::build;
use crate::error::Error;
use crate::serve::{self, ServeOptions};
use crate::site::{Host, Resources};
use clap::Args;
use std::{net::IpAddr, path::PathBuf};

/// The arguments of `serve`.
#[derive(Args, Clone, Debug, Default, PartialEq)]
pub struct ServeArgs {
    /// Serve on this port alone; without it, on the first free one from 8000 on
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Listen on this address [default: 127.0.0.1, reachable from this machine only]
    #[arg(long, value_name = "ADDR")]
    pub host: Option<IpAddr>,
    /// The folder to write the site to [default: ip-balance-site]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The address that readers know the site by, such as `https://example.org/ip/` [default: the one that is listened on]
    #[arg(long, value_name = "URL", value_parser = build::base_url)]
    pub base_url: Option<String>,
    /// Write each request to standard output, a line of JSON each
    #[arg(long)]
    pub log: bool,
}

impl ServeArgs {
    /// These arguments, completed by others.
    pub(super) fn or(self, other: ServeArgs) -> ServeArgs {
        ServeArgs {
            port: self.port.or(other.port),
            host: self.host.or(other.host),
            out: self.out.or(other.out),
            base_url: self.base_url.or(other.base_url),
            log: self.log || other.log,
        }
    }
}

/// Builds the site and serves it until the program is stopped.
pub fn run(resources: &Resources, args: ServeArgs) -> Result<(), Error> {
    // Before the build: a port that is in use should not cost a minute of waiting.
    let listener = serve::listen(args.host, args.port)?;
    let out = args.out.unwrap_or_else(|| build::DEFAULT_OUT.into());
    let site = build::run(resources, build::BuildArgs { out, base_url: args.base_url.clone() }, Host::Server)?;
    serve::run(listener, site, ServeOptions { base_url: args.base_url, log: args.log, follow: None })
}
