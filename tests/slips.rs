//! Typing errors planted into figures of the shipped package, one at a time: how many `check` finds, printed as a table.
//! A slip counts as found if the package is refused, or warned of with a reason that the sound package does not have.

use crate::support::memory::Memory;
use crate::support::package::shipped;
use ip_balance::cli::check::{check_package, warnings};
use ip_balance::data::{Dataset, Decimal, FigureKey, MeasureId, Observation, Period};
use itertools::Itertools;
use std::collections::BTreeMap;
use std::env;

/// Every so many-th row has each slip, or every one with `SLIPS=all`.
const STEP: usize = 12;

/// The share of slips of years, and of other slips that something reveals, that are found at least, in percent.
const FOUND: usize = 95;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    YearByThousand,
    YearBefore,
    Sign,
    Tenfold,
    LastDigit,
}

impl Slip {
    const ALL: [Slip; 5] = [Slip::YearByThousand, Slip::YearBefore, Slip::Sign, Slip::Tenfold, Slip::LastDigit];

    /// The period and the value that are typed in place of those of a figure.
    fn of(self, figure: &Observation) -> (String, Decimal) {
        let Observation { key: FigureKey { period, .. }, value, resolution, .. } = *figure;
        let year = |year: u16| format!("{year}{}", &period.to_string()[4..]);
        match self {
            Slip::YearByThousand => (year(period.year - 1000), value),
            Slip::YearBefore => (year(period.year - 1), value),
            Slip::Sign => (period.to_string(), -value),
            Slip::Tenfold => (period.to_string(), value * 10),
            Slip::LastDigit => {
                let ends_in_nine = (value.abs() + resolution).is_multiple_of(resolution * 10);
                let by = if ends_in_nine { -resolution } else { resolution };
                (period.to_string(), value + if value.is_negative() { -by } else { by })
            }
        }
    }
}

/// What the check says of a package.
fn said(package: &Memory) -> Vec<String> {
    [check_package(package), warnings(package)].concat().iter().map(ToString::to_string).collect()
}

#[test]
fn slips_that_something_reveals_are_found() {
    let (data, sound) = (shipped(), Memory::shipped());
    let text = String::from_utf8(sound.0["observations.csv"].clone()).expect("CSV is text");
    let lines: Vec<&str> = text.lines().collect();
    let said_before = said(&sound);
    let step = if env::var_os("SLIPS").is_some_and(|how| how == "all") { 1 } else { STEP };
    let mut table: BTreeMap<(Slip, &str), (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for at in (1..lines.len()).step_by(step) {
        let figure = figure_of(data, lines[at]);
        for slip in Slip::ALL.into_iter().filter(|_| figure.value != Decimal::default()) {
            let (period, value) = slip.of(figure);
            let mut fields: Vec<&str> = lines[at].splitn(8, ',').collect();
            let (old, value) = (lines[at], value.to_string());
            (fields[1], fields[5]) = (&period, &value);
            let row = fields.join(",");
            let changed = [&lines[..at], &[row.as_str()], &lines[at + 1..]].concat().join("\n") + "\n";
            let is_found =
                said(&sound.with("observations.csv", changed)).iter().any(|line| !said_before.contains(line));
            let revealed_by = redundancy(data, figure, slip);
            let row = table.entry((slip, revealed_by.unwrap_or_else(|none| none))).or_default();
            row.0 += usize::from(is_found);
            row.1 += 1;
            if !is_found && revealed_by.is_ok() {
                missed.push(format!("{slip:?}: {old}"));
            }
        }
    }
    println!("{:<16} {:>9}  what reveals it, or why nothing does", "slip", "found");
    for ((slip, reason), (found, all)) in &table {
        println!("{:<16} {:>4}/{:<4}  {reason}", format!("{slip:?}"), found, all);
    }
    for slip in Slip::ALL {
        let counts = |is_revealed: bool| {
            let of_slip =
                table.iter().filter(|((own, reason), _)| *own == slip && REVEALS.contains(reason) == is_revealed);
            of_slip.fold((0, 0), |sum, (_, count)| (sum.0 + count.0, sum.1 + count.1))
        };
        let ((found, all), (found_else, all_else)) = (counts(true), counts(false));
        println!(
            "{slip:?}: found {found} of {all} that something reveals, {} of {}",
            found + found_else,
            all + all_else
        );
        assert!(found * 100 >= all * FOUND, "{missed:#?}");
    }
}

#[test]
fn the_shipped_package_has_few_figures_that_are_warned_of() {
    let said = said(&Memory::shipped());
    let unlikely: Vec<&String> = said.iter().filter(|line| !line.contains("where its siblings were printed")).collect();
    assert!(unlikely.len() <= 10, "{unlikely:#?}");
}

/// What reveals slips of the shipped package. Slips of years count in any case.
const REVEALS: [&str; 5] =
    ["the periods of a release", "a sum in its release", "another print", "exports or imports", "the periods around"];

/// What reveals a slip of a figure, or why nothing does.
fn redundancy(data: &Dataset, figure: &Observation, slip: Slip) -> Result<&'static str, &'static str> {
    let (_, value) = slip.of(figure);
    let others = other_prints(data, figure);
    if matches!(slip, Slip::YearByThousand | Slip::YearBefore) {
        return Ok(REVEALS[0]);
    }
    if breaks_a_sum(data, figure, value) {
        return Ok(REVEALS[1]);
    }
    if slip == Slip::LastDigit {
        let before = others.iter().rfind(|o| o.release < figure.release);
        let after = others.iter().find(|o| o.release > figure.release);
        let is_between =
            before.is_some_and(|o| o.value == figure.value) && after.is_some_and(|o| o.value == figure.value);
        return match (is_between, others.is_empty()) {
            (true, _) => Ok(REVEALS[2]),
            (false, true) => Err("printed once: a digit more or less is as likely"),
            (false, false) => Err("passes for a revision"),
        };
    }
    if figure.value.abs() < figure.resolution * 5 {
        return Err("too small: rounding explains as much");
    }
    if others.iter().any(|o| (o.value - figure.value).abs() * 10 <= figure.value.abs()) {
        return Ok(REVEALS[2]);
    }
    if slip == Slip::Sign && figure.key.flow != MeasureId::BALANCE {
        return Ok(REVEALS[3]);
    }
    around(data, figure, slip)
}

/// Other releases of the series on the same side of the breaks, oldest first.
fn other_prints<'a>(data: &'a Dataset, figure: &Observation) -> Vec<&'a Observation> {
    let FigureKey { item, flow, .. } = figure.key;
    let is_other = |o: &&Observation| {
        o.release != figure.release
            && data.release(o.release).series == data.release(figure.release).series
            && data.break_between(item, flow, o.release, figure.release).is_none()
    };
    data.history(figure.key).iter().filter(is_other).collect()
}

