//! The article: every number of its prose worked out, every slip told with its line.

use crate::support::package;

use ip_balance::{
    claims::{self, Article, Block},
    data::read::Problem,
    query::Lang,
};

fn article(text: &str, lang: Lang) -> Result<Article, Vec<String>> {
    let told = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect();
    claims::article(text, "article.txt", package::shipped(), lang).map_err(told)
}

#[test]
fn the_article_has_every_number_computed() {
    for lang in [Lang::EN, Lang::KO] {
        let file = package::shipped_folder().join(format!("article.{}.txt", lang.code()));
        let text = std::fs::read_to_string(file).expect("the article ships");
        let article = article(&text, lang).expect("every expression of the article holds");
        let (mut charts, mut notes, mut words) = (0, 0, 0);
        for block in &article.blocks {
            match block {
                Block::Chart(query) => {
                    assert!(query.contains("asOf=2023-03-24"), "{query}");
                    charts += 1;
                }
                Block::Note(text) => notes += usize::from(text.contains(['1', '2'])),
                Block::Heading(text) | Block::Paragraph(text) => {
                    assert!(!text.contains(['{', '}']), "{text}");
                    words += text.split_whitespace().count();
                }
            }
        }
        assert_eq!((charts, notes), (4, 1));
        assert!(words >= 150, "{words} words in {}", lang.code());
        if lang == Lang::EN {
            assert!((300..=400).contains(&words), "{words} words");
        }
    }
}

#[test]
fn an_error_in_an_article_is_reported_with_its_line() {
    let text = "as of: bok-2022\n\n# A title\n\nOne line\nand {balance ip_total 2022 = 1}.\n\n\nchart: chart=bars\n\nIn 2022\n";
    assert_eq!(
        article(text, Lang::EN).expect_err("three faults"),
        [
            "article.txt:5: found 1 as what was said, expected -1330, as bok-2022 of ip_total 2022 balance has it",
            "article.txt:9: found the chart 'chart=bars', expected asOf=2023-03-24, as the article",
            "article.txt:11: found the number '2022' outside braces, \
             expected an expression such as {balance ip_total 2022} or {period 2022}, which can be checked",
        ]
    );
    assert_eq!(
        article("as of: bok-2022\n\nNo title", Lang::EN).expect_err("no title"),
        ["article.txt: found no title, expected a block that begins with '# '"]
    );
    assert_eq!(
        article("", Lang::EN).expect_err("nothing"),
        ["article.txt:1: found an empty text, expected an article"]
    );
    assert!(
        article("# A title", Lang::EN).expect_err("no day")[0]
            .starts_with("article.txt:1: found '# A title', expected 'as of: '")
    );
}
