//! Scales: domains, ticks, positions, and the labels of a time axis.

use ip_balance::data::{Decimal, Period};
use ip_balance::scale::{Domain, Linear, Slots, step, thin, thin_months, ticks};

fn of(values: &[i64]) -> Domain {
    Domain::of(values.iter().copied().map(Decimal::whole))
}

fn domain(low: i64, high: i64) -> Domain {
    Domain { low: Decimal::whole(low), high: Decimal::whole(high) }
}

fn number(text: &str) -> Decimal {
    text.parse().expect("a number of the tests")
}

#[test]
fn zero_is_always_in_the_domain() {
    for (values, low, high) in [
        (&[][..], -10, 10),
        (&[0, 0][..], -10, 10),
        (&[180][..], 0, 180),
        (&[-6700][..], -6700, 0),
        (&[-30, -6700][..], -6700, 0),
        (&[-30, 160][..], -30, 160),
        (&[i64::from(i32::MIN), i64::from(i32::MAX)][..], i64::from(i32::MIN), i64::from(i32::MAX)),
    ] {
        assert_eq!(of(values), domain(low, high), "{values:?}");
    }
}

#[test]
fn ticks_are_multiples_of_one_two_five_times_a_power_of_ten() {
    for (values, most, expected) in [
        (&[][..], 5, &[-10, -5, 0, 5, 10][..]),
        (&[180][..], 5, &[0, 50, 100, 150][..]),
        (&[-6700, 180][..], 5, &[-6000, -4000, -2000, 0][..]),
        (&[-6700, 180][..], 8, &[-6000, -5000, -4000, -3000, -2000, -1000, 0][..]),
        (&[-30, -20][..], 4, &[-30, -20, -10, 0][..]),
        (&[1][..], 5, &[0, 1][..]),
        (&[26_320][..], 6, &[0, 5000, 10_000, 15_000, 20_000, 25_000][..]),
        (&[7, -7][..], 1, &[0][..]),
        (&[7, -7][..], 2, &[0][..]),
    ] {
        let domain = of(values);
        let ticks: Vec<i64> =
            ticks(domain, step(domain, most, Decimal::ONE)).filter_map(|tick| tick.mantissa(0)).collect();
        assert_eq!(ticks, expected, "{values:?}, at most {most}");
    }
}

#[test]
fn ticks_are_no_finer_than_the_figures() {
    for (low, high, least, expected) in [
        ("-0.4", "1.1", "0.1", &["-0.4", "-0.2", "0", "0.2", "0.4", "0.6", "0.8", "1"][..]),
        ("-0.4", "1.1", "1", &["0", "1"][..]),
        ("0", "0.3", "0.1", &["0", "0.1", "0.2", "0.3"][..]),
        ("0", "0.00001", "0.000001", &["0", "0.000002", "0.000004", "0.000006", "0.000008", "0.00001"][..]),
    ] {
        let domain = Domain { low: number(low), high: number(high) };
        let ticks = ticks(domain, step(domain, 8, number(least))).map(|tick| tick.to_string());
        assert_eq!(ticks.collect::<Vec<_>>(), expected, "{low} to {high} by {least}");
    }
}

#[test]
fn huge_values_have_few_ticks_zero_among_them() {
    for domain in [
        of(&[i64::from(i32::MIN), i64::from(i32::MAX)]),
        of(&[i64::from(i32::MAX) * 400]),
        // The largest number is 9 × 10¹².
        of(&[-8_000_000_000_000, 8_000_000_000_000]),
    ] {
        for most in 1..12 {
            let ticks: Vec<Decimal> = ticks(domain, step(domain, most, Decimal::ONE)).collect();
            assert!(ticks.len() <= most && ticks.contains(&Decimal::ZERO), "{domain:?}: {ticks:?}");
        }
    }
}

#[test]
fn a_scale_maps_its_domain_to_the_ends_that_it_is_given() {
    let scale = Linear::new(domain(-100, 300), 400.0, 0.0);
    let [low, high] = [-100, 300].map(Decimal::whole);
    assert_eq!((scale.at(low), scale.zero(), scale.at(high)), (400.0, 300.0, 0.0));
    assert_eq!((scale.length(low), scale.at(number("-12.5"))), (100.0, 312.5));
}

