//! The messages about claims, sentences that were published about a release, and their verdicts.

use super::At;
use super::message::messages;
use crate::data::{Date, Decimal, Length, Period};
use crate::derive::Record;

messages! {
    /// A message about a claim. Values are in the unit of the measure.
    #[derive(Clone, Debug, PartialEq)]
    pub enum ClaimText<'a> {
        /// A balance within a sentence, as a surplus or a deficit.
        Balance = "claim-balance" { value: Decimal },
        /// A record within a sentence: `largest surplus`.
        Record = "claim-record" { record: Record },
        /// The publishers of the claim.
        ReportedBy = "claim-reported-by" { publishers: Vec<String> },
        /// The claim was proven and still is.
        Proven = "claim-proven",
        /// The claim was proven until a release.
        ProvenUntil = "claim-proven-until" { day: Date, causes: &'a str },
        /// The figures are incomplete: `available` is the number of periods of `length` that have one.
        Reported = "claim-reported" { contradicted: bool, available: usize, length: Length },
        /// The same, until a release ended the claim.
        ReportedUntil = "claim-reported-until" {
            contradicted: bool,
            available: usize,
            length: Length,
            day: Date,
            causes: &'a str,
        },
        /// A figure was revised to `value` and, if `record` is given, lost that record.
        Revised = "claim-revised" { item: &'a str, period: Period, value: Decimal, record: Option<Record> },
        /// Another period has the record now.
        Surpassed = "claim-surpassed" { item: &'a str, period: Period, record: Record, by: At },
        /// A list of causes and another one.
        Causes = "claim-causes" { causes: &'a str, next: &'a str },
    }
}
