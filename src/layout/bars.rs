//! The plot of `bars`.

use super::Room;
use crate::figure::Rows;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Rows, _scene: &mut Scene) {}
