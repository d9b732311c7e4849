//! The plot of `columns`.

use super::Room;
use crate::figure::Columns;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Columns, _scene: &mut Scene) {}
