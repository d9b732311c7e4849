//! The `Content-Security-Policy` of every answer.

/// Where scripts and images come from beside the site itself.
const SCRIPTS: &str = "'wasm-unsafe-eval'";
const IMAGES: &str = "data: blob:";

/// The policy under which the whole site works: nothing inline, nothing from another host, and no string that becomes
/// code or markup.
///
/// `host` is the `Host` of the request. In a sandboxed frame, WebKit takes `'self'` for no place at all, so the host is
/// named beside it; by both schemes, since TLS may end before this server.
pub fn policy(host: Option<&str>) -> String {
    let own = match host.filter(|host| is_plain(host)) {
        Some(host) => format!("'self' http://{host} https://{host}"),
        None => "'self'".to_string(),
    };
    format!(
        "default-src 'none'; script-src {own} {SCRIPTS}; style-src {own}; img-src {own} {IMAGES}; connect-src {own}; \
         font-src {own}; frame-src {own}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// Whether a host has only the characters of names, addresses and ports, and so cannot extend the policy.
fn is_plain(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte))
}
