//! Two lines to the areas between them.

use crate::scene::Point;

/// A stretch over which one of the two lines lies above the other.
#[derive(Debug, PartialEq)]
pub(super) struct Fill {
    pub surplus: bool,
    pub points: Vec<Point>,
}

/// The areas between exports and imports (USD million, by period), parted where the lines cross, exactly there.
/// `joined` says whether a period is joined to the next one.
pub(super) fn fills(
    place: &dyn Fn(usize, i32) -> Point,
    both: &[Option<[i32; 2]>],
    joined: &dyn Fn(usize) -> bool,
) -> Vec<Fill> {
    let mut areas = Vec::new();
    // The stretch that is open: exports from left to right, and imports.
    let mut open = Open::default();
    for index in 0..both.len() {
        let Some([exports, imports]) = both[index] else {
            open.close(&mut areas);
            continue;
        };
        let gap = i64::from(exports) - i64::from(imports);
        let before = if index > 0 && joined(index - 1) { both[index - 1] } else { None };
        let here = [place(index, exports), place(index, imports)];
        let Some([e, i]) = before else {
            open.close(&mut areas);
            open.surplus = gap > 0;
            open.add(here);
            continue;
        };
        let gap_before = i64::from(e) - i64::from(i);
        let from = place(index - 1, e);
        if gap_before.signum() * gap.signum() < 0 {
            // Both lines are straight: the share of the way at which their distance is zero.
            let share = gap_before.unsigned_abs() as f64 / (gap_before.unsigned_abs() + gap.unsigned_abs()) as f64;
            let at = Point::new(from.x + (here[0].x - from.x) * share, from.y + (here[0].y - from.y) * share);
            open.add([at, at]);
            open.close(&mut areas);
            open.add([at, at]);
        } else if gap_before == 0 && (gap > 0) != open.surplus {
            open.close(&mut areas);
            open.add([from, from]);
        }
        if gap != 0 {
            open.surplus = gap > 0;
        }
        open.add(here);
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
    use crate::scene::Point;

    /// Ten pixels a period, one a million.
    fn areas(both: &[Option<[i32; 2]>], broken_after: Option<usize>) -> Vec<Fill> {
        let place = |index: usize, value: i32| Point::new(index as f64 * 10.0, f64::from(value));
        fills(&place, both, &|index| Some(index) != broken_after)
    }

    fn points(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn areas_meet_exactly_where_the_lines_cross() {
        let found = areas(&[Some([0, 30]), Some([20, 20 - 30])], None);
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
        assert_eq!(areas(&[one, one, None, one, one], None).len(), 2);
        assert_eq!(areas(&[one, one, one, one], Some(1)).len(), 2);
        assert_eq!(areas(&[one, None, one], None), Vec::new());
        assert_eq!(areas(&[], None), Vec::new());
    }

    #[test]
    fn lines_that_touch_part_the_areas_at_that_period() {
        let found = areas(&[Some([10, 20]), Some([20, 20]), Some([30, 20])], None);
        assert_eq!(found.iter().map(|area| area.surplus).collect::<Vec<_>>(), [false, true]);
        let found = areas(&[Some([20, 20]), Some([10, 20]), Some([20, 20]), Some([10, 20])], None);
        assert!(found.iter().all(|area| !area.surplus));
    }
}
