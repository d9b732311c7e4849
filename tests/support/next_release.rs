//! The shipped package with one more release: made up, and laid over a copy.

use super::package::Package;

/// A copy of the shipped package with a made-up release of 2026. It prints every year, as the first release after a
/// change of compilation would: what was published before lies beyond the break.
pub fn with_a_release_of_2026() -> Package {
    let copy = Package::copy();
    copy.append("releases.csv", "bok-2025,2026-03-20,2025,main,\"The balance, 2025 (made up)\",2025년(시험용)");
    copy.append("sources.csv", "madeup260320,A newspaper,,Made up for a test,2026-03-20,https://example.org/2026,en");
    let year =
        |(year, value): (i32, i32)| format!("bok-2025,{year},total,ip_total,balance,{value},10,stated,madeup260320,");
    let years: Vec<String> = (2010..).zip((0..16).map(|n| -6000 + 440 * n)).map(year).collect();
    copy.append("observations.csv", &years.join("\n"));
    copy.append("observations.csv", "bok-2025,2025,type,copyrights,balance,3100,10,stated,madeup260320,");
    copy
}
