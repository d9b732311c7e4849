//! Connections: as many as the system allows, none of them for ever, all of them ended gracefully.

use super::limits;
use super::router::Client;
use super::tracked::{Registry, Tracked};
use axum::{Router, extract::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{
    fs, io,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use tokio::net::{TcpListener, TcpStream};
use tokio_io_timeout::TimeoutStream;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::Service;

/// How long no connection is accepted after the system has refused one.
const PAUSE: Duration = Duration::from_millis(20);

/// Accepts connections and answers their requests.
#[derive(Debug)]
pub struct Connections {
    router: Router,
    registry: Arc<Registry>,
    /// How many may be open at a time.
    limit: usize,
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Connections {
    /// `stop` is cancelled when the program is told to stop.
    pub fn new(router: Router, stop: CancellationToken) -> Connections {
        let limit = descriptor_limit().saturating_sub(limits::SPARE_DESCRIPTORS).clamp(8, limits::MAX_CONNECTIONS);
        let registry = Arc::new(Registry::new());
        Connections { router, registry, limit, stop, tasks: TaskTracker::new() }
    }

    /// Serves until the program is told to stop. Answers that are under way then have a few seconds to end; a second
    /// signal ends them at once.
    pub async fn serve(self, listener: TcpListener) -> io::Result<()> {
        let mut signals = Signals::new()?;
        let mut number = 0;
        loop {
            tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((stream, client)) => {
                        number += 1;
                        self.start(number, stream, client);
                    }
                    // Too many open files, or a client that has gone already.
                    Err(_) => {
                        self.registry.close_oldest(limits::STALL_TIMEOUT);
                        tokio::time::sleep(PAUSE).await;
                    }
                },
                () = signals.next() => break,
            }
        }
        drop(listener);
        self.stop.cancel();
        self.tasks.close();
        tokio::select! {
            _ = tokio::time::timeout(limits::STOP_TIMEOUT, self.tasks.wait()) => {}
            () = signals.next() => {}
        }
        Ok(())
    }

    fn start(&self, number: u64, stream: TcpStream, client: SocketAddr) {
        if self.registry.count() >= self.limit {
            self.registry.close_oldest(limits::STALL_TIMEOUT);
        }
        // Without it, the second packet of an answer waits for the client to acknowledge the first.
        let _ = stream.set_nodelay(true);
        let entry = self.registry.add(number);
        let (router, stop) = (self.router.clone(), self.stop.clone());
        self.tasks.spawn(async move {
            let mut stream = TimeoutStream::new(Tracked::new(stream, &entry));
            // Reading has no limit of its own: the head of a request has one, and no body is read.
            stream.set_write_timeout(Some(limits::STALL_TIMEOUT));
            let service = service_fn(|mut request: Request<Incoming>| {
                request.extensions_mut().insert(Client(client));
                let connection = Arc::clone(&entry.connection);
                connection.has_asked.store(true, Ordering::Relaxed);
                connection.is_answering.store(true, Ordering::Relaxed);
                let answer = router.clone().call(request);
                async move {
                    let answer = answer.await;
                    connection.is_answering.store(false, Ordering::Relaxed);
                    answer
                }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(limits::HEAD_TIMEOUT)
                .max_header_size(limits::MAX_HEAD)
                .serve_connection(TokioIo::new(Box::pin(stream)), service);
            let mut connection = pin!(connection);
            let mut is_stopping = false;
            loop {
                tokio::select! {
                    // Whatever it ends with, such as a malformed request, has been answered or has nobody to tell.
                    _ = connection.as_mut() => break,
                    () = entry.connection.closed.notified() => break,
                    () = stop.cancelled(), if !is_stopping => {
                        if !entry.connection.has_asked.load(Ordering::Relaxed) {
                            break;
                        }
                        is_stopping = true;
                        connection.as_mut().graceful_shutdown();
                    }
                }
            }
        });
    }
}

/// The signals that end the program.
struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    fn new() -> io::Result<Signals> {
        Ok(Signals {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
        })
    }

    /// Waits for the next one: Ctrl+C or, on Unix, SIGTERM.
    async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// How many files and connections the system lets the program open at a time.
fn descriptor_limit() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().next());
    // What most systems allow at least.
    soft.and_then(|limit| limit.parse().ok()).unwrap_or(1024)
}
