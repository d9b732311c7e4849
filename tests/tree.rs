//! The chart as a tree: every figure has a node with a name, keys reach each of them and all that is known of it, and what
//! is heard is what is seen.
//! Long, because all of it is asked of the same charts.

use crate::support::package::shipped;

use ip_balance::data::Dataset;
use ip_balance::figure::facts::{Fact, FactKind, Weight, facts, sentences};
use ip_balance::figure::{CellId, table};
use ip_balance::query::{Lang, Strictness};
use ip_balance::text::native::NativeMeasure;
use ip_balance::view::{ChartView, Pointer, Tree, TreeNode};
use ip_balance::words::{self, Message};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

const QUERIES: [&str; 15] = [
    "first=yes",
    "period=2016-H1..2024-H1",
    "item=cultural_artistic_copyrights",
    "flow=exports",
    "chart=difference",
    "chart=bars&by=type",
    "chart=bars&by=country&period=2023",
    "chart=dumbbell&by=country&period=2022&compare=2019",
    "chart=bridge&by=type&period=2022",
    "chart=bridge&by=type&period=2022&change=yes&asOf=2023-03-24",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=multiples&by=institution",
    "chart=revisions",
    "chart=revisions&period=2021-H1",
];

const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::KO];

thread_local! {
    static DATA: Rc<Dataset> = Rc::new(shipped().clone());
}

fn chart(query: &str, lang: Lang) -> ChartView {
    let chart = ChartView::new(DATA.with(Rc::clone), query, Strictness::Strict, lang);
    let mut chart = chart.unwrap_or_else(|trouble| panic!("{query}: {trouble}"));
    chart.layout(760.0, None, 1.0, &NativeMeasure);
    chart
}

fn each_chart(mut check: impl FnMut(&str, ChartView)) {
    for query in QUERIES {
        for lang in LANGUAGES {
            check(&format!("{query} in {}", lang.code()), chart(query, lang));
        }
    }
}

fn current(tree: &Tree) -> &TreeNode {
    &tree.nodes[tree.current]
}

/// Presses keys; the chart must use each of them. Gives what was said last.
fn press(chart: &mut ChartView, keys: &[&str]) -> String {
    let said = keys.iter().map(|key| chart.key_down(key).unwrap_or_else(|| panic!("{key} is not used")).said);
    said.last().unwrap_or_default()
}

#[test]
fn every_node_has_a_name_and_a_place_and_knows_where_it_stands() {
    each_chart(|query, mut chart| {
        chart.key_down("End");
        chart.key_down("Enter");
        let tree = chart.tree(true);
        let mut counts = HashMap::new();
        let mut parents: Vec<usize> = Vec::new();
        for (at, node) in tree.nodes.iter().enumerate() {
            assert!(!node.name.trim().is_empty(), "{query}: node {at} has no name");
            let area = node.area.unwrap_or_else(|| panic!("{query}: '{}' has no place", node.name));
            let scene = chart.scene();
            assert!(area.x >= -0.5 && area.right() <= scene.width + 0.5, "{query}: {area:?} of '{}'", node.name);
            assert!(area.y >= -0.5 && area.bottom() <= scene.height + 0.5, "{query}: {area:?} of '{}'", node.name);
            parents.truncate(node.level - 1);
            assert_eq!(parents.len(), node.level - 1, "{query}: '{}' skips a level", node.name);
            let place = counts.entry(parents.last().copied()).or_insert((0, node.siblings));
            place.0 += 1;
            assert_eq!((node.position, node.siblings), *place, "{query}: '{}'", node.name);
            parents.push(at);
        }
        assert!(counts.values().all(|(count, siblings)| count == siblings), "{query}: {counts:?}");
        assert_eq!(tree.nodes.iter().filter(|node| node.level == 1).count(), 1, "{query}: one chart");
    });
}

#[test]
fn the_key_for_the_next_one_passes_every_figure_and_then_says_that_it_was_the_last() {
    each_chart(|query, mut chart| {
        let mut passed = BTreeSet::new();
        let next = if chart.tree(false).horizontal { "ArrowRight" } else { "ArrowDown" };
        let mut said = String::new();
        for _ in 0..1000 {
            said = press(&mut chart, &[next]);
            passed.extend(chart.hit().map(|hit| hit.cell));
            if !said.is_empty() {
                break;
            }
        }
        let lang = chart.figure().lang;
        assert_eq!(said, words::say(lang, Message::OutlineEnd { last: true }), "{query}");
        assert_eq!(passed.len(), chart.figure().cells.len(), "{query}");
        press(&mut chart, &["Home"]);
        assert_eq!(press(&mut chart, &["Home"]), words::say(lang, Message::OutlineEnd { last: false }), "{query}");
    });
}

