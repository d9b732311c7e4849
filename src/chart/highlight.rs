//! A hit to the small scene that is painted above the chart: outlines around its marks, a guide where figures are read
//! off by column. The chart below stays as it is.

use crate::figure::{Figure, Plot};
use crate::scene::{Hit, Ink, Mark, Point, Rect, Scene, Shape};

/// The width of an outline, and how far it stands off its mark, CSS pixels.
const OUTLINE: f64 = 2.0;

/// The highlight of a hit; of none, an empty scene of the same size.
pub fn highlight(figure: &Figure, scene: &Scene, hit: Option<&Hit>) -> Scene {
    let mut above = Scene { width: scene.width, height: scene.height, ..Scene::default() };
    let Some(hit) = hit else { return above };
    let mut focus = |shape: Shape| above.marks.push(Mark { shape, ink: Ink::Focus, cell: None });
    if let Some(guide) = guide(figure, scene, hit) {
        focus(guide);
    }
    for cell in hit.cells() {
        let mut words = Vec::new();
        let mut is_drawn = false;
        for mark in &scene.marks {
            if mark.cell != Some(cell) {
                continue;
            }
            match outline(&mark.shape) {
                Some(outline) => {
                    is_drawn = true;
                    focus(outline);
                }
                None => words.extend(mark.shape.bounds()),
            }
        }
        // Of a figure that is told in words only, the words are marked.
        if !is_drawn {
            for area in words {
                focus(frame(&area));
            }
        }
    }
    above
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

fn outline(shape: &Shape) -> Option<Shape> {
    match shape {
        Shape::Rect(rect) => Some(frame(rect)),
        Shape::Polygon(points) => {
            let mut closed = points.clone();
            closed.extend(points.first());
            Some(Shape::Line { points: closed, width: OUTLINE })
        }
        Shape::Line { points, width } => Some(Shape::Line { points: points.clone(), width: width + OUTLINE }),
        Shape::Lines { segments, width } => {
            Some(Shape::Lines { segments: segments.clone(), width: width + OUTLINE / 2.0 })
        }
        Shape::Dot { center, radius } | Shape::Ring { center, radius, .. } => {
            Some(Shape::Ring { center: *center, radius: radius + OUTLINE, width: OUTLINE })
        }
        Shape::Text { .. } => None,
    }
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
