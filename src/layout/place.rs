//! Labels to places where they cover nothing: spread along a line, or put where it is free.

use super::LayoutContext;
use super::draw::Label;
use crate::order::sort;
use crate::scene::{Point, Rect, Scene};

/// Labels that touch, as one: where its top is wanted, its height, how many they are.
struct Block {
    start: f64,
    height: f64,
    count: usize,
}

/// Places for labels of these centres and heights, nearest to where they are wanted, in their order, without overlap,
/// between `top` and `bottom`. Gives their centres. Where there is not room for all, they run over `bottom`.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let (mut order, mut places) = (Vec::new(), Vec::new());
    for at in 0..wanted.len() {
        order.push(at);
        places.push(0.0);
    }
    sort(&mut order, |a, b| wanted[*a].0 < wanted[*b].0);
    let held = |block: &Block| block.start.min(bottom - block.height).max(top);
    let mut blocks: Vec<Block> = Vec::new();
    for i in &order {
        let (center, height) = wanted[*i];
        let mut next = Block { start: center - height / 2.0, height, count: 1 };
        while let Some(above) = blocks.pop() {
            if held(&above) + above.height <= held(&next) + 1e-9 {
                blocks.push(above);
                break;
            }
            // The mean of what all members want, seen from the top of the block.
            let (n, m) = (above.count as f64, next.count as f64);
            next.start = (above.start * n + (next.start - above.height) * m) / (n + m);
            next.height += above.height;
            next.count += above.count;
        }
        blocks.push(next);
    }
    let mut members = order.iter();
    for block in &blocks {
        let mut y = held(block);
        for _ in 0..block.count {
            let Some(i) = members.next() else { break };
            places[*i] = y + wanted[*i].1 / 2.0;
            y += wanted[*i].1;
        }
    }
    places
}

/// What is taken already: marks and labels that no label may cover.
#[derive(Clone, Debug, Default)]
pub(super) struct OccupiedAreas(pub Vec<Rect>);

impl OccupiedAreas {
    #[inline(never)]
    pub fn add(&mut self, area: Rect) {
        self.0.push(area);
    }

    /// Takes the square around a point that reaches so far to each side.
    pub fn add_around(&mut self, p: Point, reach: f64) {
        self.add(Rect { x: p.x - reach, y: p.y - reach, width: 2.0 * reach, height: 2.0 * reach });
    }

    /// Whether nothing lies within two pixels to its sides.
    #[inline(never)]
    pub fn is_free(&self, area: &Rect) -> bool {
        let wide = Rect { x: area.x - 2.0, width: area.width + 4.0, ..*area };
        !self.0.iter().any(|other| other.overlaps(&wide))
    }

    /// Whether all of them have room, side by side.
    pub fn would_take(&mut self, context: &LayoutContext, labels: &[Label]) -> bool {
        let kept = self.0.len();
        let mut free = true;
        for label in labels {
            let area = label.area(context);
            free = free && self.is_free(&area);
            self.add(area);
        }
        self.0.truncate(kept);
        free
    }

    /// Puts a label if its place is free; whether it was.
    pub fn put(&mut self, context: &LayoutContext, scene: &mut Scene, label: &Label) -> bool {
        let area = label.area(context);
        let free = self.is_free(&area);
        if free {
            self.add(area);
            label.put(context, scene);
        }
        free
    }

    /// Takes the way along a line, in small squares.
    pub fn line(&mut self, points: &[Point]) {
        for ends in points.windows(2) {
            let (dx, dy) = (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
            let steps = (dx.abs().max(dy.abs()) / 4.0) as usize + 1;
            for step in 0..=steps {
                let share = step as f64 / steps as f64;
                self.add_around(Point::new(ends[0].x + dx * share, ends[0].y + dy * share), 1.5);
            }
        }
    }

    /// Puts a label at its place or, if that is taken, to one side, or up to so many lines above or below, within `bounds`.
    pub fn put_near(&mut self, context: &LayoutContext, scene: &mut Scene, label: &Label, lines: u8, bounds: &Rect) {
        let step = label.size + 2.0;
        let aside = label.width(context) / 2.0;
        for row in 0..=lines {
            for dy in &[-f64::from(row), f64::from(row)] {
                for dx in &[0.0, -aside, aside] {
                    let at = Point::new(label.at.x + dx, label.at.y + dy * step);
                    if self.put_first(context, scene, &[Label { at, ..*label }], bounds) {
                        return;
                    }
                }
            }
        }
    }

    /// Puts the first of some labels that is free and within `bounds`; whether there was one.
    #[inline(never)]
    pub fn put_first(&mut self, context: &LayoutContext, scene: &mut Scene, labels: &[Label], bounds: &Rect) -> bool {
        for label in labels {
            if bounds.contains_rect(&label.area(context)) && self.put(context, scene, label) {
                return true;
            }
        }
        false
    }

    /// Puts a block of labels if all of them are free and within `bounds`; whether they were.
    pub fn put_block(&mut self, context: &LayoutContext, scene: &mut Scene, block: &[Label], bounds: &Rect) -> bool {
        for label in block {
            if !bounds.contains_rect(&label.area(context)) {
                return false;
            }
        }
        let free = self.would_take(context, block);
        if free {
            for label in block {
                self.put(context, scene, label);
            }
        }
        free
    }

    /// Puts names that have two places each, the first of them that is free and within the picture.
    pub fn put_names(&mut self, context: &LayoutContext, scene: &mut Scene, names: &[[Label; 2]]) {
        for places in names {
            self.put_first(context, scene, places, &context.picture());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_that_have_room_stay_where_they_are_wanted() {
        assert_eq!(spread(&[(20.0, 10.0), (50.0, 10.0)], 0.0, 100.0), [20.0, 50.0]);
        assert_eq!(spread(&[], 0.0, 100.0), [0.0; 0]);
    }

    #[test]
    fn labels_that_touch_are_moved_apart_evenly_in_their_order() {
        assert_eq!(spread(&[(52.0, 10.0), (48.0, 10.0)], 0.0, 100.0), [55.0, 45.0]);
        assert_eq!(spread(&[(50.0, 10.0), (50.0, 10.0), (50.0, 10.0)], 0.0, 100.0), [40.0, 50.0, 60.0]);
    }

    #[test]
    fn labels_at_an_end_are_pushed_inwards_and_push_on() {
        assert_eq!(spread(&[(2.0, 10.0), (6.0, 10.0)], 0.0, 100.0), [5.0, 15.0]);
        assert_eq!(spread(&[(99.0, 10.0), (88.0, 10.0)], 0.0, 100.0), [95.0, 85.0]);
    }
}
