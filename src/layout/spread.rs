//! Labels along a vertical line moved apart until none overlaps another.

/// Labels that touch and move as one.
struct Group {
    /// The top that its members want on average.
    top: f64,
    height: f64,
    count: usize,
}

/// The centres of labels, given their wanted centres and heights: as near to them as possible, in their order, without
/// overlap, between `top` and `bottom`. Labels that need more space than that extend below `bottom`.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].0.total_cmp(&wanted[*b].0));
    let clamped_top = |group: &Group| group.top.min(bottom - group.height).max(top);
    let mut groups: Vec<Group> = Vec::new();
    for (center, height) in order.iter().map(|i| wanted[*i]) {
        let mut next = Group { top: center - height / 2.0, height, count: 1 };
        while let Some(above) = groups.pop_if(|above| clamped_top(above) + above.height > clamped_top(&next) + 1e-9) {
            let (n, m) = (above.count as f64, next.count as f64);
            next.top = (above.top * n + (next.top - above.height) * m) / (n + m);
            next.height += above.height;
            next.count += above.count;
        }
        groups.push(next);
    }
    let mut centers = vec![0.0; wanted.len()];
    let mut members = order.into_iter();
    for group in &groups {
        let mut y = clamped_top(group);
        for member in members.by_ref().take(group.count) {
            let height = wanted[member].1;
            centers[member] = y + height / 2.0;
            y += height;
        }
    }
    centers
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
