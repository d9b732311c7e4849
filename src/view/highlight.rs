//! A hit to the small scene that is painted above the chart: outlines around its marks, a guide where figures are read
//! off by column. The chart below stays as it is.

use crate::figure::{CellId, Figure, Plot};
use crate::scene::{Hit, Ink, Mark, Point, Rect, Scene, Shape};

/// The width of an outline, and how far it stands off its mark, CSS pixels.
const OUTLINE: f64 = 2.0;

/// The highlight of a hit; of none, an empty scene of the same size.
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

/// What stands around the marks of one cell: one frame around its bar, hatched or not; a ring around each point; lines
/// made broader; an area's own outline where it has neither. What is only compared with it is left alone.
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
    // Of a figure that is told in words only, the words are marked.
    if let (Some(words), true) = (words, marks.len() == before) {
        marks.push(focus(frame(&words)));
    }
}

/// A line through the column of the hit, where marks are too thin to find by eye.
fn guide(figure: &Figure, scene: &Scene, hit: &Hit) -> Option<Shape> {
    match figure.plot {
        Plot::Difference(_) | Plot::Multiples(_) | Plot::Revisions(_) => {}
        Plot::Columns(_) | Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Stack(_) => return None,
    }
    let area = scene.bands.iter().find(|band| band.cells.contains(&hit.cell))?.area;
    // The mark says where the figure stands; a stripe at the edge of the plot may be wider on one side.
    let x = scene.place(hit.cell).map_or(area.center().x, |b| b.center().x.max(area.x).min(area.right()));
    Some(Shape::Line { points: vec![Point::new(x, area.y), Point::new(x, area.bottom())], width: 1.0 })
}

/// The four sides of a rectangle, just outside it.
fn frame(rect: &Rect) -> Shape {
    let (left, top) = (rect.x - OUTLINE / 2.0, rect.y - OUTLINE / 2.0);
    let (right, bottom) = (rect.right() + OUTLINE / 2.0, rect.bottom() + OUTLINE / 2.0);
    let side = |x1, y1, x2, y2| [Point::new(x1, y1), Point::new(x2, y2)];
    // The horizontal sides reach over the corners.
    let reach = OUTLINE / 2.0;
    let segments = vec![
        side(left - reach, top, right + reach, top),
        side(left - reach, bottom, right + reach, bottom),
        side(left, top, left, bottom),
        side(right, top, right, bottom),
    ];
    Shape::Lines { segments, width: OUTLINE }
}
