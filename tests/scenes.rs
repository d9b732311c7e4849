//! Every chart laid out: what may never happen at any width.

use crate::support::golden::{self, scene};

use ip_balance::figure::{CellId, Figure};
use ip_balance::layout::{self, BOUNDARIES, NOMINAL_WIDTHS, WIDEST};
use ip_balance::scene::{Ink, Mark, Point, Rect, Scene, Shape};

/// More charts than those of the goldens, for what holds everywhere: few and many items, holes, breaks, ghosts, one period, old days.
const MORE: &[&str] = &[
    "chart=columns&period=2018-H1..2024-H1&first=yes",
    "chart=columns&period=2016-Q1..2024-Q4",
    "chart=columns&period=1900..2024",
    "chart=columns&item=US&period=2023",
    "chart=columns&item=domestic_large",
    "chart=columns&asOf=2015-12-31",
    "chart=columns&compilation=special",
    "chart=columns&flow=exports",
    "chart=columns&item=FR&period=2020..2023",
    "chart=columns&highlight=2021",
    "chart=columns&annotate=2021:the first surplus,2010:where it began",
    "chart=difference&first=yes",
    "chart=difference&period=2018-H1..2024-H1",
    "chart=difference&item=US",
    "chart=difference&period=1950..2023",
    "chart=bars&by=industry",
    "chart=bars&by=institution&first=yes&asOf=2022-12-31",
    "chart=bars&by=type&item=copyrights,designs,other_ip",
    "chart=bars&by=type&annotate=computer_programs:largest deficit ever told",
    "chart=dumbbell&by=type",
    "chart=dumbbell&by=country",
    "chart=bridge&by=institution&period=2023",
    "chart=bridge&by=type&item=industrial_property&period=2022",
    "chart=stack&by=institution",
    "chart=stack&by=industry",
    "chart=stack&by=type&item=industrial_property&first=yes",
    "chart=multiples&by=country&first=yes",
    "chart=multiples&by=institution",
    "chart=multiples&by=industry",
    "chart=multiples&by=type&period=2018-H1..2024-H1",
    "chart=multiples&by=total",
    "chart=revisions&item=cultural_artistic_copyrights",
    "chart=revisions&item=FR",
    "chart=revisions&period=2021",
    "chart=revisions&period=1960..2023",
];

/// The figures of all these charts in every language, but those that are refused.
fn figures() -> Vec<(String, Figure)> {
    golden::SCENES
        .iter()
        .chain(MORE)
        .flat_map(|query| golden::LANGUAGES.map(|lang| format!("{query}&lang={}", lang.code())))
        .filter_map(|query| golden::figure(&query).map(|figure| (query, figure)))
        .collect()
}

/// Widths from a phone's to a wide screen's, the boundaries among them.
fn widths() -> impl Iterator<Item = f64> {
    (0..12)
        .map(|nth| 280.0 + 40.0 * f64::from(nth))
        .chain([419.0, 420.0, 639.0, 640.0, 760.0, 959.0, 961.0, 1200.0, 1600.0])
}

/// The texts of a scene and their boxes.
fn texts<'a>(scene: &'a Scene) -> Vec<(&'a str, Rect)> {
    let text = |mark: &'a Mark| match &mark.shape {
        Shape::Text { text, .. } => Some((text.as_str(), mark.shape.bounds()?)),
        Shape::Rect(_) | Shape::Polygon(_) | Shape::Line { .. } | Shape::Lines { .. } => None,
        Shape::Dot { .. } | Shape::Ring { .. } => None,
    };
    scene.marks.iter().filter_map(text).collect()
}

