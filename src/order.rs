//! Short lists into order. The standard library's sorts cost the browser five kilobytes for each kind of list; ours
//! hold tens of entries, where this one is as fast.

/// Sorts a list so that no entry `precedes` the one before it. Equal ones keep their order.
pub fn sort<T>(list: &mut [T], precedes: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && precedes(&list[at], &list[at - 1]) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn equal_entries_keep_their_order() {
        let mut list = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort(&mut list, |a, b| a.0 < b.0);
        assert_eq!(list, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        sort::<u8>(&mut [], |a, b| a < b);
    }
}
