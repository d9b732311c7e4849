//! One interactive chart without a browser: what is pointed at, pinned, walked to, changed by a page, described for its script. A little
//! long, since every gesture is tried on the same few charts.

use ip_balance::data::{Dataset, read};
use ip_balance::query::{Lang, Strictness};
use ip_balance::scene::{Point, Rect};
use ip_balance::text::native::NativeMeasure;
use ip_balance::view::{ChartError, ChartView, Placement, Pointer, Setting, ShownTip, is_strip, place};
use proptest::prelude::*;
use std::path::Path;
use std::rc::Rc;

const QUERIES: [&str; 11] = [
    "first=yes",
    "chart=difference",
    "chart=bars&by=type",
    "chart=bars&by=country&compare=none",
    "chart=dumbbell&by=country",
    "chart=bridge&by=type&period=2022",
    "chart=bridge&by=type&period=2022&change=yes&asOf=2023-03-24",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=revisions",
    "chart=revisions&period=2018-H1..2023-H1",
];

fn data() -> Rc<Dataset> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    Rc::new(read::read(&folder).expect("the shipped package is sound"))
}

fn chart(query: &str) -> ChartView {
    chart_of(&data(), query)
}

fn chart_of(data: &Rc<Dataset>, query: &str) -> ChartView {
    let chart = ChartView::new(data.clone(), query, Strictness::Strict, Lang::EN);
    let mut chart = chart.unwrap_or_else(|trouble| panic!("{query}: {trouble}"));
    chart.layout(760.0, None, 1.0, &NativeMeasure);
    chart
}

/// The middle of the mark of the figure at a place of the list.
fn middle(chart: &ChartView, at: usize) -> Point {
    let cell = ip_balance::figure::CellId(at as u32);
    chart.scene().place(cell).expect("every figure of these charts is drawn").center()
}

#[test]
fn pointing_at_the_centre_of_a_mark_selects_its_figure() {
    let data = data();
    for query in QUERIES {
        let mut chart = chart_of(&data, query);
        for at in 0..chart.figure().cells.len() {
            chart.pointer_leave();
            let there = middle(&chart, at);
            assert!(chart.pointer_move(there, Pointer::Mouse), "{query}: figure {at} is found");
            let told = chart.hit().is_some_and(|hit| hit.cells().any(|cell| cell.0 as usize == at));
            assert!(told, "{query}: figure {at} is among those told, {:?}", chart.hit());
        }
    }
}

#[test]
fn a_pointer_that_stays_on_its_figure_changes_nothing() {
    let mut chart = chart("chart=bars&by=type");
    let there = middle(&chart, 0);
    assert!(chart.pointer_move(there, Pointer::Mouse));
    assert!(!chart.pointer_move(Point::new(there.x + 1.0, there.y), Pointer::Mouse));
}

#[test]
fn pointing_leaves_the_chart_as_it_is_laid_out() {
    let mut chart = chart("chart=stack&by=type");
    let before = chart.scene().clone();
    for at in 0..chart.figure().cells.len() {
        chart.pointer_move(middle(&chart, at), Pointer::Mouse);
        assert!(!chart.highlight().marks.is_empty(), "figure {at} stands out");
    }
    assert_eq!(*chart.scene(), before);
}

#[test]
fn outside_the_plot_nothing_is_selected() {
    let mut chart = chart("chart=bars&by=type");
    assert!(!chart.pointer_move(Point::new(-40.0, -40.0), Pointer::Mouse));
    assert_eq!(chart.tip(1280.0), None);
    assert!(chart.highlight().marks.is_empty());
}

#[test]
fn a_press_pins_until_the_same_figure_or_nothing_is_pressed() {
    let mut chart = chart("first=yes");
    let (one, other) = (middle(&chart, 2), middle(&chart, 5));
    assert!(chart.pointer_up(one, Pointer::Touch));
    assert!(chart.is_pinned());
    let pinned = chart.tip(1280.0);
    assert!(!chart.pointer_move(other, Pointer::Mouse), "a pinned tip stays");
    assert!(!chart.pointer_leave(), "also when the pointer leaves");
    assert_eq!(chart.tip(1280.0), pinned);
    assert!(chart.pointer_up(other, Pointer::Touch), "another figure takes its place");
    assert!(chart.is_pinned());
    assert!(chart.pointer_up(other, Pointer::Touch), "the same one lets go");
    assert_eq!(chart.tip(1280.0), None);
}

