//! Korean particles: which form a word takes is heard in its last syllable.

use crate::join::concat;

/// A particle in its two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// 은/는: the topic.
    Topic,
    /// 이/가: the subject.
    Subject,
    /// 을/를: the object.
    Object,
    /// 으로/로: towards, by.
    Toward,
    /// 과/와: and, with.
    And,
}

/// What the last syllable of a word ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coda {
    None,
    /// ㄹ, after which 로 stands as after a vowel.
    Liquid,
    Other,
}

/// The word with the form of the particle that it takes: `저작권은`, `한국으로`, `미국과`.
///
/// Brackets at the end are passed over, digits and Latin letters are heard as they are read in Korean.
pub fn with(word: &str, particle: Particle) -> String {
    concat(&[word, form(word, particle)])
}

/// The form of the particle that a word takes.
pub fn form(word: &str, particle: Particle) -> &'static str {
    let coda = coda(word);
    let closed = coda != Coda::None;
    match particle {
        Particle::Topic => {
            if closed {
                "은"
            } else {
                "는"
            }
        }
        Particle::Subject => {
            if closed {
                "이"
            } else {
                "가"
            }
        }
        Particle::Object => {
            if closed {
                "을"
            } else {
                "를"
            }
        }
        Particle::Toward => {
            if coda == Coda::Other {
                "으로"
            } else {
                "로"
            }
        }
        Particle::And => {
            if closed {
                "과"
            } else {
                "와"
            }
        }
    }
}

fn coda(word: &str) -> Coda {
    let last = heard(word)
        .chars()
        .rev()
        .find(|c| matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='\u{24f}' | '가'..='힣'));
    match last {
        Some(c @ '가'..='힣') => match (c as u32 - '가' as u32) % 28 {
            0 => Coda::None,
            8 => Coda::Liquid,
            _ => Coda::Other,
        },
        // 일, 칠, 팔; 영 (십, 백, 천, 만), 삼, 육; 이, 사, 오, 구.
        Some('1' | '7' | '8') => Coda::Liquid,
        Some('0' | '3' | '6') => Coda::Other,
        // 엘, 알; 엠, 엔.
        Some('L' | 'l' | 'R') => Coda::Liquid,
        Some('M' | 'm' | 'N' | 'n') => Coda::Other,
        _ => Coda::None,
    }
}

/// The word without a closing quote, and without a closing bracket and what stands in it: 컴퓨터프로그램(게임 포함) is heard as 컴퓨터프로그램.
fn heard(word: &str) -> &str {
    let plain = word.trim_end_matches(&[' ', '’'][..]);
    if !plain.ends_with(')') {
        return plain;
    }
    match plain.as_bytes().iter().rposition(|byte| *byte == b'(') {
        Some(0) | None => plain,
        Some(at) => plain.get(..at).unwrap_or(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::{Particle::*, form};

    #[test]
    fn particles_follow_what_is_heard_last() {
        for (word, topic, subject, object, toward, and) in [
            ("저작권", "은", "이", "을", "으로", "과"),
            ("영국", "은", "이", "을", "으로", "과"),
            ("적자", "는", "가", "를", "로", "와"),
            ("베트남", "은", "이", "을", "으로", "과"),
            ("서울", "은", "이", "을", "로", "과"),
            ("억달러", "는", "가", "를", "로", "와"),
            ("컴퓨터프로그램(게임 포함)", "은", "이", "을", "으로", "과"),
            ("기타 국가(합계)", "는", "가", "를", "로", "와"),
            ("(주)", "는", "가", "를", "로", "와"),
            ("'한류'", "는", "가", "를", "로", "와"),
            ("K콘텐츠", "는", "가", "를", "로", "와"),
            ("2020", "은", "이", "을", "으로", "과"),
            ("2021", "은", "이", "을", "로", "과"),
            ("2022", "는", "가", "를", "로", "와"),
            ("2023", "은", "이", "을", "으로", "과"),
            ("2027", "은", "이", "을", "로", "과"),
            ("R&D", "는", "가", "를", "로", "와"),
            ("HBM", "은", "이", "을", "으로", "과"),
            ("URL", "은", "이", "을", "로", "과"),
            ("", "는", "가", "를", "로", "와"),
        ] {
            let forms = [Topic, Subject, Object, Toward, And].map(|p| form(word, p));
            assert_eq!(forms, [topic, subject, object, toward, and], "{word}");
        }
    }
}
