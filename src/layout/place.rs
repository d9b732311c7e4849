//! Labels to places where they cover nothing: spread along a line, or put where it is free.

use super::Room;
use super::draw::Label;
use crate::order::sort;
use crate::scene::{Point, Rect, Scene};

/// Places for labels of these centres and heights, nearest to where they are wanted, in their order, without overlap,
/// between `top` and `bottom`. Gives their centres. Where there is not room for all, they run over `bottom`.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    sort(&mut order, |a, b| wanted[*a].0 < wanted[*b].0);
    // Blocks of labels that touch: where the block's top is wanted, its height, its members.
    let mut blocks: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    let held = |at: f64, height: f64| at.min(bottom - height).max(top);
    for i in order {
        let (center, height) = wanted[i];
        blocks.push((center - height / 2.0, height, vec![i]));
        while let [.., (above, high, _), (below, low, _)] = blocks.as_slice() {
            if held(*above, *high) + high <= held(*below, *low) + 1e-9 {
                break;
            }
            let Some((start, height, members)) = blocks.pop() else { break };
            if let Some((first, total, all)) = blocks.last_mut() {
                let (n, m) = (all.len() as f64, members.len() as f64);
                // The mean of what all members want, seen from the top of the block.
                *first = (*first * n + (start - *total) * m) / (n + m);
                *total += height;
                all.extend(members);
            }
        }
    }
    let mut places = vec![0.0; wanted.len()];
    for (start, height, members) in blocks {
        let mut y = held(start, height);
        for i in members {
            places[i] = y + wanted[i].1 / 2.0;
            y += wanted[i].1;
        }
    }
    places
}

/// What is taken already: marks and labels that no label may cover.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken(pub Vec<Rect>);

impl Taken {
    /// Whether nothing lies within two pixels to its sides.
    pub fn is_free(&self, area: &Rect) -> bool {
        let wide = Rect { x: area.x - 2.0, width: area.width + 4.0, ..*area };
        !self.0.iter().any(|other| other.overlaps(&wide))
    }

    /// Whether all of them have room, side by side.
    pub fn would_take(mut self, room: &Room, labels: &[Label]) -> bool {
        labels.iter().all(|label| {
            let area = label.area(room);
            let free = self.is_free(&area);
            self.0.push(area);
            free
        })
    }

    /// Puts a label if its place is free; whether it was.
    pub fn put(&mut self, room: &Room, scene: &mut Scene, label: Label) -> bool {
        let area = label.area(room);
        let free = self.is_free(&area);
        if free {
            self.0.push(area);
            label.put(room, scene);
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
                let (x, y) = (ends[0].x + dx * share, ends[0].y + dy * share);
                self.0.push(Rect { x: x - 1.5, y: y - 1.5, width: 3.0, height: 3.0 });
            }
        }
    }

    /// Puts a label at its place or, if that is taken, to one side, or up to so many lines above or below, within `bounds`.
    pub fn put_near(&mut self, room: &Room, scene: &mut Scene, label: Label, lines: u8, bounds: Rect) -> bool {
        let step = label.size + 2.0;
        let aside = label.width(room) / 2.0;
        let rows = (0..=lines).map(f64::from).flat_map(|row| [-row, row]);
        let moves = rows.flat_map(|dy| [(0.0, dy), (-aside, dy), (aside, dy)]);
        let moved = moves.map(|(dx, dy)| {
            let at = Point::new(label.at.x + dx, label.at.y + dy * step);
            Label { at, ..label.clone() }
        });
        self.put_first(room, scene, moved, bounds)
    }

    /// Puts the first of some labels that is free and within `bounds`; whether there was one.
    pub fn put_first(
        &mut self,
        room: &Room,
        scene: &mut Scene,
        labels: impl IntoIterator<Item = Label>,
        bounds: Rect,
    ) -> bool {
        let inside = |label: &Label| bounds.surrounds(&label.area(room));
        labels.into_iter().filter(inside).any(|label| self.put(room, scene, label))
    }

    /// Puts the first of some blocks of labels of which all are free and within `bounds`.
    pub fn put_first_block(
        &mut self,
        room: &Room,
        scene: &mut Scene,
        blocks: impl IntoIterator<Item = Vec<Label>>,
        bounds: Rect,
    ) {
        let inside = |label: &Label| bounds.surrounds(&label.area(room));
        let fits = |block: &Vec<Label>| block.iter().all(inside) && self.clone().would_take(room, block);
        for label in blocks.into_iter().find(fits).unwrap_or_default() {
            self.put(room, scene, label);
        }
    }

    /// Puts names that have two places each, the first of them that is free and within the picture.
    pub fn put_names(&mut self, room: &Room, scene: &mut Scene, names: Vec<[Label; 2]>) {
        for places in names {
            self.put_first(room, scene, places, room.picture());
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
