//! A small server for a folder, with the headers that a file host should send.

use super::output::HASHED;
use crate::error::Error;
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, StatusCode, header, response::Parts},
    middleware::{self, Next},
    response::Response,
};
use std::{
    io::{self, ErrorKind},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
};
use tower_http::services::ServeDir;

/// The `Content-Security-Policy` under which the whole site works: nothing inline, nothing from another host, and no
/// string that becomes code or markup.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'";

/// The headers of every answer. Charts in articles load script, wasm and data from another origin, and sandboxed frames
/// have none: hence the two that allow cross-origin requests.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// The ports that are tried if none is given.
const PORTS: std::ops::Range<u16> = 8000..8100;

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

/// Serves the folder until the program is stopped.
pub fn run(listener: TcpListener, folder: &Path) -> Result<(), Error> {
    let failed = |error: io::Error| Error::new(format!("cannot serve: {error}"));
    let address = listener.local_addr().map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        println!("Serving http://{address}/ (Ctrl+C stops it)");
        axum::serve(listener, router(folder)).await.map_err(failed)
    })
}

fn router(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(middleware::from_fn(add_headers))
}

async fn add_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_string();
    let (mut parts, body) = next.run(request).await.into_parts();
    let Parts { status, headers, .. } = &mut parts;
    let mut set = |name, value: &'static str| headers.insert(name, header::HeaderValue::from_static(value));
    for (name, value) in HEADERS {
        set(name, value);
    }
    let is_found = status.is_success() || *status == StatusCode::NOT_MODIFIED;
    let is_hashed = path.trim_start_matches('/').starts_with(&format!("{HASHED}/"));
    set(header::CACHE_CONTROL, if is_found && is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" });
    if let Some(content_type) = content_type(&path).filter(|_| is_found) {
        set(header::CONTENT_TYPE, content_type);
    }
    Response::from_parts(parts, body)
}

/// The content type of a file by its ending, with the encoding if it is text.
fn content_type(path: &str) -> Option<&'static str> {
    let ending = if path.ends_with('/') { "html" } else { path.rsplit_once('.')?.1 };
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
        _ => return None,
    })
}
