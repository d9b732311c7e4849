//! The plot of `vintages`: one item as several releases knew it. Older releases are thin and grey, the newest is strong.

use super::context::LayoutContext;
use super::draw::dot;
use super::label::{LABEL, Label};
use super::legend::Symbol;
use super::line::{Firmness, draw_runs, legend};
use super::occupied::OccupiedAreas;
use super::symbols::value_dot;
use super::time_frame::{Padding, TimeFrame};
use crate::figure::{CellId, VintageLine, Vintages};
use crate::scale::Domain;
use crate::scene::metrics::CAP_HEIGHT;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::words::Message;

/// From the end of the plot to the last figure, CSS pixels.
const END_GAP: f64 = 9.0;

pub(super) fn compose(context: &LayoutContext, plot: &Vintages, scene: &mut Scene) {
    let Some(newest) = plot.releases.last() else { return };
    let periods = newest.cells.len();
    let values = context.axis_values(context.cells(), false);
    let domain = if context.figure.holds_zero { Domain::of(values) } else { Domain::around(values) };
    let end = newest.cells.iter().flatten().rev().find(|id| context.has_value(**id)).copied();
    let figure = end.map(|id| context.mark_text(id)).unwrap_or_default();
    let right = context.text_width(figure, LABEL, Weight::Bold) + END_GAP;
    // The grey lines and the strong one are named above the plot.
    let mut legend = legend(context, newest.cells.iter().flatten().copied());
    if let [oldest, .., newest] = plot.releases.as_slice() {
        let text = context.say(Message::NewestVintage { date: newest.date });
        legend.add(context, Symbol::Stroke(Ink::Exports), &text);
        let (first, last) = (oldest.date, plot.releases[plot.releases.len() - 2].date);
        let text = context.say(Message::EarlierVintages { days: (first, last) });
        legend.add(context, Symbol::Stroke(Ink::Ghost), &text);
    }
    let padding = Padding { above: 16.0, below: 14.0, right, top: legend.height() };
    let frame = TimeFrame::new(context, domain, periods, padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    if frame.holds_zero() {
        frame.draw_zero(scene);
    }
    let mut occupied = OccupiedAreas::default();
    let (older, newest) = plot.releases.split_at(plot.releases.len() - 1);
    for release in older {
        draw_runs(context, &frame, scene, &mut occupied, release.cells.iter().copied(), &[], (1.0, Ink::Ghost));
        draw_dots(context, &frame, scene, release, None);
    }
    for release in newest {
        draw_runs(context, &frame, scene, &mut occupied, release.cells.iter().copied(), &[], (2.5, Ink::Exports));
        draw_dots(context, &frame, scene, release, Some(Ink::Exports));
    }
    for period in 0..periods {
        let cells: Vec<CellId> = plot.releases.iter().rev().filter_map(|release| release.cells[period]).collect();
        if !cells.is_empty() {
            frame.add_band(scene, period, &cells);
        }
    }
    if let Some((id, value)) = end.and_then(|id| Some((id, context.value(id)?))) {
        let y = frame.axis.scale.at(value) + CAP_HEIGHT * LABEL / 2.0;
        let at = Point::new(frame.plot.right() + END_GAP, y);
        let label = Label::new(at, Anchor::Start, Ink::Exports, figure).cell(id).weight(Weight::Bold);
        occupied.add(label.bounds(context));
        label.draw(context, scene);
    }
    frame.add_patches(scene);
    let of_period = |period: usize| plot.releases.iter().rev().find_map(|release| release.cells[period]);
    let ticks: Vec<Option<CellId>> = (0..periods).map(of_period).collect();
    frame.draw_known_periods(context, scene, &ticks);
}

/// The dots of a release: hollow where its figure is provisional or a forecast; those of older releases are as small as
/// can be hit.
fn draw_dots(context: &LayoutContext, frame: &TimeFrame, scene: &mut Scene, release: &VintageLine, ink: Option<Ink>) {
    let radius = (frame.slots.pitch / 5.0).clamp(1.0, 3.0);
    for (period, id) in release.cells.iter().enumerate() {
        let Some((id, value)) = id.and_then(|id| Some((id, context.value(id)?))) else {
            if let Some(id) = id {
                frame.draw_missing_below(scene, period, *id);
            }
            continue;
        };
        let center = frame.point(period, value);
        match ink {
            Some(ink) => value_dot(scene, center, radius, ink, context.firmness(id) != Firmness::Firm, id),
            None => dot(scene, center, (radius * 0.6).max(1.0), Ink::Ghost, Some(id)),
        }
    }
}
