//! The plot of `difference`.

use super::Room;
use crate::figure::Difference;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Difference, _scene: &mut Scene) {}
