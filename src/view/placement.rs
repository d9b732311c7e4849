//! The place of a plot in the window, which may show it scaled, turned and moved.

use crate::scene::{Point, Rect};

/// The affine map from a plot's own CSS pixels to those of the window: `x' = a x + c y + e`, `y' = b x + d y + f`, in the
/// letters of CSS's `matrix()`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    pub a: f64,
    pub b: f64,
    pub c: f64,
    pub d: f64,
    pub e: f64,
    pub f: f64,
}

impl Placement {
    /// A plot that is neither scaled nor turned, with its top left corner at a point.
    pub fn at(corner: Point) -> Placement {
        Placement { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: corner.x, f: corner.y }
    }

    pub fn point(&self, Point { x, y }: Point) -> Point {
        Point::new(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)
    }

    /// The bounds of a rectangle of the plot in the window.
    pub fn rect(&self, rect: Rect) -> Rect {
        let corners =
            [(rect.x, rect.y), (rect.right(), rect.y), (rect.right(), rect.bottom()), (rect.x, rect.bottom())];
        Rect::around(&corners.map(|(x, y)| self.point(Point::new(x, y))), 0.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Placement;
    use crate::scene::{Point, Rect};

    #[test]
    fn a_plot_that_is_turned_by_a_right_angle_keeps_its_marks_around_its_corner() {
        let quarter = Placement { a: 0.0, b: 2.0, c: -2.0, d: 0.0, e: 100.0, f: 50.0 };
        assert_eq!(quarter.point(Point::new(3.0, 4.0)), Point::new(92.0, 56.0));
        let mark = Rect { x: 10.0, y: 20.0, width: 5.0, height: 1.0 };
        assert_eq!(quarter.rect(mark), Rect { x: 58.0, y: 70.0, width: 2.0, height: 10.0 });
        assert_eq!(Placement::at(Point::new(1.0, 2.0)).rect(mark), mark.translate(1.0, 2.0));
    }
}
