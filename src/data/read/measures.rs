//! Reads measures.csv: in what the figures of each flow are counted.

use super::{
    Table,
    row::{RowReader, one_of, optional},
    tables::Reader,
};
use crate::data::{BaseUnit, Decimal, Flow, Measure, OverTime, Unit};

impl Reader {
    pub fn measures(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(measure) = measure(&mut reader) else { continue };
            if self.data.measure(measure.flow).is_some() {
                reader.report(format!("measure '{}' a second time", measure.flow.code()), "each measure once");
                continue;
            }
            if let Some(other) = self.data.measures.iter().find(|other| other.unit != measure.unit) {
                let expected = format!("that of {}, as balance = exports − imports", other.flow.code());
                reader.report(format!("another unit, {}", measure.unit.label()), expected);
            }
            self.data.measures.push(measure);
        }
    }
}

fn measure(reader: &mut RowReader) -> Option<Measure> {
    let flow = reader.code("measure", Flow::ALL, Flow::code);
    let expected = "the code of a currency such as USD, %, points, persons, or nothing";
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
    let unit = Unit { base: base?, exponent: exponent? };
    Some(Measure { flow: flow?, unit, decimals: decimals?, over_time: over_time? })
}
