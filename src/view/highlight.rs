//! The highlight of a hit: a scene that is painted above the chart, with outlines around the marks of the hit and, in some
//! charts, a vertical guide.

use crate::figure::{CellId, Figure, Plot};
use crate::scene::{Hit, Ink, Mark, Point, Rect, Scene, Shape};

/// The width of an outline and its distance from the mark, CSS pixels.
const OUTLINE: f64 = 2.0;

/// The highlight of a hit; without a hit, an empty scene of the same size.
pub fn highlight(figure: &Figure, scene: &Scene, hit: Option<&Hit>) -> Scene {
    let mut marks = Vec::new();
    if let Some(hit) = hit {
        if let Some(guide) = guide(figure, scene, hit) {
            marks.push(focus(guide));
        }
        for cell in hit.cells() {
            outline(scene, cell, &mut marks);
        }
    }
    Scene { width: scene.width, height: scene.height, marks, bands: Vec::new() }
}

fn focus(shape: Shape) -> Mark {
    Mark { shape, ink: Ink::Focus, cell: None }
}

/// Outlines the marks of a cell: a frame around its bar, a ring around each point, a broader stroke under each line. An
/// area or a text is outlined only if the cell has no other mark, and a compared or first published value never.
fn outline(scene: &Scene, cell: CellId, marks: &mut Vec<Mark>) {
    let before = marks.len();
    let (mut bar, mut area, mut words) = (None::<Rect>, None, None);
    for mark in scene.marks.iter().filter(|mark| mark.cell == Some(cell)) {
        if matches!(mark.ink, Ink::Ground | Ink::Ghost | Ink::Compare) {
            continue;
        }
        match &mark.shape {
            Shape::Rect(_) | Shape::Lines { .. } => {
                let Some(bounds) = mark.shape.bounds() else { continue };
                bar = Some(bar.map_or(bounds, |bar| bar.union(&bounds)));
            }
            Shape::Dot { center, radius } | Shape::Ring { center, radius, .. } => {
                marks.push(focus(Shape::Ring { center: *center, radius: radius + OUTLINE, width: OUTLINE }))
            }
            Shape::Line { points, width } => {
                marks.push(focus(Shape::Line { points: points.clone(), width: width + OUTLINE }))
            }
            Shape::Polygon(points) => area = area.or(Some(points)),
            Shape::Text { .. } => words = words.or(mark.shape.bounds()),
        }
    }
    if let Some(bar) = bar {
        marks.push(focus(frame(&bar)));
    }
    if let (Some(area), true) = (area, marks.len() == before) {
        let mut closed = area.clone();
        if let Some(first) = area.first() {
            closed.push(*first);
        }
        marks.push(focus(Shape::Line { points: closed, width: OUTLINE }));
    }
    if let (Some(words), true) = (words, marks.len() == before) {
        marks.push(focus(frame(&words)));
    }
}

/// A vertical line through the hit, in charts whose marks are too small to be found by eye.
fn guide(figure: &Figure, scene: &Scene, hit: &Hit) -> Option<Shape> {
    match figure.plot {
        Plot::Difference(_) | Plot::Multiples(_) | Plot::Revisions(_) => {}
        Plot::Line(_) | Plot::Vintages(_) => {}
        Plot::Triangle(_) => return None,
        Plot::Columns(_) | Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Stack(_) => return None,
    }
    let area = scene.bands.iter().find(|band| band.cells.contains(&hit.cell))?.area;
    // The centre of the mark, since a band at the edge of the plot may be wider on one side.
    let x = scene.place(hit.cell).map_or(area.center().x, |b| b.center().x.max(area.x).min(area.right()));
    Some(Shape::Line { points: vec![Point::new(x, area.y), Point::new(x, area.bottom())], width: 1.0 })
}

/// The four sides of a frame just outside a rectangle.
fn frame(rect: &Rect) -> Shape {
    let (left, top) = (rect.x - OUTLINE / 2.0, rect.y - OUTLINE / 2.0);
    let (right, bottom) = (rect.right() + OUTLINE / 2.0, rect.bottom() + OUTLINE / 2.0);
    let side = |x1, y1, x2, y2| [Point::new(x1, y1), Point::new(x2, y2)];
    // The horizontal sides cover the corners.
    let reach = OUTLINE / 2.0;
    let segments = vec![
        side(left - reach, top, right + reach, top),
        side(left - reach, bottom, right + reach, bottom),
        side(left, top, left, bottom),
        side(right, top, right, bottom),
    ];
    Shape::Lines { segments, width: OUTLINE }
}
