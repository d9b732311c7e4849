//! What an address asks for: a path of the site, a chart, and the size of its picture.

use super::failure::{Failure, Reason};
use super::limits::{SCALES, WIDTHS};
use crate::query::{self, Lang, Query, QueryError, Strictness, decode};
use crate::site::{PictureSize, folder};
use percent_encoding::percent_decode_str;
use std::ops::RangeInclusive;

/// What is answered at an address beside the files of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    Chart(Form),
    /// The font and the colours of the page of a chart.
    HouseStyle,
    /// What describes a page of a chart to systems of newsrooms.
    Oembed,
    /// The releases.
    Feed,
    /// Whether the server answers.
    Health,
}

/// A form of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page for a frame.
    Page,
    Svg,
    Png,
    Json,
    Csv,
}

impl Form {
    /// Whether its width is part of the query.
    pub fn has_size(self) -> bool {
        matches!(self, Form::Svg | Form::Png)
    }

    /// Its name within the folder of a language.
    pub fn name(self) -> &'static str {
        match self {
            Form::Page => "embed.html",
            Form::Svg => "chart.svg",
            Form::Png => "chart.png",
            Form::Json => "figures.json",
            Form::Csv => "figures.csv",
        }
    }
}

impl Endpoint {
    fn of(name: &str) -> Option<Endpoint> {
        let forms = [Form::Page, Form::Svg, Form::Png, Form::Json, Form::Csv];
        let chart = forms.into_iter().find(|form| form.name() == name).map(Endpoint::Chart);
        chart.or(match name {
            "house.css" => Some(Endpoint::HouseStyle),
            "oembed" => Some(Endpoint::Oembed),
            "feed.atom" => Some(Endpoint::Feed),
            "healthz" => Some(Endpoint::Health),
            _ => None,
        })
    }
}

/// A decoded path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Without its leading slash.
    pub path: String,
    /// The language in whose folder it is.
    pub lang: Lang,
    /// `None` for a file.
    pub endpoint: Option<Endpoint>,
}

impl Target {
    /// Decodes a path. One that is not UTF-8 is that of no file.
    pub fn new(path: &str) -> Target {
        let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy().into_owned();
        let inside = |lang: &Lang| *lang != Lang::default() && path.starts_with(&folder(*lang));
        let lang = Lang::all().into_iter().find(inside).unwrap_or_default();
        let endpoint = path.strip_prefix(&folder(lang)).and_then(Endpoint::of);
        Target { path, lang, endpoint }
    }

    /// Whether it is that of the page that shows the chart of any query.
    pub fn is_page_of_any_chart(&self) -> bool {
        self.endpoint == Some(Endpoint::Chart(Form::Page))
    }

    /// The relative address of the root of the site.
    pub fn root(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }
}

/// A chart and the size of its picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub query: Query,
    pub size: PictureSize,
}

impl Asked {
    /// Reads the query of an address in the folder of a language. Keys of others, such as `utm_source`, are ignored.
    /// `has_size` says whether width and scale are keys of ours.
    pub fn new(raw: &str, of_folder: Lang, has_size: bool) -> Result<Asked, Failure> {
        let mut size = PictureSize { width: 720, height: None, scale: 2 };
        let mut rest = Vec::new();
        for pair in raw.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match decode(key).unwrap_or_default().as_str() {
                "width" if has_size => size.width = number("width", value, WIDTHS, of_folder)?,
                "scale" if has_size => size.scale = number("scale", value, SCALES, of_folder)?,
                key => {
                    let own = ["width", "scale"].into_iter().filter(|_| has_size);
                    if let Some(meant) = own.into_iter().find(|own| key.eq_ignore_ascii_case(own)) {
                        let error = QueryError::UnknownKey { found: key.to_string(), nearest: Some(meant.to_string()) };
                        return Err(Failure::new(Reason::Query(Box::new(error)), of_folder));
                    }
                    rest.push(pair);
                }
            }
        }
        let mut query = query::parse(&rest.join("&"), Strictness::Lenient)
            .map_err(|error| Failure::new(Reason::Query(Box::new(error)), of_folder))?;
        // Files name their language, so that they say the same wherever they are.
        if of_folder != Lang::default() {
            query.lang.get_or_insert(of_folder);
        }
        Ok(Asked { query, size })
    }
}

/// A number of the query. An empty value is that of no number.
fn number(key: &'static str, value: &str, expected: RangeInclusive<u32>, lang: Lang) -> Result<u32, Failure> {
    let digits = Some(value).filter(|value| value.bytes().all(|byte| byte.is_ascii_digit()));
    let number = digits.and_then(|digits| digits.parse().ok()).filter(|number| expected.contains(number));
    number.ok_or_else(|| {
        let found: String = value.chars().filter(|letter| !letter.is_control()).take(40).collect();
        Failure::new(Reason::Number { key, found, expected }, lang)
    })
}
