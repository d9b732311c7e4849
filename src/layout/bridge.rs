//! The plot of `bridge`.

use super::Room;
use crate::figure::Bridge;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Bridge, _scene: &mut Scene) {}
