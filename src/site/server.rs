//! A folder to a small server on this machine, with the headers that a file host should send.

use super::output::HASHED;
use crate::error::Error;
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use std::{
    io::ErrorKind,
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
};
use tower_http::services::ServeDir;

/// The site runs whole under this: nothing inline, nothing from elsewhere, no string that becomes code or markup.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'";

/// Where to begin looking for a free port, and how many to try.
const PORTS: std::ops::Range<u16> = 8000..8100;

/// Serves the folder until the program is stopped.
pub fn run(listener: TcpListener, folder: &Path) -> Result<(), Error> {
    let failure = |error: std::io::Error| Error::new(format!("cannot serve: {error}"));
    let address = listener.local_addr().map_err(failure)?;
    listener.set_nonblocking(true).map_err(failure)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().map_err(failure)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failure)?;
        println!("Serving http://{address}/ (Ctrl+C stops it)");
        axum::serve(listener, site(folder)).await.map_err(failure)
    })
}

/// Listens on a port, or without one on the first free port from 8000 on. The default host is the loopback address.
pub fn listen(host: Option<IpAddr>, port: Option<u16>) -> Result<TcpListener, Error> {
    let host = host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    if let Some(port) = port {
        return TcpListener::bind(SocketAddr::new(host, port)).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                Error::new(format!("port {port} is in use; name another with --port, or none to take a free one"))
            }
            _ => Error::new(format!("cannot listen on {}: {error}", SocketAddr::new(host, port))),
        });
    }
    for port in PORTS {
        match TcpListener::bind(SocketAddr::new(host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(Error::new(format!("cannot listen on {host}: {error}"))),
        }
    }
    let (first, last) = (PORTS.start, PORTS.end - 1);
    Err(Error::new(format!("ports {first} to {last} are all in use; name a free one with --port")))
}

fn site(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(middleware::from_fn(dress))
}

/// Puts the headers on an answer: the policy, the type with its encoding, how long it may be kept.
async fn dress(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_string();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status().as_u16() == 304;
    let hashed = found && path.trim_start_matches('/').starts_with(&format!("{HASHED}/"));
    let kept = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    set(header::CACHE_CONTROL, kept);
    // A chart in an article loads script, wasm and data from another origin, or from one without a name.
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    if let Some(kind) = kind(&path).filter(|_| found) {
        set(header::CONTENT_TYPE, kind);
    }
    response
}

/// The type of a file by its ending, with the encoding where it is text.
fn kind(path: &str) -> Option<&'static str> {
    let file = path.rsplit('/').next().unwrap_or("");
    let ending = if file.is_empty() { "html" } else { file.rsplit_once('.')?.1 };
    Some(match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "wasm" => "application/wasm",
        "png" => "image/png",
        "bin" => "application/octet-stream",
        "woff2" => "font/woff2",
        _ => return None,
    })
}