/// What is wrong with the texts of a scene: outside of the picture, or one over another.
fn faults(scene: &Scene) -> Vec<String> {
    let texts = texts(scene);
    let mut found = Vec::new();
    for (nth, (words, area)) in texts.iter().enumerate() {
        let picture = Rect { x: -0.01, y: -0.01, width: scene.width + 0.02, height: scene.height + 0.02 };
        if area.x < picture.x
            || area.y < picture.y
            || area.right() > picture.right()
            || area.bottom() > picture.bottom()
        {
            found.push(format!("{words:?} leaves the picture: {area:?}"));
        }
        // Less than a hair is no overlap.
        let inner = Rect { x: area.x + 0.05, y: area.y + 0.05, width: area.width - 0.1, height: area.height - 0.1 };
        let others = texts[nth + 1..].iter().filter(|(_, other)| other.overlaps(&inner));
        found.extend(others.map(|(other, at)| format!("{words:?} {area:?} lies over {other:?} {at:?}")));
    }
    found
}

#[test]
fn no_text_leaves_the_picture_or_covers_another_at_any_width() {
    let mut found = Vec::new();
    for (name, figure) in figures() {
        for width in widths() {
            for slack in [1.0, 1.25] {
                let scene = scene(&figure, width, layout::height(&figure, width), slack);
                let faults = faults(&scene);
                found.extend(faults.first().map(|fault| format!("{name} at {width}, slack {slack}: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{} scenes:\n{}", found.len(), found.join("\n"));
}

/// What texts strike: the line at zero, and marks of figures, unless a patch of the background lies between.
fn strikes(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    for (at, text) in scene.marks.iter().enumerate() {
        let (Shape::Text { text: words, .. }, Some(area)) = (&text.shape, text.shape.bounds()) else { continue };
        // The box of a text has room for letters that few words have.
        let inner = Rect { x: area.x + 1.0, y: area.y + 2.5, width: area.width - 2.0, height: area.height - 5.0 };
        for (under, mark) in scene.marks.iter().enumerate() {
            // A cell of a table is the pale ground of its own figure.
            let pale =
                [Ink::Ground, Ink::Grid, Ink::SurplusFaint, Ink::SurplusSoft, Ink::DeficitFaint, Ink::DeficitSoft];
            let is_ground = pale.contains(&mark.ink)
                && mark.cell == text.cell
                && mark.shape.bounds().is_some_and(|bounds| bounds.contains_rect(&inner));
            let counts = mark.ink == Ink::Zero || mark.ink == Ink::Break || mark.cell.is_some();
            let is_patched = || {
                let between = scene.marks.get(under + 1..at).unwrap_or_default();
                let patches = between.iter().filter(|patch| patch.ink == Ink::Ground && patch.cell.is_none());
                patches.filter_map(|patch| patch.shape.bounds()).any(|patch| patch.contains_rect(&inner))
            };
            if counts && !is_ground && touches(&mark.shape, &inner) && !is_patched() {
                found.push(format!("{words:?} {area:?} strikes {mark:?}"));
            }
        }
    }
    found
}

/// Whether the ink of a shape that is no text reaches into a rectangle.
fn touches(shape: &Shape, area: &Rect) -> bool {
    let crosses = |ends: &[Point]| {
        let steps = 64;
        (0..=steps).any(|step| {
            let share = f64::from(step) / f64::from(steps);
            let between = |a: f64, b: f64| a + (b - a) * share;
            area.contains(Point::new(between(ends[0].x, ends[1].x), between(ends[0].y, ends[1].y)))
        })
    };
    match shape {
        Shape::Text { .. } => false,
        Shape::Line { points, .. } => points.windows(2).any(crosses),
        Shape::Lines { segments, .. } => segments.iter().any(|ends| crosses(ends)),
        // The areas between two lines are wide and pale, and words may lie on them.
        Shape::Polygon(points) if points.len() > 3 => false,
        Shape::Rect(_) | Shape::Polygon(_) | Shape::Dot { .. } | Shape::Ring { .. } => {
            shape.bounds().is_some_and(|bounds| bounds.overlaps(area))
        }
    }
}

#[test]
fn no_text_strikes_the_line_at_zero_or_a_mark_at_any_width_and_in_a_wider_font() {
    let mut found = Vec::new();
    for (name, figure) in figures() {
        for width in widths() {
            for slack in [1.0, 1.25] {
                let scene = scene(&figure, width, layout::height(&figure, width), slack);
                let strikes = strikes(&scene);
                found.extend(strikes.first().map(|strike| format!("{name} at {width}, slack {slack}: {strike}")));
            }
        }
    }
    assert!(found.is_empty(), "{} scenes:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_cell_has_a_mark_a_sign_or_a_place() {
    for (name, figure) in figures() {
        for width in [280.0, 520.0, 1200.0] {
            let scene = scene(&figure, width, layout::height(&figure, width), 1.0);
            for id in (0..figure.cells.len() as u32).map(CellId) {
                // In the small table, what is not in our sources is found at the name.
                let marked = scene.marks.iter().any(|mark| mark.cell == Some(id)) || scene.band_of(id).is_some();
                assert!(marked, "{name} at {width}: no mark of {id:?}, {:?}", figure.cell(id).words);
                assert!(scene.place(id).is_some(), "{name} at {width}: no place of {id:?}");
            }
        }
    }
}

#[test]
fn a_frame_of_little_height_still_has_no_text_over_another() {
    let mut found = Vec::new();
    for (name, figure) in figures() {
        for (width, height) in [(300.0, 200.0), (320.0, 240.0), (600.0, 300.0), (1600.0, 200.0)] {
            let faults = faults(&scene(&figure, width, height, 1.0));
            found.extend(faults.first().map(|fault| format!("{name} at {width}x{height}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{} scenes:\n{}", found.len(), found.join("\n"));
}

#[test]
fn in_a_frame_that_is_too_low_for_both_the_panels_keep_their_words_and_the_small_table_gives_way() {
    let figure = golden::figure("chart=multiples&by=type").expect("types have panels");
    let says = |height: f64, words: &str| {
        let scene = scene(&figure, 300.0, height, 1.0);
        texts(&scene).iter().any(|(text, _)| *text == words)
    };
    let (low, high) = (320.0, layout::height(&figure, 300.0));
    for words in ["Designs", "Copyrights", "2010", "2023", "not in our sources"] {
        assert!(says(low, words) && says(high, words), "{words}");
    }
    assert!(says(high, "Databases") && !says(low, "Databases"));
}

#[test]
fn sizes_that_no_page_has_do_not_panic_and_keep_places_finite() {
    for (name, figure) in figures() {
        for (width, height) in [(0.0, 0.0), (1.0, 1.0), (40.0, 2000.0), (5000.0, 30.0)] {
            let scene = scene(&figure, width, height, 1.0);
            let boxes =
                scene.marks.iter().filter_map(|mark| mark.shape.bounds()).chain(scene.bands.iter().map(|b| b.area));
            for area in boxes {
                let sides = [area.x, area.y, area.width, area.height];
                assert!(sides.iter().all(|side| side.is_finite()), "{name} at {width}x{height}: {area:?}");
            }
        }
    }
}

#[test]
fn between_two_boundaries_the_height_is_that_of_the_scaled_picture() {
    for (name, figure) in figures() {
        for (nominal, widths) in NOMINAL_WIDTHS.into_iter().zip([
            [280.0, 320.0, BOUNDARIES[0] - 1.0],
            [BOUNDARIES[0], 520.0, BOUNDARIES[1] - 1.0],
            [BOUNDARIES[1], 760.0, WIDEST],
        ]) {
            for width in widths {
                assert_eq!(layout::nominal(width), nominal);
                let scaled = layout::height(&figure, nominal) * width / nominal;
                assert!((layout::height(&figure, width) - scaled).abs() < 1e-9, "{name} at {width}");
            }
        }
        assert_eq!(layout::height(&figure, 1600.0), layout::height(&figure, WIDEST), "{name}");
    }
}
