//! `ip-balance build`: writes the static site.

use super::print;
use crate::error::Error;
use crate::site::{Host, Resources, Site};
use clap::Args;
use std::{path::PathBuf, time::Instant};

/// The folder that a site is written to, in the current folder, if none is given.
pub const DEFAULT_OUT: &str = "ip-balance-site";

/// The arguments of `build`.
#[derive(Args, Clone, Debug, PartialEq)]
pub struct BuildArgs {
    /// The folder to write to; hashed files of earlier builds stay in it
    #[arg(long, value_name = "DIR", default_value = DEFAULT_OUT)]
    pub out: PathBuf,
    /// The site's address, such as `https://example.org/ip/:` for canonical links, previews, oEmbed and sitemap
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
}

/// Writes the site and prints the sizes of its files. Returns the site.
pub fn run(resources: &Resources, args: BuildArgs, host: Host) -> Result<Site, Error> {
    let start = Instant::now();
    let site = Site::build(resources, args.out, args.base_url, host)?;
    print(site.size_table().as_bytes())?;
    let embed = site.embed_size() as f64 / 1000.0;
    let seconds = start.elapsed().as_secs_f64();
    print(format!("A chart in embed.html loads {embed:.1} KB in brotli. Built in {seconds:.1} s.\n").as_bytes())?;
    Ok(site)
}

/// An address to which file names can be appended: it ends with a slash.
pub(super) fn base_url(url: &str) -> Result<String, String> {
    let is_http = url.starts_with("https://") || url.starts_with("http://");
    if !is_http || url.contains(|c: char| c.is_whitespace() || c.is_control() || "?#\"<>".contains(c)) {
        return Err("expected an address such as https://example.org/ip/, without ? and #".to_string());
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}
