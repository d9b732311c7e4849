//! The picking oracle. Every mark that answers for a figure is painted, pixel by pixel and without smoothing, by the
//! same painter that paints charts; then the hit test is asked about every pixel and must name the figure whose mark
//! is seen there, at several device pixel ratios. Letters are painted as the box that they take.

use crate::support::package;
use crate::support::raster;

use ip_balance::figure::{CellId, compose};
use ip_balance::layout::{self, Viewport};
use ip_balance::query::{Lang, Strictness, parse, resolve};
use ip_balance::scene::{Band, Ink, Mark, Point, Rect, Scene, Shape};
use ip_balance::text::native::NativeMeasure;
use raster::Seen;

const RATIOS: [f64; 4] = [1.0, 1.5, 2.0, 3.0];

/// The scene of a chart, and how many figures it has.
fn scene(query: &str, width: f64) -> (Scene, u32) {
    let data = package::shipped();
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, data).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let figure = compose(&resolved, Lang::EN).unwrap_or_else(|refused| panic!("{query}: {}", refused.message));
    let room = Viewport { width, height: layout::height(&figure, width), slack: 1.0 };
    (layout::compose(&figure, &NativeMeasure, room), figure.cells.len() as u32)
}

/// Asks about every pixel and tells where the answer is not what is seen.
fn disagreements(scene: &Scene, ratio: f64) -> Vec<String> {
    let seen = Seen::of(scene, ratio);
    let mut wrong = Vec::new();
    for (x, y, mark) in seen.pixels() {
        let point = Point::new((f64::from(x) + 0.5) / ratio, (f64::from(y) + 0.5) / ratio);
        let cell = scene.marks[mark].cell.expect("only marks that answer are painted");
        let answer = scene.hit(point);
        let named = answer.as_ref().is_some_and(|hit| hit.cells().any(|one| one == cell));
        if !named && !on_edge(scene, mark, point, 1.0 / ratio) {
            wrong.push(format!("at {},{} ratio {ratio}: {cell:?} is seen, {answer:?} answers", point.x, point.y));
        }
    }
    wrong
}

/// Whether rounding to whole pixels may have moved an edge of a mark across a point: that of the mark seen, that of one
/// above it, or that of one so thin that it answers for the whole pixel it is painted with.
fn on_edge(scene: &Scene, mark: usize, point: Point, pixel: f64) -> bool {
    let reach = pixel.max(0.51);
    let moved = |shape: &Shape| {
        let around = [(-reach, 0.0), (reach, 0.0), (0.0, -reach), (0.0, reach)];
        let distance = shape.distance(point);
        let inside = |(dx, dy)| shape.distance(Point::new(point.x + dx, point.y + dy)) == 0.0;
        distance <= reach && (distance > 0.0 || !around.into_iter().all(inside))
    };
    scene.marks.iter().enumerate().filter(|(_, other)| other.cell.is_some()).any(|(at, other)| {
        let thin = matches!(&other.shape, Shape::Rect(rect) if rect.width.min(rect.height) < 1.0);
        (at >= mark || thin) && moved(&other.shape)
    })
}

/// Whether a cell answers in the middle of its place.
fn answers(scene: &Scene, cell: CellId) -> bool {
    let hit = scene.place(cell).and_then(|place| scene.hit(place.center()));
    hit.is_some_and(|hit| hit.cells().any(|one| one == cell))
}

/// Holds a chart to the oracle, on a narrow and on a wide screen.
fn hold(query: &str) {
    for (width, ratios) in [(320.0, &RATIOS[..]), (760.0, &RATIOS[..1])] {
        let (scene, count) = scene(query, width);
        for ratio in ratios {
            let wrong = disagreements(&scene, *ratio);
            assert!(wrong.is_empty(), "{query}, {width} wide: {} pixels, first {}", wrong.len(), wrong[0]);
        }
        let missed: Vec<u32> = (0..count).filter(|id| !answers(&scene, CellId(*id))).collect();
        assert!(missed.is_empty(), "{query}, {width} wide: no place answers with cells {missed:?}");
    }
}