#[test]
fn the_tip_of_a_hover_is_shorter_than_the_pinned_one() {
    let mut chart = chart("first=yes");
    chart.pointer_move(middle(&chart, 11), Pointer::Mouse);
    let short = chart.tip(1280.0).expect("a figure is pointed at");
    assert!(chart.pin());
    let full = chart.tip(1280.0).expect("a figure is pinned");
    let said =
        |tip: &ShownTip| tip.tip.figures.iter().map(|figure| figure.lines.len() + figure.rows.len()).sum::<usize>();
    assert!(said(&full) > said(&short), "{full:?} says no more than {short:?}");
}

#[test]
fn nothing_can_be_pinned_where_nothing_is_pointed_at() {
    assert!(!chart("first=yes").pin());
}

#[test]
fn a_wrong_query_leaves_the_chart_as_it_was() {
    let mut chart = chart("chart=bars&by=type");
    let (figure, scene) = (chart.figure().clone(), chart.scene().clone());
    let trouble = chart.set_query("chart=bras", Strictness::Strict).expect_err("no chart has that name");
    assert!(trouble.to_string().contains("did you mean 'bars'?"), "{trouble}");
    assert_eq!((chart.figure(), chart.scene()), (&figure, &scene));
}

#[test]
fn a_chart_that_would_mislead_is_refused_with_another_in_its_place() {
    let query = "chart=bridge&by=industry&item=manufacturing&period=2022";
    match ChartView::new(data(), query, Strictness::Strict, Lang::EN) {
        Err(ChartError::Refused(refused)) => {
            let offer = refused.offer.canonical();
            assert!(offer.starts_with("chart=bars"), "{offer}");
            chart(&offer);
        }
        Err(other) => panic!("refused for another reason: {other}"),
        Ok(_) => panic!("a remainder larger than its largest part is drawn"),
    }
}

#[test]
fn a_page_gives_each_chart_only_the_keys_that_it_takes() {
    let shared = "?period=2021&compare=2019&flow=exports&utm_source=x&headline=no";
    for (own, expected) in [
        ("chart=bars&by=country", "chart=bars&by=country&flow=exports&period=2021&compare=2019"),
        ("first=yes", "flow=exports&compare=2019&first=yes"),
        ("chart=difference", "chart=difference&compare=2019"),
    ] {
        let mut chart = chart(own);
        chart.apply_page_query(shared, false).unwrap_or_else(|trouble| panic!("{own}: {trouble}"));
        assert_eq!(chart.query(), expected);
    }
}

#[test]
fn only_the_chart_in_focus_becomes_another_one() {
    let own = "chart=bars&by=type";
    let mut chart = chart(own);
    chart.apply_page_query("by=country", false).expect("nothing is wrong");
    assert_eq!(chart.query(), own);
    chart.apply_page_query("by=country", true).expect("nothing is wrong");
    assert_eq!(chart.query(), "chart=bars&by=country");
}

/// The fields of an interface of the script's types, in their order.
fn fields(interface: &str) -> Vec<String> {
    let types = include_str!("../src/web/types.ts");
    let (_, rest) = types.split_once(&format!("interface {interface} {{")).expect("the interface is there");
    let (body, _) = rest.split_once("\n}").expect("an interface ends");
    let lines = body.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
    lines.filter_map(|line| Some(line.trim().split_once(':')?.0.to_string())).collect()
}

fn keys(structure: impl serde::Serialize) -> Vec<String> {
    let value = serde_json::to_value(structure).expect("a structure has a JSON form");
    value.as_object().expect("a structure is an object").keys().cloned().collect()
}

#[test]
fn the_types_of_the_script_name_the_fields_that_structures_have() {
    let mut chart = chart("first=yes");
    chart.key_down("End");
    let kind = ip_balance::query::chart_kinds().next().expect("there are charts");
    let refused = ChartView::new(data(), "chart=bras", Strictness::Strict, Lang::EN).err().expect("a wrong query");
    let provenance = ip_balance::picture::provenance(chart.figure());
    for (interface, keys) in [
        ("Labels", keys(chart.labels())),
        ("Tip", keys(chart.tip(1280.0))),
        ("Table", keys(chart.table())),
        ("Tree", keys(chart.tree(true))),
        ("TreeNode", keys(chart.tree(false).nodes.first())),
        ("Answer", keys(chart.key_down("End"))),
        ("Help", keys(chart.labels().help)),
        ("FigureRow", keys(chart.selected_row(&Placement::at(Point::default())))),
        ("ChartKindInfo", keys(kind)),
        ("ChartError", keys(refused.report())),
        ("Statement", keys(provenance.statements().next())),
    ] {
        let mut fields = fields(interface);
        fields.sort();
        let mut keys = keys;
        keys.sort();
        assert_eq!(fields, keys, "{interface}");
    }
}

