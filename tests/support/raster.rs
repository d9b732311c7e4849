//! Which mark of a scene is seen at each pixel: painted by the project's painter, in places as fine as the canvas has
//! them, without smoothing.

use std::convert::Infallible;

use ip_balance::paint::{PaintOptions, PaintResult, Surface, TextPaint, paint};
use ip_balance::scene::{Mark, Scene, Shape};
use ip_balance::theme::Theme;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use resvg::tiny_skia::{
    Color, FillRule, LineJoin, Paint, Path, PathBuilder, Pixmap, PremultipliedColorU8, Rect, Shader, Stroke, Transform,
};

/// Units for each pixel, as on the canvas.
const FINE: i32 = 8;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// The mark that is seen at each pixel, by its place in the scene.
pub struct Seen {
    width: u32,
    marks: Vec<Option<usize>>,
}

impl Seen {
    /// Paints every mark that answers for a cell, one over the other, `ratio` pixels for each CSS pixel.
    pub fn of(scene: &Scene, ratio: f64) -> Seen {
        let pixels = |length: f64| (length * ratio).round() as u32;
        let (width, height) = (pixels(scene.width), pixels(scene.height));
        let mut grid = Grid { pixmap: Pixmap::new(width, height).expect("a picture has a size"), mark: 0 };
        for (at, mark) in scene.marks.iter().enumerate().filter(|(_, mark)| mark.cell.is_some()) {
            let alone = Scene { marks: vec![solid(mark)], bands: vec![], ..*scene };
            grid.mark = at as u16;
            let options = PaintOptions { theme: &Theme::light(), scale: ratio * f64::from(FINE), family: "" };
            paint(&alone, options, &mut grid).expect("pixels cannot fail");
        }
        let mark = |pixel: &PremultipliedColorU8| usize::from(u16::from_be_bytes([pixel.red(), pixel.green()]));
        let marks = grid.pixmap.pixels().iter().map(|pixel| (pixel.alpha() > 0).then(|| mark(pixel))).collect();
        Seen { width, marks }
    }

    /// Every pixel at which a mark is seen: its column, its row and the mark.
    pub fn pixels(&self) -> impl Iterator<Item = (u32, u32, usize)> + '_ {
        let place = |(at, mark): (usize, &Option<usize>)| {
            mark.map(|mark| (at as u32 % self.width, at as u32 / self.width, mark))
        };
        self.marks.iter().enumerate().filter_map(place)
    }
}

/// A mark as a pointer meets it: a ring stands for one point and is full, a text is its box.
fn solid(mark: &Mark) -> Mark {
    let shape = match &mark.shape {
        Shape::Ring { center, radius, width } => Shape::Dot { center: *center, radius: radius + width / 2.0 },
        Shape::Text { .. } => mark.shape.bounds().map_or(mark.shape.clone(), Shape::Rect),
        other => other.clone(),
    };
    Mark { shape, ..mark.clone() }
}

struct Grid {
    pixmap: Pixmap,
    /// The mark that is painted, in a colour of its own.
    mark: u16,
}

impl Grid {
    fn colour(&self) -> Paint<'static> {
        let [red, green] = self.mark.to_be_bytes();
        let shader = Shader::SolidColor(Color::from_rgba8(red, green, 0, 255));
        Paint { shader, anti_alias: false, ..Paint::default() }
    }

    fn fill(&mut self, path: Option<Path>) -> Done {
        if let Some(path) = path {
            self.pixmap.fill_path(&path, &self.colour(), FillRule::Winding, to_pixels(), None);
        }
        Ok(())
    }

    fn stroke(&mut self, path: Option<Path>, width: u32) -> Done {
        if let Some(path) = path {
            let stroke = Stroke { width: width as f32, line_join: LineJoin::Round, ..Stroke::default() };
            self.pixmap.stroke_path(&path, &self.colour(), &stroke, to_pixels(), None);
        }
        Ok(())
    }
}

fn to_pixels() -> Transform {
    Transform::from_scale(1.0 / FINE as f32, 1.0 / FINE as f32)
}

fn trace(points: impl IntoIterator<Item = BackendCoord>, close: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.into_iter().enumerate() {
        let (x, y) = (x as f32, y as f32);
        if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    if close {
        path.close();
    }
    path.finish()
}

impl Surface for Grid {
    type Backend = Grid;

    const GRID: i32 = FINE;

    fn backend(&mut self) -> &mut Grid {
        self
    }

    fn draw_text(&mut self, _: &str, _: &TextPaint, _: BackendCoord) -> PaintResult<Grid> {
        Ok(())
    }
}

impl DrawingBackend for Grid {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.pixmap.width(), self.pixmap.height())
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Done {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S, _: bool) -> Done {
        let rect = Rect::from_ltrb(from.0 as f32, from.1 as f32, to.0 as f32, to.1 as f32);
        self.fill(rect.map(PathBuilder::from_rect))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.stroke(trace(path, false), style.stroke_width())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Done {
        self.fill(trace(path, true))
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let circle = PathBuilder::from_circle(x as f32, y as f32, radius as f32);
        if fill { self.fill(circle) } else { self.stroke(circle, style.stroke_width()) }
    }
}
