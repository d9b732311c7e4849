//! Writes the rows of figures as CSV by RFC 4180. The minus is `-`, sources are separated by blanks, and the fields of
//! `compare` are columns.

use super::{FigureRow, Figures};

/// The name of a column, and the function that gives its field of a row.
type CsvColumn = (&'static str, fn(&FigureRow) -> String);

const COLUMNS: [CsvColumn; 23] = [
    ("item", |row| row.item.to_string()),
    ("parent", |row| field(row.parent)),
    ("label", |row| row.label.to_string()),
    ("period", |row| row.period.clone()),
    ("flow", |row| row.flow.to_string()),
    ("value", |row| field(row.value)),
    ("resolution", |row| field(row.resolution)),
    ("text", |row| field(row.text)),
    ("status", |row| field(row.status)),
    ("flag", |row| field(row.flag.as_deref())),
    ("method", |row| field(row.method)),
    ("release", |row| field(row.release)),
    ("releaseDate", |row| field(row.release_date.as_deref())),
    ("compilation", |row| field(row.compilation)),
    ("sources", |row| row.sources.join(" ")),
    ("firstValue", |row| field(row.first_value)),
    ("firstRelease", |row| field(row.first_release)),
    ("compare_period", |row| field(row.compare.as_ref().map(|compare| &compare.period))),
    ("compare_value", |row| field(row.compare.as_ref().and_then(|compare| compare.value))),
    ("compare_change", |row| field(row.compare.as_ref().and_then(|compare| compare.change))),
    ("compare_release", |row| field(row.compare.as_ref().and_then(|compare| compare.release))),
    ("record", |row| field(row.record)),
    ("doubtful", |row| field(row.doubtful)),
];

impl Figures<'_> {
    /// The rows as CSV, after a line of column names.
    pub fn to_csv(&self) -> String {
        let mut writer = RowWriter::default();
        writer.row(COLUMNS.map(|(name, _)| name.to_string()));
        for row in &self.figures {
            writer.row(COLUMNS.map(|(_, field)| field(row).replace('\u{2212}', "-")));
        }
        writer.text
    }
}

/// A field; empty if there is no value.
fn field(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Writes rows with `csv-core`, which the `csv` crate is built on: the browser needs no reader.
struct RowWriter {
    csv: csv_core::Writer,
    text: String,
}

impl Default for RowWriter {
    fn default() -> RowWriter {
        let csv = csv_core::WriterBuilder::new().terminator(csv_core::Terminator::CRLF).build();
        RowWriter { csv, text: String::new() }
    }
}

impl RowWriter {
    fn row<const N: usize>(&mut self, fields: [String; N]) {
        for (place, field) in fields.iter().enumerate() {
            // At most every byte is a quote, which is doubled, and the field is quoted.
            let room = 2 * field.len() + 2;
            if place > 0 {
                // The quote that closes the field before it, and the comma.
                self.write(2, |csv, output| csv.delimiter(output).1);
            }
            self.write(room, |csv, output| csv.field(field.as_bytes(), output).2);
        }
        // Ends a quoted field, then the line.
        self.write(3, |csv, output| csv.terminator(output).1);
    }

    /// Appends what `step` writes into a buffer of `room` bytes. `step` returns the number of bytes.
    fn write(&mut self, room: usize, step: impl FnOnce(&mut csv_core::Writer, &mut [u8]) -> usize) {
        let mut output = vec![0; room];
        let written = step(&mut self.csv, &mut output);
        output.truncate(written);
        self.text += std::str::from_utf8(&output).expect("CSV of text is text: only ASCII is added, between letters");
    }
}

#[cfg(test)]
mod tests {
    use super::RowWriter;

    #[test]
    fn a_field_is_quoted_only_if_it_holds_what_ends_one() {
        let mut writer = RowWriter::default();
        writer.row(["Copyrights", "Programs, \"games\"", "two\nlines", ""].map(str::to_string));
        assert_eq!(writer.text, "Copyrights,\"Programs, \"\"games\"\"\",\"two\nlines\",\r\n");
    }
}
