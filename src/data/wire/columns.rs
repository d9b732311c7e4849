//! A dataset along a [`Tape`], column by column: what is alike stands together and packs well.
//! The order of the calls is the format of the files.

use super::observations::{observations, sources};
use super::tape::Tape;
use crate::data::{
    Break, BreakKind, Compilation, Conflict, Dataset, Date, Dimension, Exception, FigureKey, Flow, Item, ItemId,
    Length, Parent, Period, Release, ReleaseId, Rule, Source, SourceId,
};

const DAY: Date = Date { year: 0, month: 0, day: 0 };
const LENGTHS: [Length; 3] = [Length::Year, Length::Half, Length::Quarter];
const KINDS: [BreakKind; 4] =
    [BreakKind::Compilation, BreakKind::Definition, BreakKind::Coverage, BreakKind::Reclassification];

/// What every chart needs: all but the provenance.
pub fn figures(tape: &mut Tape, data: &mut Dataset) {
    items(tape, &mut data.items);
    parents(tape, &mut data.parents);
    releases(tape, &mut data.releases);
    breaks(tape, &mut data.breaks);
    exceptions(tape, &mut data.exceptions);
    tape.rows(&mut data.sources, || Source {
        code: String::new(),
        publisher: String::new(),
        title: String::new(),
        date: String::new(),
        url: String::new(),
        language: String::new(),
    });
    for source in &mut data.sources {
        tape.text(&mut source.code);
    }
    observations(tape, &mut data.observations);
    sources(tape, data);
}

/// What only a reader asks for who wants to know where a figure comes from: what the releases are called, who printed
/// it, the notes, the conflicts.
pub fn provenance(tape: &mut Tape, data: &mut Dataset) {
    for release in &mut data.releases {
        tape.text(&mut release.name_en);
    }
    for release in &mut data.releases {
        tape.text(&mut release.name_ko);
    }
    let mut column = |field: fn(&mut Source) -> &mut String| {
        data.sources.iter_mut().for_each(|source| tape.text(field(source)));
    };
    column(|source| &mut source.publisher);
    column(|source| &mut source.title);
    column(|source| &mut source.date);
    column(|source| &mut source.url);
    column(|source| &mut source.language);
    for observation in &mut data.observations {
        tape.text(&mut observation.note);
    }
    let conflicts = &mut data.conflicts;
    tape.rows(conflicts, || Conflict {
        key: blank_key(),
        release: ReleaseId(0),
        taken: 0,
        printed: 0,
        source: SourceId(0),
        reason: String::new(),
    });
    for conflict in conflicts.iter_mut() {
        key(tape, &mut conflict.key);
        tape.short(&mut conflict.release.0);
        conflict.taken = tape.step(conflict.taken, 0);
        conflict.printed = tape.step(conflict.printed, conflict.taken);
        tape.short(&mut conflict.source.0);
    }
    for conflict in conflicts {
        tape.text(&mut conflict.reason);
    }
}

fn items(tape: &mut Tape, items: &mut Vec<Item>) {
    tape.rows(items, || Item {
        dimension: Dimension::Total,
        code: String::new(),
        parent: None,
        name_en: String::new(),
        name_ko: String::new(),
        short_en: None,
        short_ko: None,
    });
    for item in items.iter_mut() {
        tape.choice(&mut item.dimension, &Dimension::ALL);
        // The place of the parent counted from 1; 0 for none.
        let parent = tape.number(item.parent.map_or(0, |id| u32::from(id.0) + 1));
        item.parent = parent.checked_sub(1).map(|at| ItemId(at as u16));
        tape.text(&mut item.code);
    }
    for item in items.iter_mut() {
        tape.text(&mut item.name_en);
        perhaps(tape, &mut item.short_en);
    }
    for item in items {
        tape.text(&mut item.name_ko);
        perhaps(tape, &mut item.short_ko);
    }
}