/// Whether a sum of the release no longer holds if a figure has another value.
fn breaks_a_sum(data: &Dataset, figure: &Observation, value: Decimal) -> bool {
    let printed = |key: FigureKey| data.history(key).iter().find(|o| o.release == figure.release);
    let FigureKey { item, flow, period } = figure.key;
    let with = |period, item, flow| FigureKey { item, flow, period };
    let flows = vec![
        (-1, with(period, item, MeasureId::BALANCE)),
        (1, with(period, item, MeasureId::EXPORTS)),
        (-1, with(period, item, MeasureId::IMPORTS)),
    ];
    let year = Period::of_year(period.year);
    let halves = ["H1", "H2"].map(|half| Period::parse(&format!("{}-{half}", period.year)).expect("a half"));
    let periods =
        vec![(-1, with(year, item, flow)), (1, with(halves[0], item, flow)), (1, with(halves[1], item, flow))];
    let parents = data.parents.iter().filter(|parent| parent.complete).map(|parent| {
        let parts = data.parts(parent.dimension, parent.item).map(|part| (1, with(period, part, flow)));
        std::iter::once((-1, with(period, parent.item, flow))).chain(parts).collect_vec()
    });
    let sums = parents.chain([flows, periods]).filter(|sum| sum.iter().any(|(_, key)| *key == figure.key));
    sums.filter_map(|sum| sum.into_iter().map(|(sign, key)| Some((sign, printed(key)?))).collect::<Option<Vec<_>>>())
        .any(|sum| {
            let value_of = |o: &Observation| if o.key == figure.key { value } else { o.value };
            let rest: Decimal = sum.iter().map(|(sign, o)| value_of(o) * *sign).sum();
            let tolerance: Decimal = sum.iter().map(|(_, o)| o.resolution).sum();
            rest.abs() * 2 > tolerance
        })
}

/// What the figures of the two years before and after tell.
fn around(data: &Dataset, figure: &Observation, slip: Slip) -> Result<&'static str, &'static str> {
    let FigureKey { item, flow, period } = figure.key;
    let annual = |o: &Observation| o.value * i64::from(o.key.period.length.per_year());
    let is_around = |o: &&Observation| {
        o.key.item == item
            && o.key.flow == flow
            && o.key.period.year.abs_diff(period.year) <= 2
            && (o.key, o.release) != (figure.key, figure.release)
            && data.break_between(item, flow, o.release, figure.release).is_none()
    };
    let others: Vec<&Observation> = data.observations.iter().filter(is_around).collect();
    let periods = others.iter().map(|o| o.key.period).unique().count();
    let own = annual(figure);
    match slip {
        _ if others.is_empty() => Err("no figure around"),
        Slip::Sign if others.iter().any(|o| annual(o).signum() * own.signum() < 0) => Err("both signs around"),
        Slip::Sign if periods < 3 => Err("two periods around at most"),
        Slip::Sign if others.iter().any(|o| annual(o).abs() > own.abs() * 2) => Err("small beside the periods around"),
        Slip::Tenfold if others.iter().any(|o| annual(o).abs() * 3 > own.abs() * 5) => {
            Err("small beside the periods around")
        }
        _ => Ok(REVEALS[4]),
    }
}

/// The figure of a row.
fn figure_of<'a>(data: &'a Dataset, line: &str) -> &'a Observation {
    let [release, period, _, item, flow] = line.split(',').take(5).collect_array().expect("a row names its figure");
    let is_of_row = |o: &&Observation| {
        data.release(o.release).code == release
            && o.key.period.to_string() == period
            && data.item(o.key.item).code == item
            && data.measure(o.key.flow).code == flow
    };
    data.observations.iter().find(is_of_row).expect("the shipped package has the figure of each row")
}
