//! The port that is listened on.

use crate::error::Error;
use std::{
    io::{self, ErrorKind},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    ops::Range,
};

/// The ports that are tried if none is given.
const PORTS: Range<u16> = 8000..8100;

/// Listens on a port of a host, by default the loopback address; without a port, on the first free one of `PORTS`.
pub fn listen(host: Option<IpAddr>, port: Option<u16>) -> Result<TcpListener, Error> {
    let host = host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let bind = |port| TcpListener::bind(SocketAddr::new(host, port));
    let is_in_use = |error: &io::Error| error.kind() == ErrorKind::AddrInUse;
    let failed = |error| Error::new(format!("cannot listen on {host}: {error}"));
    match port {
        Some(port) => bind(port).map_err(|error| match is_in_use(&error) {
            true => Error::new(format!("port {port} is in use; name another with --port, or none to take a free one")),
            false => failed(error),
        }),
        None => match PORTS.map(bind).find(|result| !result.as_ref().is_err_and(is_in_use)) {
            Some(result) => result.map_err(failed),
            None => {
                let (first, last) = (PORTS.start, PORTS.end - 1);
                Err(Error::new(format!("ports {first} to {last} are all in use; name a free one with --port")))
            }
        },
    }
}