/// A text that may not be there; one that is there is not empty.
fn perhaps(tape: &mut Tape, text: &mut Option<String>) {
    let mut words = text.take().unwrap_or_default();
    tape.text(&mut words);
    *text = Some(words).filter(|words| !words.is_empty());
}

fn parents(tape: &mut Tape, parents: &mut Vec<Parent>) {
    tape.rows(parents, || Parent {
        dimension: Dimension::Total,
        item: ItemId(0),
        complete: false,
        remainder_en: String::new(),
        remainder_ko: String::new(),
    });
    for parent in parents {
        tape.choice(&mut parent.dimension, &Dimension::ALL);
        tape.short(&mut parent.item.0);
        parent.complete = tape.number(u32::from(parent.complete)) != 0;
        tape.text(&mut parent.remainder_en);
        tape.text(&mut parent.remainder_ko);
    }
}

fn releases(tape: &mut Tape, releases: &mut Vec<Release>) {
    tape.rows(releases, || Release {
        code: String::new(),
        date: DAY,
        period: None,
        compilation: Compilation::Main,
        name_en: String::new(),
        name_ko: String::new(),
    });
    for release in releases {
        date(tape, &mut release.date);
        tape.choice(&mut release.compilation, &Compilation::ALL);
        if tape.number(u32::from(release.period.is_some())) != 0 {
            period(tape, release.period.get_or_insert(Period::of_year(0)));
        }
        tape.text(&mut release.code);
    }
}

fn breaks(tape: &mut Tape, breaks: &mut Vec<Break>) {
    tape.rows(breaks, || Break {
        kind: BreakKind::Compilation,
        date: DAY,
        dimension: None,
        items: Vec::new(),
        flows: Vec::new(),
        note_en: String::new(),
        note_ko: String::new(),
    });
    for part in breaks {
        tape.choice(&mut part.kind, &KINDS);
        date(tape, &mut part.date);
        if tape.number(u32::from(part.dimension.is_some())) != 0 {
            tape.choice(part.dimension.get_or_insert(Dimension::Total), &Dimension::ALL);
        }
        tape.rows(&mut part.items, || ItemId(0));
        part.items.iter_mut().for_each(|item| tape.short(&mut item.0));
        tape.rows(&mut part.flows, || Flow::Balance);
        part.flows.iter_mut().for_each(|flow| tape.choice(flow, &Flow::ALL));
        tape.text(&mut part.note_en);
        tape.text(&mut part.note_ko);
    }
}

fn exceptions(tape: &mut Tape, exceptions: &mut Vec<Exception>) {
    tape.rows(exceptions, || Exception {
        rule: Rule::Flows,
        key: blank_key(),
        release: ReleaseId(0),
        reason_en: String::new(),
        reason_ko: String::new(),
    });
    for exception in exceptions {
        tape.choice(&mut exception.rule, &Rule::ALL);
        key(tape, &mut exception.key);
        tape.short(&mut exception.release.0);
        tape.text(&mut exception.reason_en);
        tape.text(&mut exception.reason_ko);
    }
}

pub fn blank_key() -> FigureKey {
    FigureKey { item: ItemId(0), flow: Flow::Balance, period: Period::of_year(0) }
}

fn key(tape: &mut Tape, key: &mut FigureKey) {
    tape.short(&mut key.item.0);
    tape.choice(&mut key.flow, &Flow::ALL);
    period(tape, &mut key.period);
}

fn period(tape: &mut Tape, period: &mut Period) {
    length(tape, period);
    *period = Period::of_index(period.length, tape.step(period.index(), 0));
}

pub fn length(tape: &mut Tape, period: &mut Period) {
    tape.choice(&mut period.length, &LENGTHS);
}

fn date(tape: &mut Tape, date: &mut Date) {
    tape.short(&mut date.year);
    let day = tape.number(u32::from(date.month) * 32 + u32::from(date.day));
    (date.month, date.day) = ((day / 32) as u8, (day % 32) as u8);
}