#[test]
fn enter_leads_from_a_figure_into_all_that_is_known_of_it_and_escape_back() {
    let mut chart = chart("first=yes", Lang::EN);
    press(&mut chart, &["End"]);
    let short = chart.tip(1280.0).expect("a figure is selected");
    assert!(!short.pinned);
    press(&mut chart, &["Enter"]);
    let card = chart.tip(1280.0).expect("it is still selected");
    assert!(card.pinned);
    let tree = chart.tree(true);
    assert_eq!(current(&tree).expanded, Some(true));
    let details: Vec<&TreeNode> = tree.nodes.iter().filter(|node| node.level > current(&tree).level).collect();
    assert_eq!(details.len(), card.tip.figures[0].rows.len() + card.tip.sources.len());
    for (row, node) in card.tip.figures[0].rows.iter().zip(&details) {
        assert!(node.name.contains(&row.label) && node.name.contains(&row.text), "{row:?} is '{}'", node.name);
    }
    let addresses: Vec<&str> = details.iter().map(|node| node.url.as_str()).filter(|url| !url.is_empty()).collect();
    assert_eq!(addresses, card.tip.sources.iter().map(|source| source.url.as_str()).collect::<Vec<_>>());
    press(&mut chart, &["Enter"]);
    assert_eq!(current(&chart.tree(true)).name, details[0].name);
    press(&mut chart, &["Escape"]);
    assert_eq!(current(&chart.tree(true)).expanded, Some(true), "back at the figure");
    press(&mut chart, &["Escape"]);
    assert_eq!(chart.tip(1280.0), None);
    assert_eq!(chart.key_down("Escape"), None, "the page has the key when there is nothing to leave");
}

#[test]
fn larger_steps_keep_the_place_within_the_next_period() {
    let mut chart = chart("chart=difference", Lang::EN);
    // The first period, its exports, its imports.
    press(&mut chart, &["ArrowRight", "ArrowRight", "ArrowRight"]);
    let before = chart.figure().cell(chart.hit().expect("a figure").cell).clone();
    press(&mut chart, &["PageDown"]);
    let after = chart.figure().cell(chart.hit().expect("a figure").cell).clone();
    assert_eq!((before.flow, before.period.next()), (after.flow, after.period));
    press(&mut chart, &["PageUp"]);
    assert_eq!(chart.figure().cell(chart.hit().expect("a figure").cell), &before);
}

#[test]
fn letters_jump_to_what_readers_look_for_and_say_when_there_is_no_more() {
    let mut chart = chart("first=yes", Lang::EN);
    let amount = |chart: &ChartView| chart.figure().cell(chart.hit().expect("a figure").cell).amount();
    press(&mut chart, &["l"]);
    let most = chart.figure().cells.iter().filter_map(|cell| cell.sound_amount()).max();
    assert_eq!(amount(&chart), most);
    assert_eq!(press(&mut chart, &["L"]), "No higher figure in this chart.");
    press(&mut chart, &["m"]);
    let least = chart.figure().cells.iter().filter_map(|cell| cell.sound_amount()).min();
    assert_eq!(amount(&chart), least);
    press(&mut chart, &["s"]);
    let at = chart.hit().expect("a figure").cell.0 as usize;
    let [before, after] = [at - 1, at].map(|at| chart.figure().cells[at].amount().expect("both are held").signum());
    assert!(before * after < 0);
    press(&mut chart, &["r"]);
    let status = chart.figure().cell(chart.hit().expect("a figure").cell).value.as_ref().and_then(|value| value.status);
    assert_eq!(status.map(|status| status.code()), Some("revised"));
}

#[test]
fn a_node_that_receives_the_focus_is_selected_and_what_is_pinned_stays() {
    let mut view = chart("chart=multiples&by=type", Lang::EN);
    let at = view.tree(true).nodes.iter().position(|node| node.level == 3).expect("a figure");
    assert!(view.focus(at));
    let cell = view.hit().expect("a figure").cell;
    assert!(!view.focus(at), "a second time changes nothing");
    view.pointer_up(view.scene().place(cell).expect("it is drawn").center(), Pointer::Mouse);
    assert!(view.is_pinned());
    assert!(!view.focus(view.current_node()), "what a pointer pinned is not let go by the focus that follows");
    assert!(view.is_pinned());
}

#[test]
fn walking_over_a_break_says_so() {
    let query = "chart=difference";
    for lang in LANGUAGES {
        let chart = chart(query, lang);
        let outline = ip_balance::figure::outline::Outline::of(chart.figure());
        let breaks: Vec<(CellId, &str)> =
            outline.cells().filter_map(|cell| Some((cell, outline.break_before(cell)?))).collect();
        assert!(!breaks.is_empty(), "{query} has breaks");
        for (cell, note) in breaks {
            let name = ip_balance::figure::outline::leaf(chart.figure(), &outline, cell);
            assert!(name.contains(note), "'{note}' is not in '{name}'");
        }
    }
}

