//! The areas between two lines.

use super::Flows;
use crate::data::Decimal;
use crate::figure::BreakAt;
use crate::layout::symbols::is_broken;
use crate::scene::Point;

/// An area in which one of the two lines stays above the other.
#[derive(Debug, PartialEq)]
pub(super) struct Fill {
    pub is_surplus: bool,
    pub points: Vec<Point>,
}

/// The areas between exports and imports. They are divided exactly where the lines cross, and end at missing figures and
/// at breaks. `point` gives the position of a value of a period.
pub(super) fn fills(point: impl Fn(usize, Decimal) -> Point, flows: &[Option<Flows>], breaks: &[BreakAt]) -> Vec<Fill> {
    let mut areas = Vec::new();
    let mut open = OpenFill::default();
    let mut last_balance = Decimal::ZERO;
    for (period, flows) in flows.iter().enumerate() {
        if is_broken(breaks, period) {
            open.close(&mut areas);
        }
        let Some(flows) = flows else {
            open.close(&mut areas);
            continue;
        };
        let balance = flows.balance();
        let here = [point(period, flows.exports), point(period, flows.imports)];
        match open.exports.last().copied() {
            None => open.is_surplus = balance.is_positive(),
            Some(from) if balance != Decimal::ZERO && balance.is_positive() != open.is_surplus => {
                let crossing = crossing(from, here[0], last_balance, balance);
                if last_balance != Decimal::ZERO {
                    open.add([crossing, crossing]);
                }
                open.close(&mut areas);
                open.add([crossing, crossing]);
                open.is_surplus = balance.is_positive();
            }
            Some(_) => {}
        }
        open.add(here);
        last_balance = balance;
    }
    open.close(&mut areas);
    areas
}

/// The point between two points of the exports at which the balance is zero: both lines are straight.
fn crossing(from: Point, to: Point, before: Decimal, after: Decimal) -> Point {
    let share = before.abs().to_f64() / (before.abs() + after.abs()).to_f64();
    Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// An area that may continue: its points along the exports and along the imports, from left to right.
#[derive(Default)]
struct OpenFill {
    is_surplus: bool,
    exports: Vec<Point>,
    imports: Vec<Point>,
}

impl OpenFill {
    fn add(&mut self, [exports, imports]: [Point; 2]) {
        self.exports.push(exports);
        self.imports.push(imports);
    }

    /// Closes the area: along the exports, and back along the imports. A single period has none.
    fn close(&mut self, areas: &mut Vec<Fill>) {
        let (mut points, imports) = (std::mem::take(&mut self.exports), std::mem::take(&mut self.imports));
        if points.len() > 1 {
            points.extend(imports.into_iter().rev());
            areas.push(Fill { is_surplus: self.is_surplus, points });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fill, Flows, fills};
    use crate::data::Decimal;
    use crate::figure::BreakAt;
    use crate::scene::Point;

    /// The areas of exports and imports, ten pixels per period and one per million.
    fn areas(flows: &[Option<[i32; 2]>], breaks: &[BreakAt]) -> Vec<Fill> {
        let flows: Vec<Option<Flows>> =
            flows.iter().map(|flows| flows.map(|both| both.map(Decimal::from)).map(flows_of)).collect();
        fills(|period, value| Point::new(period as f64 * 10.0, value.to_f64()), &flows, breaks)
    }

    fn flows_of([exports, imports]: [Decimal; 2]) -> Flows {
        Flows { exports, imports }
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
            Fill { is_surplus: false, points: points(&[(0.0, 0.0), (5.0, 10.0), (5.0, 10.0), (0.0, 30.0)]) }
        );
        assert!(found[1].is_surplus && found[1].points[0] == Point::new(5.0, 10.0));
    }

    #[test]
    fn a_gap_and_a_break_leave_the_fill_open() {
        let one = Some([10, 20]);
        assert_eq!(areas(&[one, one, None, one, one], &[]).len(), 2);
        assert_eq!(areas(&[one, one, one, one], &[BreakAt { after: 2, note: String::new(), of_flows: true }]).len(), 2);
        assert_eq!(areas(&[one, None, one], &[]), Vec::new());
        assert_eq!(areas(&[], &[]), Vec::new());
    }

    #[test]
    fn lines_that_touch_part_the_areas_at_that_period() {
        let found = areas(&[Some([10, 20]), Some([20, 20]), Some([30, 20])], &[]);
        assert_eq!(found.iter().map(|area| area.is_surplus).collect::<Vec<_>>(), [false, true]);
        let found = areas(&[Some([20, 20]), Some([10, 20]), Some([20, 20]), Some([10, 20])], &[]);
        assert!(found.iter().all(|area| !area.is_surplus));
    }
}
