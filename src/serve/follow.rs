//! What `watch` adds to the server: a site that is replaced while it is served, and pages that follow it.
//!
//! The server tells the version of its site on a stream of events. A module that is added to the site's script listens
//! and loads the page anew. The files of the site on disk know nothing of it.

use super::files::StaticFiles;
use super::representation::{Lifetime, Representation, content_type_of};
use super::router::Server;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use std::convert::Infallible;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The address of the events.
pub const EVENTS: &str = "events";

/// The module that listens to them.
pub const MODULE: &str = "watch.js";

/// The server of the newest site.
pub struct Current {
    server: RwLock<Arc<Server>>,
    /// The version of its site; `None` if it is never replaced.
    version: Option<watch::Sender<String>>,
    stop: CancellationToken,
}

impl Current {
    /// A server; `is_followed` says whether its site may be replaced. `stop` ends the streams of events.
    pub fn new(server: Server, is_followed: bool, stop: CancellationToken) -> Current {
        let version = is_followed.then(|| watch::Sender::new(server.files.version()));
        Current { server: RwLock::new(Arc::new(server)), version, stop }
    }

    pub fn server(&self) -> Arc<Server> {
        Arc::clone(&self.server.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers from another site from now on, and tells the pages that are open.
    pub fn replace(&self, server: Server) {
        let version = server.files.version();
        *self.server.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(server);
        if let Some(sender) = &self.version {
            sender.send_replace(version);
        }
    }

    /// The versions of the site as events: the one of now at once, and each later one. `None` if it is never replaced.
    pub fn events(&self) -> Option<Response> {
        let receiver = self.version.as_ref()?.subscribe();
        let state = (receiver, self.stop.clone(), true);
        let stream = unfold(state, |(mut receiver, stop, is_first)| async move {
            if !is_first {
                tokio::select! {
                    changed = receiver.changed() => changed.ok()?,
                    () = stop.cancelled() => return None,
                }
            }
            let version = receiver.borrow_and_update().clone();
            Some((Ok::<_, Infallible>(Event::default().event("site").data(version)), (receiver, stop, false)))
        });
        Some(Sse::new(stream).keep_alive(KeepAlive::default()).into_response())
    }
}

/// Adds the module that follows the site, and the line of the site's script that loads it.
pub fn add_module(files: &mut StaticFiles, script: &str, module: &str) {
    let file = |content: String| Representation {
        content_type: content_type_of("js"),
        lifetime: Lifetime::NotKept,
        tag: crate::site::hash(content.as_bytes()),
        brotli: None,
        gzip: None,
        content: content.into(),
    };
    if let Some(entry) = files.text(script) {
        files.put(script, file(format!("{entry}\nimport(new URL(\"./{MODULE}\", import.meta.url).href);\n")));
        files.put(MODULE, file(module.to_string()));
    }
}