#[test]
fn under_a_finger_and_on_a_small_screen_the_tip_is_a_strip() {
    assert!(is_strip(true, 1280.0));
    assert!(is_strip(false, 375.0));
    assert!(!is_strip(false, 1280.0));
}

proptest! {
    #[test]
    fn a_tip_stays_in_the_window_and_off_its_mark_where_that_can_be(
        x in 0.0..700.0f64, y in 0.0..360.0f64, wide in 1.0..200.0f64, tall in 1.0..200.0f64,
        width in 80.0..300.0f64, height in 40.0..160.0f64, scrolled in -300.0..200.0f64,
    ) {
        let mark = Rect { x, y, width: wide, height: tall };
        let window = Rect { x: -200.0, y: scrolled, width: 1280.0, height: 900.0 };
        prop_assume!(window.contains(mark.center()) && mark.bottom() < window.bottom());
        let near = mark.center();
        let setting = Setting { mark, near, size: (width, height), plot: (760.0, 360.0), window, strip: false, neighbours: vec![] };
        let at = place(&setting);
        let tip = Rect { x: at.x, y: at.y, width, height };
        prop_assert!(!tip.overlaps(&mark), "{tip:?} covers {mark:?}");
        prop_assert!(tip.x >= window.x && tip.right() <= window.right() + 1e-6, "{tip:?} leaves {window:?}");
        prop_assert!(tip.y >= window.y && tip.bottom() <= window.bottom() + 1e-6, "{tip:?} leaves {window:?}");
    }

    #[test]
    fn a_tip_hides_no_neighbour_of_its_mark_where_the_window_has_room(
        at in 0..14usize, tall in 1.0..300.0f64, width in 80.0..240.0f64, height in 40.0..160.0f64, aside in 0.0..300.0f64,
    ) {
        let column = |at: usize| Rect { x: 50.0 * at as f64 + 40.0, y: 350.0 - tall, width: 30.0, height: tall };
        let mark = column(at);
        let neighbours: Vec<Rect> = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().map(column).collect();
        let window = Rect { x: -aside, y: -200.0, width: 760.0 + 2.0 * aside, height: 900.0 };
        let (near, size) = (mark.center(), (width, height));
        let setting = Setting { mark, near, size, plot: (760.0, 360.0), window, strip: false, neighbours };
        let Point { x, y } = place(&setting);
        let tip = Rect { x, y, width, height };
        for other in setting.neighbours.iter().chain([&mark]) {
            prop_assert!(!tip.overlaps(other), "{tip:?} covers {other:?}");
        }
        let is_beside_plot = x >= 760.0 || x + width <= 0.0;
        prop_assert!(is_beside_plot || aside < width + 10.0, "{tip:?} is in the plot, though there is room beside it");
    }

    #[test]
    fn no_place_no_key_and_no_query_of_a_page_makes_a_chart_fail(
        x in -1e6..1e6f64, y in -1e6..1e6f64, width in 0.0..3000.0f64, shared in "\\PC{0,40}",
    ) {
        let mut chart = chart("chart=multiples&by=type");
        chart.layout(width, Some(200.0), 1.0, &NativeMeasure);
        chart.pointer_move(Point::new(x, y), Pointer::Pen);
        chart.pointer_up(Point::new(y, x), Pointer::Touch);
        for key in ["ArrowUp", "ArrowLeft", "End", "Enter", "ArrowDown", "PageUp", "s", "Escape"] {
            chart.key_down(key);
        }
        chart.tree(true);
        let _ = chart.apply_page_query(&shared, true);
        chart.highlight();
        chart.tip(1280.0);
    }
}

/// Found by the property above: the sum of the tip's left edge and its width exceeded the edge of the window by rounding.
#[test]
fn a_tip_at_the_very_edge_of_the_window_is_within_it() {
    let column = |x: f64| Rect { x, y: 349.0, width: 30.0, height: 1.0 };
    let (mark, size) = (column(690.0), (135.39023588942104, 40.0));
    let aside = 9.12381793190906;
    let window = Rect { x: -aside, y: -200.0, width: 760.0 + 2.0 * aside, height: 900.0 };
    let neighbours = vec![column(640.0), column(740.0)];
    let setting = Setting { mark, near: mark.center(), size, plot: (760.0, 360.0), window, strip: false, neighbours };
    assert_eq!(place(&setting).y, 299.0, "above its mark");
}
