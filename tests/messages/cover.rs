//! Chooses few cases that reach every branch of a message and show every value.

use super::cases::Case;

use ip_balance::words::{Element, Language, Pattern, Show, Signature, Value};
use std::collections::{BTreeSet, HashMap};

/// The first of the letters that mark a branch, or a place that shows arguments. No text holds them.
const FIRST_MARK: u32 = 0xf_0000;

/// The chosen cases in their order, and the branches that none of `cases` reaches.
pub fn choose(language: &Language, signature: &Signature, cases: Vec<Case>) -> (Vec<Case>, Vec<String>) {
    let mut marker = Marker::default();
    let mut catalogue = language.catalogue.clone();
    let marked = marker.pattern(&catalogue.messages[&signature.id]);
    catalogue.messages.insert(signature.id.clone(), marked);
    let marked = Language::new(catalogue).expect("the language has rules");

    let mut values = SeenValues::default();
    let features: Vec<Vec<usize>> = cases.iter().map(|case| marker.features(case, &marked, &mut values)).collect();
    let reached: BTreeSet<usize> = features.iter().flatten().copied().collect();
    let mut is_missing = vec![false; marker.marks.len() + values.count];
    reached.iter().for_each(|feature| is_missing[*feature] = true);
    let mut chosen = BTreeSet::new();
    loop {
        let gain = |at: &usize| features[*at].iter().filter(|feature| is_missing[**feature]).count();
        // The first of the best.
        let Some(best) = (0..cases.len()).rev().max_by_key(gain) else { break };
        if gain(&best) == 0 && !chosen.is_empty() {
            break;
        }
        features[best].iter().for_each(|feature| is_missing[*feature] = false);
        chosen.insert(best);
    }
    let marks = marker.marks.iter().enumerate().filter(|(at, _)| !reached.contains(at));
    let unreached = marks.filter_map(|(_, mark)| match mark {
        Mark::Branch(name) => Some(format!("{}: {name}", signature.id)),
        Mark::Shown => None,
    });
    let unreached = unreached.collect();
    let cases = cases.into_iter().enumerate();
    (cases.filter(|(at, _)| chosen.contains(at)).map(|(_, case)| case).collect(), unreached)
}

/// What a letter marks.
enum Mark {
    /// A branch, as an editor would name it.
    Branch(String),
    /// A place that shows arguments.
    Shown,
}

/// Puts marks into a pattern. What stands in two places alike has one mark.
#[derive(Default)]
struct Marker {
    marks: Vec<Mark>,
    /// By a description of the branch or of the place.
    places: HashMap<String, usize>,
}

impl Marker {
    fn mark(&mut self, place: String, mark: Mark) -> Element {
        let at = *self.places.entry(place).or_insert_with(|| {
            self.marks.push(mark);
            self.marks.len() - 1
        });
        let letter = u32::try_from(at).ok().and_then(|at| char::from_u32(FIRST_MARK + at));
        Element::Text(letter.expect("a message has few branches").to_string())
    }

    fn pattern(&mut self, pattern: &Pattern) -> Pattern {
        pattern.iter().flat_map(|element| self.element(element)).collect()
    }

    fn element(&mut self, element: &Element) -> Pattern {
        match element {
            Element::Text(_) => vec![element.clone()],
            Element::Show(show) => {
                let place = format!("{show:?}");
                let mark = self.mark(place, Mark::Shown);
                vec![mark, Element::Show(self.show(show))]
            }
            Element::Select { by, variants, default } => {
                let mut branch = |key: &str, pattern: &Pattern| {
                    let name = format!("{by:?} [{key}] {}", outline(pattern));
                    let mark = self.mark(format!("{by:?} {key} {pattern:?}"), Mark::Branch(name));
                    [vec![mark], self.pattern(pattern)].concat()
                };
                let variants = variants.iter().map(|(key, pattern)| (key.clone(), branch(key, pattern))).collect();
                vec![Element::Select { by: by.clone(), variants, default: branch("*", default) }]
            }
        }
    }

    fn show(&mut self, show: &Show) -> Show {
        match show {
            Show::Capital(pattern) => Show::Capital(self.pattern(pattern)),
            Show::WithoutCommas(pattern) => Show::WithoutCommas(self.pattern(pattern)),
            Show::Within(pattern) => Show::Within(self.pattern(pattern)),
            Show::Sentence(pattern) => Show::Sentence(self.pattern(pattern)),
            show => show.clone(),
        }
    }

    /// The numbers of what a case reaches: marks, and after them the values of the arguments that it shows.
    fn features(&self, case: &Case, marked: &Language, values: &mut SeenValues) -> Vec<usize> {
        let text = case.text(marked);
        let at = |letter: char| usize::try_from(u32::from(letter).checked_sub(FIRST_MARK)?).ok();
        let marks: BTreeSet<usize> = text.chars().filter_map(at).filter(|at| *at < self.marks.len()).collect();
        let mut features: Vec<usize> = marks.iter().copied().collect();
        for (name, value) in &case.values {
            let seen = values
                .by_name
                .entry(name.clone())
                .or_insert_with(|| ArgumentValues { places: self.places_of(name), numbers: Vec::new() });
            if seen.places.iter().any(|place| marks.contains(place)) {
                let known = seen.numbers.iter().find(|(known, _)| known == value).map(|(_, number)| *number);
                features.push(known.unwrap_or_else(|| {
                    let number = self.marks.len() + values.count;
                    values.count += 1;
                    seen.numbers.push((value.clone(), number));
                    number
                }));
            }
        }
        features
    }

    /// The marks of the places that show an argument: their descriptions hold its name in quotes.
    fn places_of(&self, name: &str) -> Vec<usize> {
        let quoted = format!("{name:?}");
        let is_shown =
            |(place, at): &(&String, &usize)| matches!(self.marks[**at], Mark::Shown) && place.contains(&quoted);
        self.places.iter().filter(is_shown).map(|(_, at)| *at).collect()
    }
}

/// The text of a pattern, with an ellipsis for each value.
fn outline(pattern: &Pattern) -> String {
    let element = |element: &Element| match element {
        Element::Text(text) => text.clone(),
        Element::Show(_) | Element::Select { .. } => "…".to_string(),
    };
    pattern.iter().map(element).collect()
}

/// Numbers for the values of arguments that cases show.
#[derive(Default)]
struct SeenValues {
    count: usize,
    by_name: HashMap<String, ArgumentValues>,
}

/// The values of one argument.
struct ArgumentValues {
    /// The marks of the places that show it.
    places: Vec<usize>,
    numbers: Vec<(Value<'static>, usize)>,
}
