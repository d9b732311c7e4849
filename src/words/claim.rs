//! The messages about claims: what was published of a release, and what later releases did to it.

use super::message::messages;
use crate::data::{Date, Length, Period};
use crate::derive::Record;

messages! {
    /// What is said of a claim. Values are in USD million.
    #[derive(Clone, Debug, PartialEq)]
    pub enum ClaimText<'a> {
        /// A balance within a sentence, as a surplus or a deficit.
        Balance = "claim-balance" { value: i32 },
        /// A record within a sentence: `largest surplus`.
        Record = "claim-record" { record: Record },
        /// Who published the claim.
        ReportedBy = "claim-reported-by" { publishers: Vec<String> },
        /// That the figures proved it, and still do.
        Proven = "claim-proven",
        /// That the figures proved it until a release ended it.
        ProvenUntil = "claim-proven-until" { day: Date, causes: &'a str },
        /// What incomplete figures say to it: `available` is the number of periods of `length` that have one.
        Reported = "claim-reported" { contradicted: bool, available: usize, length: Length },
        /// What they said until a release ended it.
        ReportedUntil = "claim-reported-until" {
            contradicted: bool,
            available: usize,
            length: Length,
            day: Date,
            causes: &'a str,
        },
        /// That a figure was revised to `value`, and which record it lost by that.
        Revised = "claim-revised" { item: &'a str, period: Period, value: i32, record: Option<Record> },
        /// That another period took the record.
        Surpassed = "claim-surpassed" { item: &'a str, period: Period, record: Record },
        /// The causes so far and another one.
        Causes = "claim-causes" { causes: &'a str, next: &'a str },
    }
}
