//! An editor's annotations: a few words beside the marks of a cell.

pub(super) mod over_time;
pub(super) mod rows;
