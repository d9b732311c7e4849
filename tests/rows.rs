//! Bars, dumbbells and bridges laid out at every width: nothing outside the picture, no words over words,
//! every cell to be found, whatever the figures.

use ip_balance::data::{self, Dataset};
use ip_balance::figure::{self, Cell, CellId, CellValue, CellWords, Figure, Method, Plot, Row, Rows, Subject};
use ip_balance::layout::{Viewport, compose, height};
use ip_balance::query::{self, Lang, Strictness};
use ip_balance::scene::{Anchor, Rect, Scene, Shape};
use ip_balance::text::native::NativeMeasure;
use std::path::PathBuf;
use std::sync::LazyLock;

static DATA: LazyLock<Dataset> =
    LazyLock::new(|| data::read::read(&PathBuf::from("www/data")).expect("the package is sound"));

fn figure(query: &str) -> Option<Figure> {
    let parsed = query::parse(query, Strictness::Strict).expect(query);
    let resolved = query::resolve(&parsed, &DATA).expect(query);
    figure::compose(&resolved, Lang::EN).ok()
}

/// What an editor may add.
const EDITED: &str = "&highlight=copyrights&annotate=copyrights:Korean drama,US:a long remark that an editor made";

/// What a text takes: from the top of its capitals to its baseline.
fn area(shape: &Shape) -> Option<Rect> {
    let Shape::Text { at, anchor, size, width, .. } = shape else { return None };
    let x = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Some(Rect { x, y: at.y - 0.72 * size, width: *width, height: 0.72 * size })
}

fn words(shape: &Shape) -> &str {
    match shape {
        Shape::Text { text, .. } => text,
        Shape::Rect(_) | Shape::Polygon(_) | Shape::Line { .. } | Shape::Lines { .. } => "",
        Shape::Dot { .. } | Shape::Ring { .. } => "",
    }
}

fn places(shape: &Shape) -> Vec<(f64, f64)> {
    let corners = |r: &Rect| vec![(r.x, r.y), (r.right(), r.bottom())];
    match shape {
        Shape::Rect(rect) => corners(rect),
        Shape::Polygon(points) | Shape::Line { points, .. } => points.iter().map(|p| (p.x, p.y)).collect(),
        Shape::Lines { segments, .. } => segments.iter().flatten().map(|p| (p.x, p.y)).collect(),
        Shape::Dot { center, radius } | Shape::Ring { center, radius, .. } => {
            vec![(center.x - radius, center.y - radius), (center.x + radius, center.y + radius)]
        }
        Shape::Text { .. } => area(shape).iter().flat_map(corners).collect(),
    }
}

/// Everything that is wrong with a scene.
fn faults(figure: &Figure, scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    for mark in &scene.marks {
        for (x, y) in places(&mark.shape) {
            // A rim of the ground around a mark may end outside; a mark may not.
            let inside = (-1.5..=scene.width + 1.5).contains(&x) && (-1.5..=scene.height + 1.5).contains(&y);
            if !inside || !x.is_finite() || !y.is_finite() {
                found.push(format!("{:?} at {x:.1}, {y:.1} {}", mark.ink, words(&mark.shape)));
            }
        }
    }
    let texts: Vec<(Rect, &str)> =
        scene.marks.iter().filter_map(|mark| area(&mark.shape).map(|area| (area, words(&mark.shape)))).collect();
    for (at, (a, one)) in texts.iter().enumerate() {
        for (b, other) in &texts[..at] {
            if a.overlaps(b) {
                found.push(format!("'{one}' over '{other}'"));
            }
        }
    }
    let shown: Vec<CellId> = scene.marks.iter().filter_map(|mark| mark.cell).collect();
    let bands: Vec<CellId> = scene.bands.iter().flat_map(|band| band.cells.clone()).collect();
    for id in cells(figure) {
        if !shown.contains(&id) {
            found.push(format!("no mark for {}", figure.cell(id).words.label));
        }
        if bands.iter().filter(|other| **other == id).count() != 1 {
            found.push(format!("not one band for {}", figure.cell(id).words.label));
        }
    }
    found
}

fn cells(figure: &Figure) -> Vec<CellId> {
    match &figure.plot {
        Plot::Bars(rows) | Plot::Dumbbell(rows) => rows.rows.iter().map(|row| row.cell).collect(),
        Plot::Bridge(bridge) => bridge.steps.iter().map(|step| step.cell).collect(),
        Plot::Columns(_) | Plot::Difference(_) | Plot::Stack(_) | Plot::Multiples(_) | Plot::Revisions(_) => Vec::new(),
        Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => Vec::new(),
    }
}

