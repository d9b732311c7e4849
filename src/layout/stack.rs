//! The plot of `stack`.

use super::Room;
use crate::figure::Stack;
use crate::scene::Scene;

pub(super) fn compose(_room: &Room, _plot: &Stack, _scene: &mut Scene) {}
