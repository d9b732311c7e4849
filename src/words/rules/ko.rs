//! Korean: 조, 억 and 만, and particles whose form depends on the last sound of the word before.

use super::{Marks, Plural, Rules, Units, always_other, keep, unchanged};

pub(super) static RULES: Rules = Rules {
    code: "ko",
    decimal_sign: '.',
    group_sign: None,
    thousands_sign: ',',
    units: Units::Myriads(["조", "억", "만"]),
    marks: Marks::OneScale,
    wide_letters: true,
    round_headline: keep,
    plural: always_other,
    plurals: &[Plural::Other],
    within_sentence: unchanged,
    with_article: unchanged,
    toward,
    and: None,
    particle,
};

/// `대중` for 중국, as newspapers write trade with a partner; `대베트남` where there is no shorter form.
fn toward(partner: &str) -> String {
    let name = match partner {
        "미국" => "미",
        "중국" => "중",
        "일본" => "일",
        "영국" => "영",
        "독일" => "독",
        _ => partner,
    };
    format!("대{name}")
}

/// How a word's last syllable ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coda {
    Vowel,
    /// ㄹ, after which 로 is written as after a vowel.
    Liquid,
    Consonant,
}

/// The form of a particle after a word: `은` after 저작권, `는` after 적자.
///
/// A bracket at the end is ignored; digits and Latin letters count as they are pronounced in Korean.
fn particle(word: &str, particle: &str) -> Option<&'static str> {
    let coda = coda(word);
    let by_coda = |closed, open| Some(if coda == Coda::Vowel { open } else { closed });
    match particle {
        "은" => by_coda("은", "는"),
        "이" => by_coda("이", "가"),
        "을" => by_coda("을", "를"),
        "과" => by_coda("과", "와"),
        "으로" => Some(if coda == Coda::Consonant { "으로" } else { "로" }),
        _ => None,
    }
}

fn coda(word: &str) -> Coda {
    let word = without_bracket(word);
    // An abbreviation without vowels is read letter by letter: ‘fr’ as 에프알.
    let is_spelled = word.chars().rev().take_while(char::is_ascii_alphabetic).all(|c| !"aeiouyAEIOUY".contains(c));
    let last =
        word.chars().rev().find(|c| matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='\u{24f}' | '가'..='힣'));
    match last {
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Coda::Vowel,
            8 => Coda::Liquid,
            _ => Coda::Consonant,
        },
        // 일, 칠, 팔; 영 (십, 백, 천, 만), 삼, 육; 이, 사, 오, 구.
        Some('1' | '7' | '8') => Coda::Liquid,
        Some('0' | '3' | '6') => Coda::Consonant,
        Some('r') if is_spelled => Coda::Liquid,
        // 엘, 알; 엠, 엔.
        Some('L' | 'l' | 'R') => Coda::Liquid,
        Some('M' | 'm' | 'N' | 'n') => Coda::Consonant,
        _ => Coda::Vowel,
    }
}

/// The word without a closing quote and without a bracket at its end: `컴퓨터프로그램(게임 포함)` is read as
/// `컴퓨터프로그램`. A word that is all bracket stays.
fn without_bracket(word: &str) -> &str {
    let plain = word.trim_end_matches([' ', '’']);
    match plain.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')) {
        Some((before, _)) if !before.is_empty() => before,
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{particle, toward};

    #[test]
    fn countries_have_the_forms_of_newspapers() {
        let countries = ["중국", "영국", "미국", "베트남", "네덜란드"].map(toward);
        assert_eq!(countries, ["대중", "대영", "대미", "대베트남", "대네덜란드"]);
    }

    #[test]
    fn particles_follow_the_last_sound() {
        for (word, forms) in [
            ("저작권", ["은", "이", "을", "으로", "과"]),
            ("영국", ["은", "이", "을", "으로", "과"]),
            ("적자", ["는", "가", "를", "로", "와"]),
            ("서울", ["은", "이", "을", "로", "과"]),
            ("억유로", ["는", "가", "를", "로", "와"]),
            ("컴퓨터프로그램(게임 포함)", ["은", "이", "을", "으로", "과"]),
            ("기타 국가(합계)", ["는", "가", "를", "로", "와"]),
            ("(주)", ["는", "가", "를", "로", "와"]),
            ("'한류'", ["는", "가", "를", "로", "와"]),
            ("K콘텐츠", ["는", "가", "를", "로", "와"]),
            ("2020", ["은", "이", "을", "으로", "과"]),
            ("2021", ["은", "이", "을", "로", "과"]),
            ("2022", ["는", "가", "를", "로", "와"]),
            ("2027", ["은", "이", "을", "로", "과"]),
            ("R&D", ["는", "가", "를", "로", "와"]),
            ("HBM", ["은", "이", "을", "으로", "과"]),
            ("URL", ["은", "이", "을", "로", "과"]),
            ("fr", ["은", "이", "을", "로", "과"]),
            ("Twitter", ["는", "가", "를", "로", "와"]),
            ("", ["는", "가", "를", "로", "와"]),
        ] {
            let found = ["은", "이", "을", "으로", "과"].map(|name| particle(word, name));
            assert_eq!(found, forms.map(Some), "{word}");
        }
        assert_eq!(particle("저작권", "도"), None);
    }
}