#[test]
fn every_row_chart_fits_its_picture_at_every_width() {
    let mut told = Vec::new();
    for chart in ["bars", "dumbbell", "bridge", "bridge&change=yes"] {
        for by in ["type", "country", "institution", "industry"] {
            for more in [
                "",
                EDITED,
                "&period=2022",
                "&period=2021&first=yes&asOf=2023-03-24",
                "&flow=exports",
                "&period=2016-H1",
            ] {
                for lang in ["en", "ko"] {
                    let query = format!("chart={chart}&by={by}{more}&lang={lang}");
                    let Some(figure) = figure(&query) else { continue };
                    for width in [280.0, 320.0, 419.0, 420.0, 519.0, 520.0, 639.0, 640.0, 760.0, 960.0, 1200.0, 1600.0]
                    {
                        for slack in [1.0, 1.15] {
                            for height in [height(&figure, width), 200.0] {
                                let scene = compose(&figure, &NativeMeasure, Viewport { width, height, slack });
                                let found = faults(&figure, &scene);
                                told.extend(found.iter().map(|f| format!("{query} {width}×{height:.0} {slack}: {f}")));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(told.is_empty(), "{} faults:\n{}", told.len(), told[..told.len().min(60)].join("\n"));
}

/// Rows of made-up items.
fn made_up(values: &[Option<i32>], dumbbell: bool) -> Figure {
    let base = figure("chart=bars&by=country").expect("bars are never refused");
    let release = base.cells.iter().find_map(|cell| cell.value.as_ref()).map(|value| value.release.clone());
    let cell = |value: &Option<i32>| Cell {
        subject: Subject::Item(data::ItemId(0)),
        value: value.zip(release.clone()).map(|(amount, release)| CellValue {
            amount: amount.into(),
            resolution: 10.into(),
            method: Method::Stated,
            release,
            status: None,
            followed: false,
            first: None,
            earliest: None,
            record: None,
            conflicts: Vec::new(),
            finer: Vec::new(),
            exceptions: Vec::new(),
            doubt: None,
            sources: Vec::new(),
            carried: false,
            note: String::new(),
        }),
        words: CellWords {
            label: "A\u{202e} name <b>of</b> an item\nas long as a line ".repeat(9),
            short: "short".into(),
            mark: value.map_or("not in our sources".into(), |value| format!("${value}m")),
            ..CellWords::default()
        },
        ..base.cells[0].clone()
    };
    let cells: Vec<Cell> = values.iter().map(cell).collect();
    let row = |at: usize| Row { cell: CellId(at as u32), depth: (at % 7) as u8, release: None, compared_mark: None };
    let rows: Vec<Row> = (0..cells.len()).map(row).collect();
    let rows = Rows { rows, period: "2022".into(), compared: None, ghosts: true };
    let plot = if dumbbell { Plot::Dumbbell(rows) } else { Plot::Bars(rows) };
    Figure { cells, plot, ..base }
}

#[test]
fn extreme_figures_and_any_number_of_rows_fit_too() {
    let sets: [Vec<Option<i32>>; 6] = [
        vec![],
        vec![None],
        vec![Some(0), Some(0)],
        vec![Some(i32::MAX), Some(i32::MIN), Some(1), None],
        vec![Some(-99_999_999); 40],
        (0..40).map(|n| Some(n * 37 - 500)).collect(),
    ];
    let mut told = Vec::new();
    for set in &sets {
        for dumbbell in [false, true] {
            let figure = made_up(set, dumbbell);
            for width in [280.0, 520.0, 1600.0] {
                for height in [200.0, height(&figure, width)] {
                    let scene = compose(&figure, &NativeMeasure, Viewport { width, height, slack: 1.15 });
                    let found = faults(&figure, &scene);
                    let name = format!("{} rows from {:?} {width}×{height:.0}", set.len(), set.first());
                    told.extend(found.iter().map(|fault| format!("{name}: {fault}")));
                }
            }
        }
    }
    assert!(told.is_empty(), "{} faults:\n{}", told.len(), told[..told.len().min(60)].join("\n"));
}

#[test]
fn ten_thousand_rows_freeze_nothing() {
    let values: Vec<Option<i32>> = (0..10_000).map(|n| Some(n - 5000)).collect();
    for dumbbell in [false, true] {
        let figure = made_up(&values, dumbbell);
        let scene = compose(&figure, &NativeMeasure, Viewport { width: 760.0, height: 400.0, slack: 1.0 });
        assert_eq!(scene.bands.len(), 10_000);
        // Words only where they have room.
        assert!(scene.marks.iter().filter(|mark| area(&mark.shape).is_some()).count() < 200);
    }
}
