//! Expands the shorthand in notes of observations and reasons of conflicts. A text that is not all shorthand is left
//! unchanged.

use super::language::with_minus;
use crate::query::Lang;

/// The shorthand and its expansion in English and Korean; longer phrases first.
const PHRASES: &[[&str; 3]] = &[
    ["flag r", "Marked as revised in the source.", "자료에 수정치로 표시."],
    ["flag p", "Marked as preliminary in the source.", "자료에 잠정치로 표시."],
    [
        "from a table the bank handed to the National Assembly",
        "From a table that the bank handed to the National Assembly",
        "한국은행이 국회에 제출한 표",
    ],
    [
        "called final (확정) in coverage of this release",
        "Called final in coverage of this release",
        "이 발표 보도에서 확정치로 소개",
    ],
    ["gives the figure of the year after", "gives the figure of the year after", "이듬해 수치를 표기"],
    ["gives the figure of the year before", "gives the figure of the year before", "전년 수치를 표기"],
    ["gives the figure of the other half", "gives the figure of the other half of the year", "다른 반기 수치를 표기"],
    ["gives the figure of all copyrights, ", "gives the figure of all copyrights, ", "저작권 전체 수치 "],
    ["gives the figure of cultural copyrights, ", "gives the figure of cultural copyrights, ", "문화예술저작권 수치 "],
    [
        "from the bank's own Excel file; the excerpt is cut after this digit",
        "From the bank’s own Excel file; the excerpt is cut after this digit",
        "한국은행 엑셀 파일, 인용이 이 자리에서 끊김",
    ],
    ["from the bank's own Excel file", "From the bank’s own Excel file", "한국은행 엑셀 파일"],
    ["; table excerpt is cut at ", "; the excerpt of the table is cut at ", "; 표 인용이 끊긴 자리: "],
    ["excerpt is cut after ", "excerpt is cut after ", "인용이 끊긴 자리: "],
    ["; read as ", "; read as ", "; 해석: "],
    [
        "source says 'software copyrights'; with databases it gives the stated research and software figure",
        "the source says ‘software copyrights’; with databases they give the printed figure of R&D and software",
        "자료의 명칭은 ‘소프트웨어 저작권’이며, 데이터베이스와 더하면 보도된 연구개발·SW 수치와 같음",
    ],
    ["stated rise ", "the stated rise of ", "보도된 증가폭 "],
    [" over the half before", " over the half before", "(직전 반기 대비)"],
    ["agrees with ", "this agrees with ", "일치: "],
    ["% less", "% less", "% 감소"],
    ["% more", "% more", "% 증가"],
    ["with stated widening", "with the stated widening", "에 보도된 적자 확대폭"],
    [" but the balance stated ", " but the balance is stated as ", "인데 수지는 "],
    ["imports probably ", "imports are probably ", "수입은 아마도 "],
    ["this article says ", "this article says ", "이 기사 수치는 "],
    ["; all others ", "; all others say ", "; 다른 보도는 모두 "],
    ["(missing digit)", "(a digit is missing)", "(숫자 누락)"],
    ["(missing unit)", "(its unit is missing)", "(단위 누락)"],
    ["(the music and video figure)", "(the figure of music and video)", "(음악·영상 수치)"],
    ["; BOK coverage ", "; coverage of the bank’s release says ", "; 한국은행 발표 보도는 "],
    ["; the table of the release ", "; the table of the release says ", "; 발표 자료의 표는 "],
    [
        "; another account of the same table ",
        "; another account of the same table says ",
        "; 같은 표를 옮긴 다른 보도는 ",
    ],
    [" with a gap of ", " with a gap of ", ", 격차는 "],
    ["as reported, one source", "As reported by one source", "한 곳의 보도"],
    ["rounded by source", "rounded by the source", "자료에서 반올림"],
    ["printed to the million", "printed to the million", "100만 달러 단위까지 보도"],
    ["probable typo", "probably a typo", "오타로 보임"],
    ["other coverage", "other coverage", "다른 보도는"],
    ["; others ", "; others say ", "; 다른 보도는 "],
    ["a source prints", "another source says", "다른 자료의 수치는"],
    ["source prints ", "the source prints ", "자료 수치는 "],
    ["rounding +-", "rounding ±", "반올림 오차 ±"],
    ["of about ", "of about ", "약 "],
    ["stated about ", "stated: about ", "보도된 약 "],
    [" increase)", " increase)", " 증가)"],
    ["; approximate", "; approximate", "; 어림값"],
    ["stated widening", "stated widening", "보도된 적자 확대폭"],
    ["stated narrowing", "stated narrowing", "보도된 적자 축소폭"],
    ["stated reduction", "stated reduction", "보도된 축소폭"],
    ["stated increase", "stated increase", "보도된 증가폭"],
    ["stated decrease", "stated decrease", "보도된 감소폭"],
    ["sme_total", "small and mid-sized firms", "중소·중견기업"],
    ["domestic_sme", "domestic ones", "국내 중소·중견기업"],
    ["enterprises", "enterprises", "기업"],
    ["exports", "exports", "수출"],
    ["imports", "imports", "수입"],
    ["balance", "balance", "수지"],
    ["total", "total", "총액"],
    [" minus ", " less ", " 빼기 "],
    [" plus ", " plus ", " 더하기 "],
];

