//! Items and remainders to their names, in full and where there is little room.

use crate::data::{Dataset, Dimension, Item, ItemId};
use crate::derive::RemainderKind;
use crate::spec::Lang;

/// An item's name as the data package gives it.
pub fn name(lang: Lang, item: &Item) -> &str {
    match lang {
        Lang::En => &item.name_en,
        Lang::Ko => &item.name_ko,
    }
}

/// What the parts leave of their parent, by its name in the data package or by what is missing.
pub fn remainder(lang: Lang, data: &Dataset, by: Dimension, parent: ItemId, kind: RemainderKind) -> String {
    let rest = |name: &str| match lang {
        Lang::En => [name, ", total less parts"].concat(),
        Lang::Ko => [name, "(차감 계산)"].concat(),
    };
    match kind {
        RemainderKind::Rounding => rounding(lang).to_string(),
        RemainderKind::Named => match (data.parent(by, parent), lang) {
            (Some(row), Lang::En) => row.remainder_en.clone(),
            (Some(row), Lang::Ko) => row.remainder_ko.clone(),
            (None, _) => rest(several(lang)),
        },
        RemainderKind::Part(item) => rest(name(lang, data.item(item))),
        RemainderKind::Parts => rest(several(lang)),
    }
}

/// The part of a name that tells it apart, where there is little room; the name itself if none is shorter.
///
/// Whole names first, then phrases: a new item is shortened as far as its words are known.
pub fn short(lang: Lang, name: &str) -> String {
    let (whole, phrases): (&[[&str; 2]], &[[&str; 2]]) = match lang {
        Lang::En => (&WHOLE_EN, &PHRASES_EN),
        Lang::Ko => (&WHOLE_KO, &PHRASES_KO),
    };
    if let Some([_, brief]) = whole.iter().find(|[long, _]| *long == name) {
        return brief.to_string();
    }
    let mut text = name.to_string();
    for [long, brief] in phrases {
        if text.contains(long) {
            text = text.replace(long, brief);
        }
    }
    text
}

fn rounding(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Rounding",
        Lang::Ko => "반올림 차이",
    }
}

fn several(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Parts not in our sources",
        Lang::Ko => "수집 자료에 없는 항목",
    }
}

const WHOLE_EN: [[&str; 2]; 20] = [
    ["Intellectual property trade balance", "IP balance"],
    ["Industrial property rights", "Industrial property"],
    ["Patents and utility models", "Patents"],
    ["Trademarks and franchises", "Marks, franchises"],
    ["Cultural and artistic copyrights", "Culture, arts"],
    ["Music and video", "Music, video"],
    ["R&D and software copyrights", "R&D, software"],
    ["Computer programs, games included", "Programs, games"],
    ["Other intellectual property", "Other IP"],
    ["United States", "US"],
    ["United Kingdom", "UK"],
    ["Non-profit bodies and others", "Non-profits"],
    ["Electrical and electronic products", "Electronics"],
    ["Motor vehicles and trailers", "Motor vehicles"],
    ["Chemicals and pharmaceuticals", "Chemicals"],
    ["Other transport equipment", "Other transport"],
    ["Other machinery and equipment", "Other machinery"],
    ["Information and communication", "ICT"],
    ["Publishing, video, broadcasting and information services", "Publishing, video"],
    ["Business support services", "Business support"],
];
const PHRASES_EN: [[&str; 2]; 7] = [
    [", total less parts", ""],
    ["Small and mid-sized firms", "SMEs"],
    ["Parts not in our sources", "Not in sources"],
    ["Intellectual property", "IP"],
    ["foreign-invested", "foreign"],
    ["Wholesale and retail trade", "Trade"],
    ["cultural and artistic copyrights", "culture"],
];
const WHOLE_KO: [[&str; 2]; 13] = [
    ["지식재산권 무역수지", "지재권 수지"],
    ["특허 및 실용신안권", "특허"],
    ["상표 및 프랜차이즈권", "상표·프랜차이즈"],
    ["문화예술저작권", "문화예술"],
    ["연구개발 및 SW 저작권", "R&D·SW"],
    ["컴퓨터프로그램(게임 포함)", "SW·게임"],
    ["비영리법인 및 기타", "비영리 등"],
    ["자동차·트레일러", "자동차"],
    ["화학제품·의약품", "화학·의약"],
    ["도매 및 소매업", "도소매업"],
    ["출판·영상·방송통신·정보서비스업", "출판·영상"],
    ["사업시설 관리 및 사업지원 서비스업", "사업지원"],
    ["기타 기계 및 장비", "기타 기계"],
];
const PHRASES_KO: [[&str; 2]; 6] = [
    ["(차감 계산)", ""],
    ["외국인투자", "외투"],
    ["중소·중견기업", "중소·중견"],
    ["지식재산권", "지재권"],
    ["전기전자제품", "전기전자"],
    ["수집 자료에 없는 항목", "자료 없음"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_from_a_dictionary() {
        for (lang, long, brief) in [
            (Lang::En, "Small and mid-sized firms, foreign-invested", "SMEs, foreign"),
            (Lang::En, "Other IP, total less parts", "Other IP"),
            (Lang::En, "Designs", "Designs"),
            (Lang::Ko, "외국인투자 중소·중견기업", "외투 중소·중견"),
            (Lang::Ko, "디자인권(차감 계산)", "디자인권"),
            (Lang::Ko, "미국", "미국"),
        ] {
            assert_eq!(short(lang, long), brief);
        }
    }
}
