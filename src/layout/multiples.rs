//! The plot of `multiples`.

use super::Room;
use crate::figure::Multiples;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Multiples, _scene: &mut Scene) {}