#[test]
fn the_chart_says_its_extremes_turns_notes_and_annotations() {
    let query = "annotate=2021:It turned&note=Mind the gap.";
    let chart = chart(query, Lang::EN);
    let tree = chart.tree(false);
    let Some(node) = tree.nodes.first() else { panic!("the chart is a node") };
    assert!(node.name.contains(&chart.figure().head.title), "{}", node.name);
    assert!(node.name.contains("14 figures"), "{}", node.name);
    for said in [
        "Highest: 2023, surplus of",
        "Lowest: 2010, deficit of",
        "Turned to surplus: 2021",
        "Annotation, 2021: It turned.",
    ] {
        assert!(node.description.contains(said), "'{said}' is not in '{}'", node.description);
    }
    for note in chart.figure().head.notes.iter().chain([&"Mind the gap.".to_string()]) {
        assert!(node.description.contains(note.as_str()), "'{note}' is not in '{}'", node.description);
    }
}

/// A fact as a way of reading tells it.
fn told(facts: &[Fact], is_told: impl Fn(&Fact) -> bool) -> Vec<FactKind> {
    facts.iter().filter(|fact| is_told(fact)).map(|fact| fact.kind).collect()
}

#[test]
fn pointer_keyboard_speech_and_table_tell_the_same_facts() {
    each_chart(|query, mut chart| {
        let figure = chart.figure().clone();
        let table = table::table(&figure);
        for at in 0..figure.cells.len() {
            let id = CellId(at as u32);
            let facts: Vec<Fact> =
                facts(figure.lang, figure.cell(id)).into_iter().filter(|fact| !fact.sentence.is_empty()).collect();
            let all: Vec<FactKind> = facts.iter().map(|fact| fact.kind).collect();
            // The pointer: the head of the card says the value, its rows the rest.
            chart.pointer_leave();
            chart.clear_selection();
            chart.pointer_up(chart.scene().place(id).expect("it is drawn").center(), Pointer::Mouse);
            let cells: Vec<CellId> = chart.hit().expect("a figure").cells().collect();
            let place = cells.iter().position(|cell| *cell == id).unwrap_or_else(|| panic!("{query}: {id:?}"));
            let card = chart.tip(1280.0).expect("a figure is pinned").tip;
            let shown = &card.figures[place];
            let has_row =
                |fact: &Fact| fact.rows.iter().all(|(_, text)| shown.rows.iter().any(|row| row.text == *text));
            let is_shown = |fact: &Fact| match fact.kind {
                FactKind::Value => fact.sentence.to_lowercase().contains(&shown.level.to_lowercase()),
                _ => !fact.rows.is_empty() && has_row(fact),
            };
            assert_eq!(told(&facts, is_shown), all, "{query}: the card of {id:?}: {card:?}");
            // The keyboard and speech: the name of the node says what matters, the nodes inside it all the rest.
            chart.clear_selection();
            let number = {
                let tree = chart.tree(true);
                let spoken = ip_balance::figure::speech(&figure, &[id]);
                tree.nodes.iter().position(|node| node.name.starts_with(&spoken) && node.expanded == Some(false))
            };
            chart.focus(number.unwrap_or_else(|| panic!("{query}: no node says {id:?}")));
            chart.key_down("Enter");
            let tree = chart.tree(true);
            let node = current(&tree);
            for sentence in sentences(&facts, Weight::Figure..=Weight::Context) {
                assert!(node.name.contains(sentence), "{query}: '{sentence}' is not in '{}'", node.name);
            }
            let inside: Vec<&str> = tree.nodes[tree.current + 1..]
                .iter()
                .take_while(|inner| inner.level > node.level)
                .map(|inner| inner.name.as_str())
                .collect();
            let is_spoken = |fact: &Fact| match fact.kind {
                FactKind::Value => node.name.contains(&fact.sentence),
                _ => fact.rows.iter().all(|(_, text)| inside.iter().any(|name| name.contains(text.as_str()))),
            };
            assert_eq!(told(&facts, is_spoken), all, "{query}: the nodes of {id:?}: {inside:?}");
            // The table: a fact has entries in columns, or it is a remark.
            let row = &table.rows[at];
            let in_table = |fact: &Fact| match fact.remark() {
                Some(remark) => row.remarks.iter().any(|shown| shown == remark),
                None => fact.entries.iter().all(|(_, entry)| row.texts.contains(entry)),
            };
            assert_eq!(told(&facts, in_table), all, "{query}: the row of {id:?}: {row:?}");
        }
    });
}
