//! The two forms of an SVG picture: root element, accessible name, metadata and style sheet.

use super::{Body, Classes, Paint, SCALE, escape};
use crate::paint::provenance::{Provenance, Statement};
use crate::paint::{PaintOptions, paint};
use crate::query::{HouseStyle, ThemeChoice};
use crate::scene::{Ink, Scene};
use crate::text::{self, FAMILY};
use crate::theme::Theme;
use std::borrow::Cow;

/// The accessible name and description of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    pub title: &'a str,
    /// What the picture shows, in sentences.
    pub description: &'a str,
    /// A language tag.
    pub lang: &'a str,
}

/// A picture for a page: without styles, identifiers or fonts, which the page's policy may refuse. Its colours are those
/// of the light theme unless the page's style sheet overrides them by class.
pub fn inline(scene: &Scene, name: Name) -> String {
    let (body, _) = paint_body(scene, &Theme::light(), Classes::OfPage);
    format!("<svg{}>{}{body}</svg>", root_attributes(scene, name), accessible_name(name))
}

/// The colours and fonts of a picture file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileStyle<'a> {
    pub theme: Theme,
    /// The theme for readers who prefer dark colours, if they get another one.
    pub dark: Option<Theme>,
    /// Font families, as CSS lists them.
    pub family: Cow<'a, str>,
}

impl FileStyle<'static> {
    /// Our colours and font, or those that a house's style names. `Auto` is light, and dark for readers who prefer that.
    pub fn of(choice: ThemeChoice, house: &HouseStyle) -> FileStyle<'static> {
        FileStyle {
            theme: Theme::of(choice).with_house_style(house),
            dark: (choice == ThemeChoice::Auto).then(|| Theme::dark().with_house_style(house)),
            family: text::family(house.font.as_ref()),
        }
    }
}

/// A picture that stands alone, with metadata about its origin.
pub fn file(scene: &Scene, name: Name, style: &FileStyle, provenance: &Provenance) -> String {
    let classes = match style.dark {
        Some(_) => Classes::OfFile(file_name(name, provenance)),
        None => Classes::None,
    };
    let (body, used) = paint_body(scene, &style.theme, classes.clone());
    let dark = style.dark.as_ref().map(|dark| dark_style(&used, &classes, dark)).unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{} font-family=\"{}\">{}{dark}{}{body}</svg>\n",
        root_attributes(scene, name),
        escape(&style.family),
        metadata(provenance),
        accessible_name(name),
    )
}

/// What the classes of a file begin with. Files of other charts, days and data have other names.
fn file_name(name: Name, provenance: &Provenance) -> String {
    let Provenance { query, as_of, version, .. } = provenance;
    let text = [name.title, name.description, name.lang, query, as_of, version].join("\n");
    format!("ip{:08x}", crc32fast::hash(text.as_bytes()))
}

fn paint_body(scene: &Scene, theme: &Theme, classes: Classes) -> (String, Vec<(Paint, Ink)>) {
    let scale = f64::from(SCALE);
    let mut body = Body::new(((scene.width * scale) as u32, (scene.height * scale) as u32), classes);
    match paint(scene, PaintOptions { theme, scale, family: FAMILY }, &mut body) {
        Ok(()) => body.finish(),
        Err(_) => unreachable!("writing to a string cannot fail"),
    }
}

/// The attributes of the root that both forms have. The nominal size is whole CSS pixels.
fn root_attributes(scene: &Scene, name: Name) -> String {
    let (width, height) = (scene.width.ceil() as u32, scene.height.ceil() as u32);
    let scale = SCALE.unsigned_abs();
    format!(
        " width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" role=\"img\" stroke-linejoin=\"round\" lang=\"{}\"",
        width * scale,
        height * scale,
        escape(name.lang),
    )
}

fn accessible_name(name: Name) -> String {
    format!("<title>{}</title><desc>{}</desc>", escape(name.title), escape(name.description))
}

fn metadata(provenance: &Provenance) -> String {
    let element = |Statement { term, text, .. }| format!("<dc:{term}>{}</dc:{term}>", escape(text));
    let terms: String = provenance.statements().map(element).collect();
    format!("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{terms}</metadata>")
}

/// The style sheet that gives the used inks their dark colours.
fn dark_style(used: &[(Paint, Ink)], classes: &Classes, dark: &Theme) -> String {
    let rule = |(paint, ink): &(Paint, Ink)| {
        let colour = match paint {
            Paint::Text => dark.text_colour(*ink),
            Paint::Fill | Paint::Stroke => dark.colour(*ink),
        };
        let class = classes.name(*paint, *ink)?;
        Some(format!(".{class}{{{}:#{colour:06x}}}", paint.property()))
    };
    let rules: String = used.iter().filter_map(rule).collect();
    format!("<style>@media (prefers-color-scheme:dark){{{rules}}}</style>")
}
