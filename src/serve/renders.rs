//! Drawings: a few at a time, each once while it is kept, none of them waited for without end.

use super::failure::{Failure, Reason};
use super::limits;
use super::representation::Representation;
use crate::error::Error;
use crate::query::Lang;
use quick_cache::{Weighter, sync::Cache};
use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};
use tokio::{sync::Semaphore, task, time::timeout};

/// Draws within limits and keeps what was drawn last.
pub struct Renders {
    kept: Cache<String, Arc<Representation>, BySize>,
    /// One for each processor.
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// Weighs an answer by the memory that it takes.
#[derive(Clone, Copy, Debug)]
struct BySize;

impl Weighter<String, Arc<Representation>> for BySize {
    fn weight(&self, name: &String, answer: &Arc<Representation>) -> u64 {
        (name.len() + answer.size()) as u64
    }
}

impl Default for Renders {
    fn default() -> Renders {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        Renders {
            kept: Cache::with_weighter(limits::KEPT_ANSWERS, limits::KEPT_BYTES, BySize),
            permits: Arc::new(Semaphore::new(processors)),
            waiting: AtomicUsize::new(0),
        }
    }
}

impl Renders {
    /// The answer of this name, drawn unless it is kept. Requests for one that is being drawn wait for it. A failure is in
    /// the language `lang`, unless it says another itself.
    pub async fn get<F>(&self, name: &str, lang: Lang, draw: F) -> Result<Arc<Representation>, Failure>
    where
        F: FnOnce() -> Result<Representation, Failure> + Send + 'static,
    {
        if let Some(kept) = self.kept.get(name) {
            return Ok(kept);
        }
        self.kept.get_or_insert_async(name, async { self.draw(lang, draw).await.map(Arc::new) }).await
    }

    async fn draw<F>(&self, lang: Lang, draw: F) -> Result<Representation, Failure>
    where
        F: FnOnce() -> Result<Representation, Failure> + Send + 'static,
    {
        let busy = || Failure::new(Reason::Busy, lang);
        let permit = {
            let _place = Place::take(&self.waiting).ok_or_else(busy)?;
            let permit = timeout(limits::WAITING_TIMEOUT, Arc::clone(&self.permits).acquire_owned()).await;
            permit.map_err(|_| busy())?.expect("the semaphore is never closed")
        };
        // The permit goes with the drawing: one that nobody waits for any more still takes its processor.
        let drawing = task::spawn_blocking(move || {
            let drawn = draw();
            drop(permit);
            drawn
        });
        match timeout(limits::ANSWER_TIMEOUT, drawing).await {
            Ok(Ok(drawn)) => drawn,
            Ok(Err(panicked)) => Err(Failure::new(Reason::Fault(Error::new(panicked.to_string())), lang)),
            Err(_) => Err(busy()),
        }
    }
}

impl fmt::Debug for Renders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Renders").field("kept", &self.kept.len()).finish_non_exhaustive()
    }
}

/// A place in the queue, given back when it is dropped.
struct Place<'a>(&'a AtomicUsize);

impl Place<'_> {
    /// `None` if the queue is full.
    fn take(waiting: &AtomicUsize) -> Option<Place<'_>> {
        let place = Place(waiting);
        (waiting.fetch_add(1, Ordering::Relaxed) < limits::MAX_WAITING).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
