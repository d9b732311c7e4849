//! The plot of `revisions`.

use super::Room;
use crate::figure::Revisions;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Revisions, _scene: &mut Scene) {}
