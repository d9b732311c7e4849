//! Two lines to the areas between them.

use crate::figure::BreakAt;
use crate::layout::axis::is_broken;
use crate::scene::Point;

/// A stretch over which one of the two lines lies above the other.
#[derive(Debug, PartialEq)]
pub(super) struct Fill {
    pub surplus: bool,
    pub points: Vec<Point>,
}

/// The areas between exports and imports (USD million, by period), parted where the lines cross, exactly there.
pub(super) fn fills(place: &dyn Fn(usize, i32) -> Point, both: &[Option<[i32; 2]>], breaks: &[BreakAt]) -> Vec<Fill> {
    let mut areas = Vec::new();
    // The stretch that is open: exports from left to right, and imports.
    let mut open = Open::default();
    let mut gap_before = 0i64;
    for (index, figures) in both.iter().enumerate() {
        if is_broken(breaks, index) {
            open.close(&mut areas);
        }
        let Some([exports, imports]) = *figures else {
            open.close(&mut areas);
            continue;
        };
        let gap = i64::from(exports) - i64::from(imports);
        let here = [place(index, exports), place(index, imports)];
        match open.exports.last().copied() {
            None => open.surplus = gap > 0,
            Some(from) if gap != 0 && (gap > 0) != open.surplus => {
                // Both lines are straight: the share of the way at which their distance is zero.
                let share = gap_before.abs() as f64 / (gap_before.abs() + gap.abs()) as f64;
                let at = Point::new(from.x + (here[0].x - from.x) * share, from.y + (here[0].y - from.y) * share);
                if gap_before != 0 {
                    open.add([at, at]);
                }
                open.close(&mut areas);
                open.add([at, at]);
                open.surplus = gap > 0;
            }
            Some(_) => {}
        }
        open.add(here);
        gap_before = gap;
    }
    open.close(&mut areas);
    areas
}

/// A stretch that may go on.
#[derive(Default)]
struct Open {
    surplus: bool,
    exports: Vec<Point>,
    imports: Vec<Point>,
}

impl Open {
    fn add(&mut self, [exports, imports]: [Point; 2]) {
        self.exports.push(exports);
        self.imports.push(imports);
    }

    /// Closes it: along the exports, and back along the imports.
    fn close(&mut self, areas: &mut Vec<Fill>) {
        let mut points = core::mem::take(&mut self.exports);
        let is_area = points.len() > 1;
        while let Some(p) = self.imports.pop() {
            points.push(p);
        }
        if is_area {
            areas.push(Fill { surplus: self.surplus, points });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fill, fills};
    use crate::figure::BreakAt;
    use crate::scene::Point;

    /// Ten pixels a period, one a million.
    fn areas(both: &[Option<[i32; 2]>], breaks: &[BreakAt]) -> Vec<Fill> {
        let place = |index: usize, value: i32| Point::new(index as f64 * 10.0, f64::from(value));
        fills(&place, both, breaks)
    }

    fn points(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn areas_meet_exactly_where_the_lines_cross() {
        let found = areas(&[Some([0, 30]), Some([20, 20 - 30])], &[]);
        // A distance of 30 each way: half way between the periods.
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0],
            Fill { surplus: false, points: points(&[(0.0, 0.0), (5.0, 10.0), (5.0, 10.0), (0.0, 30.0)]) }
        );
        assert!(found[1].surplus && found[1].points[0] == Point::new(5.0, 10.0));
    }

    #[test]
    fn a_gap_and_a_break_leave_the_fill_open() {
        let one = Some([10, 20]);
        assert_eq!(areas(&[one, one, None, one, one], &[]).len(), 2);
        assert_eq!(areas(&[one, one, one, one], &[BreakAt { after: 2, note: String::new() }]).len(), 2);
        assert_eq!(areas(&[one, None, one], &[]), Vec::new());
        assert_eq!(areas(&[], &[]), Vec::new());
    }

    #[test]
    fn lines_that_touch_part_the_areas_at_that_period() {
        let found = areas(&[Some([10, 20]), Some([20, 20]), Some([30, 20])], &[]);
        assert_eq!(found.iter().map(|area| area.surplus).collect::<Vec<_>>(), [false, true]);
        let found = areas(&[Some([20, 20]), Some([10, 20]), Some([20, 20]), Some([10, 20])], &[]);
        assert!(found.iter().all(|area| !area.surplus));
    }
}