#[test]
fn space_for_labels_is_kept_at_both_ends_and_may_have_ticks() {
    let scale = Linear::with_room(domain(-100, 300), 440.0, 0.0, 20.0, 20.0);
    let [low, high] = [-100, 300].map(Decimal::whole);
    assert_eq!((scale.at(low), scale.at(high)), (420.0, 20.0));
    assert_eq!(scale.visible(), domain(-120, 320));
}

#[test]
fn space_larger_than_the_axis_leaves_a_tenth_for_the_values() {
    let scale = Linear::with_room(domain(0, 10), 0.0, 100.0, 200.0, 200.0);
    assert!((scale.length(10.into()) - 10.0).abs() < 1e-9, "{scale:?}");
    let nothing = Linear::with_room(domain(0, 10), 5.0, 5.0, 20.0, 20.0);
    assert!(nothing.at(7.into()).is_finite());
    assert_eq!(nothing.visible(), domain(0, 10));
}

#[test]
fn slots_share_the_axis_evenly() {
    let slots = Slots::new(40.0, 320.0, 14);
    assert_eq!((slots.edge(0), slots.center(0), slots.end()), (40.0, 50.0, 320.0));
    assert_eq!(Slots::new(40.0, 320.0, 0).pitch, 280.0);
    assert_eq!(Slots::new(40.0, 20.0, 3).pitch, 0.0);
}

/// Labels of one width at the centres of equal slots.
fn labels(count: usize, pitch: f64, width: f64) -> Vec<(f64, f64)> {
    (0..count).map(|i| (i as f64 * pitch - width / 2.0, i as f64 * pitch + width / 2.0)).collect()
}

#[test]
fn labels_of_a_time_axis_are_thinned_evenly_and_keep_the_last() {
    for (count, pitch, expected) in [
        (0, 20.0, &[][..]),
        (1, 20.0, &[0][..]),
        (2, 10.0, &[1][..]),
        (14, 50.0, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13][..]),
        (14, 20.0, &[1, 3, 5, 7, 9, 11, 13][..]),
        (13, 20.0, &[0, 2, 4, 6, 8, 10, 12][..]),
        (7, 15.0, &[0, 3, 6][..]),
    ] {
        assert_eq!(thin(&labels(count, pitch, 28.0), 4.0), expected, "{count} labels {pitch} px apart");
    }
}

#[test]
fn labels_of_months_follow_the_calendar() {
    let of = |first: &str, count, pitch| {
        let first = Period::parse(first).expect("a month");
        let shown = thin_months(&labels(count, pitch, 50.0), 6.0, first.index());
        let months = first.to(Period::parse("2099-12").expect("a month"));
        shown.into_iter().map(|at| months[at].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of("2024-02", 3, 60.0), ["2024-02", "2024-03", "2024-04"]);
    assert_eq!(of("2023-11", 9, 20.0), ["2024-01", "2024-04", "2024-07"]);
    assert_eq!(
        of("2019-03", 60, 10.0),
        ["2019-07", "2020-01", "2020-07", "2021-01", "2021-07", "2022-01", "2022-07", "2023-01", "2023-07", "2024-01"]
    );
    assert_eq!(of("2000-02", 300, 2.4)[..3], ["2002-01", "2004-01", "2006-01"]);
    assert_eq!(of("2024-02", 4, 10.0), ["2024-05"], "where no step leaves two, the last");
    assert_eq!(of("2024-02", 1, 10.0), ["2024-02"]);
}

#[test]
fn four_hundred_periods_never_overlap() {
    for width in [280.0, 320.0, 760.0, 1600.0] {
        let extents = labels(400, width / 400.0, 28.0);
        let shown = thin(&extents, 8.0);
        assert_eq!(shown.last(), Some(&399));
        let steps: Vec<usize> = shown.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(steps.iter().all(|step| *step == steps[0]), "{steps:?} at {width}");
        assert!(shown.windows(2).all(|pair| extents[pair[0]].1 + 8.0 <= extents[pair[1]].0));
    }
}