macro_rules! holds {
    ($($name:ident: $query:expr;)*) => { $(#[test] fn $name() { hold($query); })* };
}

holds! {
    columns_answer_as_they_are_painted: "chart=columns";
    columns_with_ghosts_answer_as_they_are_painted: "chart=columns&period=2018-H1..2024-H1&first=yes";
    a_difference_answers_as_it_is_painted: "chart=difference";
    bars_answer_as_they_are_painted: "chart=bars&by=type";
    bars_of_countries_answer_as_they_are_painted: "chart=bars&by=country";
    a_dumbbell_answers_as_it_is_painted: "chart=dumbbell&by=institution";
    a_bridge_answers_as_it_is_painted: "chart=bridge&by=type&period=2022";
    a_bridge_of_changes_answers_as_it_is_painted: "chart=bridge&by=type&period=2022&change=yes&asOf=2023-03-24";
    a_stack_answers_as_it_is_painted: "chart=stack&by=type";
    multiples_answer_as_they_are_painted: "chart=multiples&by=type";
    revisions_answer_as_they_are_painted: "chart=revisions&period=2018-H1..2022-H2";
}

fn mark(cell: u32, shape: Shape) -> Mark {
    Mark { shape, ink: Ink::Surplus, cell: Some(CellId(cell)) }
}

fn dot(x: f64, y: f64, radius: f64) -> Shape {
    Shape::Dot { center: Point::new(x, y), radius }
}

fn rect(x: f64, y: f64, width: f64, height: f64) -> Shape {
    Shape::Rect(Rect { x, y, width, height })
}

fn drawn(marks: Vec<Mark>) -> Scene {
    Scene { width: 100.0, height: 60.0, marks, bands: vec![] }
}

fn cells(scene: &Scene, x: f64, y: f64) -> Vec<u32> {
    scene.hit(Point::new(x, y)).map_or(vec![], |hit| hit.cells().map(|cell| cell.0).collect())
}

#[test]
fn every_form_of_mark_answers_as_it_is_painted() {
    let slanting = vec![Point::new(5.0, 50.0), Point::new(40.0, 20.0), Point::new(95.0, 55.0)];
    let scene = drawn(vec![
        mark(0, rect(3.3, 4.7, 20.1, 40.2)),
        mark(1, rect(23.4, 10.5, 0.2, 9.1)),
        mark(2, Shape::Polygon(vec![Point::new(50.0, 5.0), Point::new(90.0, 30.0), Point::new(60.0, 40.0)])),
        mark(3, Shape::Line { points: slanting, width: 3.0 }),
        mark(4, Shape::Lines { segments: vec![[Point::new(70.0, 2.0), Point::new(99.0, 2.0)]], width: 1.0 }),
        mark(5, dot(30.0, 30.0, 6.5)),
        mark(6, Shape::Ring { center: Point::new(80.0, 20.0), radius: 5.0, width: 2.0 }),
    ]);
    for ratio in RATIOS {
        assert_eq!(disagreements(&scene, ratio), Vec::<String>::new());
    }
    let seen = Seen::of(&scene, 1.0);
    assert!((0..7).all(|mark| seen.pixels().any(|(.., one)| one == mark)));
}

#[test]
fn of_two_marks_the_one_that_is_seen_answers() {
    let scene = drawn(vec![mark(0, rect(0.0, 0.0, 50.0, 50.0)), mark(1, rect(20.0, 0.0, 50.0, 50.0))]);
    assert_eq!(cells(&scene, 30.0, 10.0), [1]);
    assert_eq!(cells(&scene, 10.0, 10.0), [0]);
}

#[test]
fn marks_that_coincide_answer_together() {
    let scene = drawn(vec![mark(0, dot(50.0, 30.0, 4.0)), mark(1, dot(52.0, 30.0, 4.0))]);
    assert_eq!(cells(&scene, 50.0, 30.0), [1, 0]);
    let apart = drawn(vec![mark(0, dot(50.0, 30.0, 4.0)), mark(1, dot(60.0, 30.0, 4.0))]);
    assert_eq!(apart.hit(Point::new(55.0, 30.0)).map(|hit| hit.also), Some(vec![]));
    assert_eq!(cells(&apart, 50.0, 30.0), [0]);
    assert_eq!(cells(&apart, 60.0, 30.0), [1]);
}

#[test]
fn a_mark_that_a_point_hides_answers_with_it() {
    let short = Shape::Line { points: vec![Point::new(50.0, 28.0), Point::new(50.0, 33.0)], width: 2.0 };
    let scene = drawn(vec![mark(2, short), mark(0, dot(50.0, 28.0, 3.5)), mark(1, dot(50.0, 33.0, 3.5))]);
    assert_eq!(cells(&scene, 50.0, 35.0), [1, 2]);
    assert_eq!(cells(&scene, 50.0, 26.0), [0, 2]);
}

#[test]
fn a_bar_of_less_than_a_pixel_answers_between_its_neighbours() {
    let bars = [rect(10.0, 5.0, 20.0, 20.0), rect(10.0, 25.0, 20.0, 0.2), rect(10.0, 25.2, 20.0, 20.0)];
    let scene = drawn(bars.into_iter().zip(0..).map(|(bar, cell)| mark(cell, bar)).collect());
    assert_eq!(cells(&scene, 15.0, 25.5), [1]);
    assert_eq!(cells(&scene, 15.0, 24.0), [0]);
    assert_eq!(cells(&scene, 15.0, 26.5), [2]);
}

#[test]
fn elsewhere_the_nearest_cell_of_the_band_answers() {
    let mut scene = drawn(vec![mark(0, dot(50.0, 10.0, 3.0)), mark(1, dot(50.0, 50.0, 3.0))]);
    let area = Rect { x: 30.0, y: 0.0, width: 40.0, height: 60.0 };
    scene.bands.push(Band { area, cells: vec![CellId(0), CellId(1)] });
    assert_eq!(cells(&scene, 35.0, 20.0), [0]);
    assert_eq!(cells(&scene, 35.0, 40.0), [1]);
    assert_eq!(cells(&scene, 5.0, 40.0), [0u32; 0]);
}

#[test]
fn a_band_whose_cell_has_no_mark_answers_with_it() {
    let mut scene = drawn(vec![]);
    scene.bands.push(Band { area: Rect { x: 0.0, y: 0.0, width: 9.0, height: 9.0 }, cells: vec![CellId(7)] });
    assert_eq!(cells(&scene, 5.0, 5.0), [7]);
    scene.bands[0].cells.clear();
    assert_eq!(cells(&scene, 5.0, 5.0), [0u32; 0]);
}

#[test]
fn decoration_and_places_that_are_no_numbers_never_answer() {
    let mut scene = drawn(vec![mark(0, rect(0.0, 0.0, 50.0, 50.0))]);
    assert_eq!(cells(&scene, f64::NAN, 5.0), [0u32; 0]);
    assert_eq!(cells(&scene, 5.0, f64::INFINITY), [0u32; 0]);
    scene.marks[0].cell = None;
    assert_eq!(cells(&scene, 5.0, 5.0), [0u32; 0]);
}
