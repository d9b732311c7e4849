//! Connections as the server counts them: when each was last heard of, and which is to make room for another.

use std::{
    collections::HashMap,
    io,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    sync::Notify,
};

/// All open connections.
#[derive(Debug)]
pub struct Registry {
    began: Instant,
    open: Mutex<HashMap<u64, Arc<Connection>>>,
}

/// What is known of a connection.
#[derive(Debug)]
pub struct Connection {
    /// Milliseconds from the start of the registry until it last took or sent bytes.
    last_active: AtomicU64,
    /// Whether it has sent a request.
    pub has_asked: AtomicBool,
    /// Whether an answer is being made for it.
    pub is_answering: AtomicBool,
    /// Told when it has to close.
    pub closed: Notify,
}

impl Registry {
    pub fn new() -> Registry {
        Registry { began: Instant::now(), open: Mutex::default() }
    }

    /// Adds a connection until the returned value is dropped.
    pub fn add(self: &Arc<Registry>, id: u64) -> Entry {
        let connection = Connection {
            last_active: AtomicU64::new(self.now()),
            has_asked: AtomicBool::new(false),
            is_answering: AtomicBool::new(false),
            closed: Notify::new(),
        };
        let connection = Arc::new(connection);
        self.open().insert(id, Arc::clone(&connection));
        Entry { id, connection, registry: Arc::clone(self) }
    }

    /// The number of connections.
    pub fn count(&self) -> usize {
        self.open().len()
    }

    /// Closes the connection that was silent for the longest time: one that waits for a request or, if there is none, one
    /// whose answer has not moved for `stalled`.
    pub fn close_oldest(&self, stalled: Duration) {
        let now = self.now();
        let open = self.open();
        let silent = |connection: &Connection| now.saturating_sub(connection.last_active.load(Ordering::Relaxed));
        let may_close = |connection: &&Arc<Connection>| {
            !connection.is_answering.load(Ordering::Relaxed) || u128::from(silent(connection)) > stalled.as_millis()
        };
        if let Some(oldest) = open.values().filter(may_close).max_by_key(|connection| silent(connection)) {
            oldest.closed.notify_one();
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn open(&self) -> MutexGuard<'_, HashMap<u64, Arc<Connection>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection in the registry.
#[derive(Debug)]
pub struct Entry {
    id: u64,
    pub connection: Arc<Connection>,
    registry: Arc<Registry>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.registry.open().remove(&self.id);
    }
}

/// A stream that notes when it takes or sends bytes.
#[derive(Debug)]
pub struct Tracked {
    stream: TcpStream,
    connection: Arc<Connection>,
    registry: Arc<Registry>,
}

impl Tracked {
    pub fn new(stream: TcpStream, entry: &Entry) -> Tracked {
        Tracked { stream, connection: Arc::clone(&entry.connection), registry: Arc::clone(&entry.registry) }
    }

    fn noted<T>(&self, outcome: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if let Poll::Ready(Ok(_)) = outcome {
            self.connection.last_active.store(self.registry.now(), Ordering::Relaxed);
        }
        outcome
    }
}

impl AsyncRead for Tracked {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.noted(outcome)
    }
}

impl AsyncWrite for Tracked {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.noted(outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.noted(outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
