//! The inks of a house's style: those that it names, and those that lie between its ink and its ground.

use super::{Rgb, Theme};
use crate::query::{HouseStyle, MARK_CONTRAST, TEXT_CONTRAST, ThemeChoice, contrast, hex, mix, nearest_readable};
use crate::scene::Ink;

/// The inks of the texts around a plot, which follow a house's ink and ground.
const AROUND: [Ink; 6] = [Ink::Ground, Ink::Text, Ink::Quiet, Ink::Grid, Ink::Zero, Ink::Focus];

/// The colours of a house on the ground that a chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HouseColours {
    ground: Option<Rgb>,
    ink: Option<Rgb>,
    surplus: Option<Rgb>,
    deficit: Option<Rgb>,
}

impl HouseColours {
    /// `None` if the style names no colour.
    pub fn of(style: &HouseStyle) -> Option<HouseColours> {
        let HouseStyle { ground, ink, surplus, deficit, .. } = *style;
        style.has_colours().then_some(HouseColours { ground, ink, surplus, deficit })
    }

    /// Whether the style names ink or ground, from which neutral inks are derived.
    fn is_neutral_named(&self) -> bool {
        self.ground.is_some() || self.ink.is_some()
    }

    /// The colour of an ink, given those without the style.
    pub fn colour(&self, ink: Ink, without: impl Fn(Ink) -> Rgb) -> Rgb {
        let ground = self.ground.unwrap_or_else(|| without(Ink::Ground));
        let readable = |colour: Rgb, ratio| nearest_readable(colour, &[ground], ratio).unwrap_or(colour);
        let derived = |ink: Ink, ratio| {
            if self.is_neutral_named() { readable(without(ink), ratio) } else { without(ink) }
        };
        let text = self.ink.unwrap_or_else(|| derived(Ink::Text, TEXT_CONTRAST));
        // As little of the text's colour as the contrast allows, but no less than the share.
        let faded = |share: f64, ratio: f64| {
            if !self.is_neutral_named() {
                return without(ink);
            }
            let shares = (0..=20).map(|step| share + (1.0 - share) * f64::from(step) / 20.0);
            let mut mixed = shares.map(|share| mix(ground, text, share));
            mixed.find(|colour| contrast(*colour, ground) >= ratio).unwrap_or(text)
        };
        let surplus = || self.surplus.unwrap_or_else(|| derived(Ink::Surplus, TEXT_CONTRAST));
        let deficit = || self.deficit.unwrap_or_else(|| derived(Ink::Deficit, TEXT_CONTRAST));
        // As much of a colour as leaves texts upon it readable, but no more than the share.
        let soft = |colour: Rgb, share: f64| {
            let mut mixed = (0..=20).rev().map(|step| mix(ground, colour, share * f64::from(step) / 20.0));
            mixed.find(|soft| contrast(text, *soft) >= TEXT_CONTRAST).unwrap_or(ground)
        };
        let [has_surplus, has_deficit] =
            [self.surplus, self.deficit].map(|named| named.is_some() || self.is_neutral_named());
        match ink {
            Ink::Ground => ground,
            Ink::Text => text,
            Ink::Focus if self.is_neutral_named() => text,
            Ink::Focus => without(ink),
            Ink::Quiet => faded(0.66, TEXT_CONTRAST),
            Ink::Grid if self.is_neutral_named() => soft(text, 0.13),
            Ink::Zero | Ink::Total => faded(0.85, TEXT_CONTRAST),
            Ink::Compare | Ink::Remainder | Ink::Ghost | Ink::Hole => faded(0.56, MARK_CONTRAST),
            Ink::Surplus | Ink::Exports => surplus(),
            Ink::Deficit | Ink::Imports => deficit(),
            Ink::SurplusSoft if has_surplus => soft(surplus(), 0.26),
            Ink::SurplusFaint if has_surplus => soft(surplus(), 0.11),
            Ink::DeficitSoft if has_deficit => soft(deficit(), 0.26),
            Ink::DeficitFaint if has_deficit => soft(deficit(), 0.11),
            Ink::Grid | Ink::SurplusSoft | Ink::SurplusFaint | Ink::DeficitSoft | Ink::DeficitFaint => without(ink),
            Ink::Break => derived(ink, TEXT_CONTRAST),
            Ink::Part1 | Ink::Part2 | Ink::Part3 | Ink::Part4 | Ink::Part5 | Ink::Part6 => derived(ink, MARK_CONTRAST),
        }
    }

    /// Whether it names the colour of an ink that both marks and texts have.
    pub fn names(&self, ink: Ink) -> bool {
        match ink {
            Ink::Surplus | Ink::Exports => self.surplus.is_some(),
            Ink::Deficit | Ink::Imports => self.deficit.is_some(),
            _ => false,
        }
    }
}

/// The custom properties that give the texts around a plot a house's colours, as CSS names and values. Empty if its style
/// names neither ink nor ground.
pub fn house_properties(style: &HouseStyle, theme: ThemeChoice) -> Vec<(String, String)> {
    if !HouseColours::of(style).is_some_and(|colours| colours.is_neutral_named()) {
        return Vec::new();
    }
    let theme = Theme::of(theme).with_house_style(style);
    AROUND.map(|ink| (format!("--ip-{}", ink.name()), format!("#{}", hex(theme.colour(ink))))).to_vec()
}
