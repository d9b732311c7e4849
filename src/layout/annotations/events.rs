//! The numbers of events, each in a disc near the mark of its figure. The texts stand below the plot.
//!
//! They are placed last. A number covers no text and, where there is a free place in the stripe of its period or its row, no
//! mark; without a place it is left to the list, which names item and period too.

use super::over_time::{occupied, places};
use crate::figure::CellId;
use crate::layout::context::LayoutContext;
use crate::layout::draw::dot;
use crate::layout::label::{Label, SMALL};
use crate::scene::metrics::CAP_HEIGHT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

/// The radius of a disc with one digit, CSS pixels.
pub(in crate::layout) const RADIUS: f64 = 8.0;
/// Between a number and the edge of its disc.
const PADDING: f64 = 3.0;
/// Between two places that are tried within a stripe.
const STEP: f64 = 4.0;

/// Draws the number of each event of the figure.
pub(in crate::layout) fn compose(context: &LayoutContext, scene: &mut Scene) {
    for (at, event) in context.figure.events.iter().enumerate() {
        let number = (at + 1).to_string();
        let radius = radius(context, &number);
        if let Some(center) = place(context, scene, event.cell, radius) {
            draw(context, scene, center, &number, Some(event.cell));
        }
    }
}

/// The radius of the disc around a number.
pub(in crate::layout) fn radius(context: &LayoutContext, number: &str) -> f64 {
    RADIUS.max(context.text_width(number, SMALL, Weight::Bold) / 2.0 + PADDING)
}

/// Draws a number in its disc.
pub(in crate::layout) fn draw(
    context: &LayoutContext,
    scene: &mut Scene,
    center: Point,
    number: &str,
    cell: Option<CellId>,
) {
    dot(scene, center, radius(context, number), Ink::Text, cell);
    let baseline = Point::new(center.x, center.y + CAP_HEIGHT * SMALL / 2.0);
    let label = Label::small(baseline, Anchor::Middle, Ink::Ground, number).weight(Weight::Bold);
    Label { cell, ..label }.draw(context, scene);
}

/// The free place nearest to the mark of a cell, within the stripe of its period or its row.
fn place(context: &LayoutContext, scene: &Scene, cell: CellId, radius: f64) -> Option<Point> {
    let mark = scene.place(cell)?;
    let stripe = scene.band_of(cell).map_or(mark, |band| band.area);
    let (side, center) = (2.0 * radius, mark.center());
    let square = |x: f64, y: f64| Rect { x: x - radius, y: y - radius, width: side, height: side };
    let mut within = grid(stripe).map(|at| square(at.x, at.y)).collect::<Vec<_>>();
    within.sort_by(|one, other| one.center().distance(center).total_cmp(&other.center().distance(center)));
    let near = places(mark, side, side).into_iter().filter(|area| stripe.contains(area.center()));
    let all: Vec<Rect> = near.chain(within).filter(|area| context.bounds().contains_rect(area)).collect();
    let free = |counts: &dyn Fn(&Shape) -> bool| {
        let occupied = occupied(scene, counts);
        all.iter().find(|area| occupied.is_free(area)).map(Rect::center)
    };
    free(&|_| true).or_else(|| free(&|shape| matches!(shape, Shape::Text { .. } | Shape::Dot { .. })))
}

/// Points all over an area.
fn grid(area: Rect) -> impl Iterator<Item = Point> {
    let steps = |length: f64| (0..=(length / STEP) as usize).map(|step| step as f64 * STEP);
    steps(area.height).flat_map(move |dy| steps(area.width).map(move |dx| Point::new(area.x + dx, area.y + dy)))
}
