//! What stands beside the marks of a cell: an editor's few words, the number of an event.

pub(super) mod events;
pub(super) mod over_time;
pub(super) mod rows;
