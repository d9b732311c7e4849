//! Reads measures.csv: what the figures measure, and in what they are counted.

use super::{
    Row, Table,
    row::{RowReader, one_of, optional},
    tables::Reader,
};
use crate::data::{BaseUnit, Decimal, Measure, MeasureId, MeasureKind, OverTime, Sides, Unit};
use itertools::Itertools;

impl Reader {
    /// Reads the measures; a package without rows has a balance of exports and imports, in plain numbers.
    pub fn measures(&mut self, table: &Table) {
        let mut rows: Vec<&Row> = Vec::new();
        let mut sound: Vec<bool> = Vec::new();
        for row in &table.rows {
            let before = self.problems.len();
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(measure) = measure(&mut reader, self.data.measures.len()) else { continue };
            if self.data.find_measure(&measure.code).is_some() {
                reader.report(format!("measure '{}' a second time", measure.code), "each measure once");
                continue;
            }
            rows.push(row);
            sound.push(self.problems.len() == before);
            self.data.measures.push(measure);
        }
        for position in 0..rows.len() {
            let mut report = |at: usize, found: String, expected: String| {
                RowReader { file: &table.file, row: rows[at], problems: &mut self.problems }.report(found, expected);
            };
            // What cannot be read of one is not held against another.
            let mut report = |at: usize, found: String, expected: String| {
                if sound[at] && sound[position] {
                    report(at, found, expected);
                }
            };
            if self.data.measures[position].id.is_balance() {
                set_sides(&mut self.data.measures, position, rows[position], &mut report);
            }
        }
        for (measure, row) in self.data.measures.iter().zip(rows) {
            // The others have a name in the catalogues.
            let is_told = matches!(measure.id.kind, MeasureKind::Balance | MeasureKind::Exports | MeasureKind::Imports);
            if !(is_told && measure.name.is_empty()) {
                RowReader { file: &table.file, row, problems: &mut self.problems }.texts("name");
            }
        }
        if table.rows.is_empty() {
            self.data.measures = Measure::of_trade();
        }
    }
}

/// The measure of a row, but for its sides. One whose code and kind can be read is kept in spite of other problems, which
/// are reported, so that figures of it are not reported too.
fn measure(reader: &mut RowReader, position: usize) -> Option<Measure> {
    let Ok(position) = u8::try_from(position) else {
        reader.report("more measures than a package may have", format!("at most {}", usize::from(u8::MAX) + 1));
        return None;
    };
    let code = reader.identifier("measure");
    let kind = kind(reader, code.as_deref().unwrap_or_default());
    let expected = "the code of a currency such as EUR, %, points, persons, or nothing";
    let base = reader.parse("unit", expected, BaseUnit::parse);
    let expected = "what one is worth in that unit: 1, 1000, 1000000 or another power of ten up to 10^12";
    let exponent = reader.parse("scale", expected, |text| {
        (0..=Unit::MOST).find(|power| text == 10_u64.pow((*power).into()).to_string())
    });
    let expected = "how many decimals its figures have, 0 to 6, or nothing";
    let decimals = reader.parse("decimals", expected, |text| {
        optional(text, |text| text.parse().ok().filter(|most: &u8| u32::from(*most) <= Decimal::PLACES))
    });
    let rules = OverTime::ALL.map(OverTime::code);
    let over_time = reader.parse("over_time", &format!("{}, or nothing", one_of(&rules)), |text| match text {
        "" => Some(OverTime::default()),
        code => OverTime::ALL.into_iter().find(|rule| rule.code() == code),
    });
    let good = reader.parse("good", "up, down, or nothing", |text| match text {
        "" => Some(None),
        "up" => Some(Some(true)),
        "down" => Some(Some(false)),
        _ => None,
    });
    let zero = reader.parse("zero", "yes, no, or nothing", |text| match text {
        "" => Some(None),
        "yes" => Some(Some(true)),
        "no" => Some(Some(false)),
        _ => None,
    });
    let (code, kind) = (code?, kind?);
    let plain = Measure::plain(MeasureId { position, kind }, &code);
    if kind == MeasureKind::Balance && zero == Some(Some(false)) {
        reader.report("zero 'no' for a balance", "yes or nothing: a surplus and a deficit are told apart by zero");
    }
    Some(Measure {
        unit: Unit { base: base.unwrap_or_default(), exponent: exponent.unwrap_or_default() },
        decimals: decimals.flatten(),
        over_time: over_time.unwrap_or_default(),
        up_is_good: good.flatten(),
        holds_zero: zero.flatten().unwrap_or(plain.holds_zero),
        name: reader.row.texts("name"),
        ..plain
    })
}

/// The kind of a measure. Three codes tell theirs, if the column does not.
fn kind(reader: &mut RowReader, code: &str) -> Option<MeasureKind> {
    let expected = one_of(&MeasureKind::NAMED.map(MeasureKind::code));
    let kind = reader.parse("kind", &expected, |text| match (text, code) {
        ("", Measure::DEFAULT) => Some(MeasureKind::Balance),
        ("", "exports" | "imports") => Some(MeasureKind::Flow),
        (text, _) => MeasureKind::NAMED.into_iter().find(|kind| kind.code() == text),
    })?;
    if code == Measure::DEFAULT && kind != MeasureKind::Balance {
        reader.report(format!("measure '{code}' of kind {}", kind.code()), "another code: it is that of a balance");
    }
    Some(kind)
}

/// Finds the two flows of a balance, by its columns `plus` and `minus` or else by the names of those of trade, and makes
/// them its sides.
fn set_sides(measures: &mut [Measure], balance: usize, row: &Row, report: &mut impl FnMut(usize, String, String)) {
    let is_flow = |measure: &Measure| measure.id.kind.code() == MeasureKind::Flow.code();
    let find = |code: &str| measures.iter().position(|measure| measure.code == code && is_flow(measure));
    let columns = ["plus", "minus"].map(|column| (column, row.field(column)));
    let is_told = columns.iter().any(|(_, code)| !code.is_empty());
    let [plus, minus] = if is_told { columns.map(|(_, code)| find(code)) } else { ["exports", "imports"].map(find) };
    let (Some(plus), Some(minus)) = (plus, minus.filter(|minus| plus != Some(*minus))) else {
        let flows = measures.iter().filter(|measure| is_flow(measure)).map(|measure| measure.code.as_str()).join(", ");
        for (column, code) in columns.into_iter().filter(|(_, code)| is_told && (find(code).is_none() || plus == minus))
        {
            report(balance, format!("{column} '{code}'"), format!("a flow of its own among the measures: {flows}"));
        }
        return;
    };
    let (unit, code) = (measures[balance].unit, measures[balance].code.clone());
    let formula = format!("{code} = {} − {}", measures[plus].code, measures[minus].code);
    for (side, unnamed, named) in
        [(plus, MeasureKind::Exports, MeasureKind::Plus), (minus, MeasureKind::Imports, MeasureKind::Minus)]
    {
        let measure = &mut measures[side];
        measure.id.kind = if measure.name.is_empty() { unnamed } else { named };
        if measure.unit != unit {
            let found = format!("another unit, {}", measure.unit.label());
            report(side, found, format!("that of {code}, as {formula}"));
        }
    }
    measures[balance].sides = Some(Sides { plus: measures[plus].id, minus: measures[minus].id });
}