/// The text for a language: Korean, or English for all others.
fn package_text<'a>(lang: Lang, en: &'a str, ko: &'a str) -> &'a str {
    if lang == Lang::KO { ko } else { en }
}

/// Expands a note of the data package.
pub fn remark(lang: Lang, note: &str) -> String {
    let mut text = note.to_string();
    for [shorthand, en, ko] in PHRASES {
        text = text.replace(shorthand, package_text(lang, en, ko));
    }
    // A sentence in two languages would help nobody, so a note is expanded completely or not at all.
    let (mut letters, mut longest) = (0, 0);
    for byte in text.bytes() {
        letters = if byte.is_ascii_lowercase() { letters + 1 } else { 0 };
        longest = longest.max(letters);
    }
    with_minus(if lang == Lang::KO && longest > 2 { note } else { &text })
}

/// Expands the formula of a derived figure and adds the unit of its numbers.
pub fn formula(lang: Lang, note: &str) -> String {
    let tenths = note.as_bytes().windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_digit());
    let unit = match tenths {
        _ if !note.bytes().any(|byte| byte.is_ascii_digit()) => "",
        true => package_text(lang, " (in $100 million)", " (단위: 억 달러)"),
        false => package_text(lang, " (in $ million)", " (단위: 100만 달러)"),
    };
    remark(lang, note) + unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_expanded_with_their_unit() {
        for (note, en, ko) in [
            (
                "exports 56.2 minus balance -33.8; rounding +-0.1",
                "exports 56.2 less balance −33.8; rounding ±0.1 (in $100 million)",
                "수출 56.2 빼기 수지 −33.8; 반올림 오차 ±0.1 (단위: 억 달러)",
            ),
            (
                "-1700 plus stated widening 250",
                "−1700 plus stated widening 250 (in $ million)",
                "−1700 더하기 보도된 적자 확대폭 250 (단위: 100만 달러)",
            ),
        ] {
            assert_eq!((formula(Lang::EN, note).as_str(), formula(Lang::KO, note).as_str()), (en, ko));
        }
    }

    #[test]
    fn unknown_shorthand_is_left_unchanged() {
        assert_eq!(remark(Lang::KO, "2019-2021 as printed"), "2019-2021 as printed");
        assert_eq!(remark(Lang::KO, "exports as one blog prints them"), "exports as one blog prints them");
        assert_eq!(remark(Lang::KO, "flag r"), "자료에 수정치로 표시.");
    }
}
