//! Figures as decimal numbers: read, written and rounded without a binary fraction.

use ip_balance::data::Decimal;
use proptest::prelude::*;

fn number(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What a reader of JSON finds.
fn in_json(number: Decimal) -> Option<f64> {
    serde_json::from_str(&serde_json::to_string(&number).ok()?).ok()
}

#[test]
fn a_number_is_written_as_it_was_read() {
    for text in ["0", "1520", "-1330", "-656.5", "-988.9", "0.1", "-0.000001", "999999999.999999", "-999999999.999999"]
    {
        assert_eq!(number(text).to_string(), text);
        assert_eq!(in_json(number(text)), text.parse().ok(), "{text}");
    }
    for (text, same) in [("+5", "5"), ("007", "7"), ("1.50", "1.5"), ("-0", "0"), ("-0.0", "0"), ("2.000000", "2")] {
        assert_eq!(number(text).to_string(), same, "{text}");
    }
}

#[test]
fn what_is_no_number_in_range_is_refused() {
    for text in [
        "",
        "-",
        ".",
        "1.",
        ".5",
        "1e3",
        "NaN",
        "inf",
        "−5",
        "1,5",
        "1 000",
        " 1",
        "--1",
        "-+1",
        "1.2.3",
        "1.-5",
        "٣",
        "1.0000001",
        "1000000000",
        "-1000000000",
        "99999999999999999999",
        "0x10",
    ] {
        assert!(text.parse::<Decimal>().is_err(), "'{text}' was read as {:?}", text.parse::<Decimal>());
    }
}

#[test]
fn decimals_that_a_resolution_does_not_support_are_rounded_off() {
    for (value, resolution, expected) in [
        ("-816.5", "10.1", "-817"),
        ("816.5", "10.1", "817"),
        ("816.4", "10.1", "816"),
        ("-656.5", "0.1", "-656.5"),
        ("-0.05", "0.2", "-0.1"),
        ("1.25", "0.5", "1.3"),
        ("147", "20", "147"),
        ("0.123456", "0.000001", "0.123456"),
        ("0", "0.1", "0"),
    ] {
        assert_eq!(number(value).round_to_resolution(number(resolution)), number(expected), "{value} at {resolution}");
    }
}

#[test]
fn sums_saturate_instead_of_failing() {
    let largest = Decimal::from_millionths(i64::MAX);
    assert_eq!([largest, largest].into_iter().sum::<Decimal>(), largest);
    assert_eq!(-Decimal::from_millionths(i64::MIN), largest);
    assert_eq!(Decimal::from_millionths(i64::MIN).abs(), largest);
    assert_eq!((largest * 3, -largest - largest), (largest, Decimal::from_millionths(i64::MIN)));
}

proptest! {
    #[test]
    fn every_number_in_range_survives_text_json_and_mantissa(millionths in -999_999_999_999_999_i64..=999_999_999_999_999) {
        let value = Decimal::from_millionths(millionths);
        prop_assert_eq!(value.to_string().parse::<Decimal>(), Ok(value));
        prop_assert_eq!(in_json(value), value.to_string().parse().ok());
        let decimals = value.decimals();
        prop_assert_eq!(value.mantissa(decimals).and_then(|mantissa| Decimal::from_mantissa(mantissa, decimals)), Some(value));
        prop_assert!(decimals == 0 || value.mantissa(decimals - 1).is_none());
    }

    #[test]
    fn differences_are_exact(a in -999_999_999_999_i64..999_999_999_999, b in -999_999_999_999_i64..999_999_999_999) {
        let (a, b) = (Decimal::from_millionths(a), Decimal::from_millionths(b));
        prop_assert_eq!(a - b + b, a);
        prop_assert_eq!(a < b, (a - b).is_negative());
    }
}
