//! Contrast as the Web Content Accessibility Guidelines (WCAG 2) define it.

use super::Rgb;

/// The colours that everything else lies between.
const EXTREMES: [Rgb; 2] = [0x000000, 0xffffff];

/// The contrast between two colours, from 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// Whether a colour is a light ground: one on which black is read more easily than white.
pub fn is_light(ground: Rgb) -> bool {
    let [black, white] = EXTREMES;
    contrast(ground, black) >= contrast(ground, white)
}

/// The colour nearest to `colour` whose contrast to every ground is at least `ratio`: itself, or a mixture with as little
/// black or white as possible. `None` if there is none, as for text on black and on white.
pub fn nearest_readable(colour: Rgb, grounds: &[Rgb], ratio: f64) -> Option<Rgb> {
    let is_readable = |colour: &Rgb| grounds.iter().all(|ground| contrast(*colour, *ground) >= ratio);
    let steps = (0..=255).flat_map(|step| EXTREMES.map(|end| mix(colour, end, f64::from(step) / 255.0)));
    steps.into_iter().find(is_readable)
}

/// The mixture of two colours, with `share` of the second.
pub fn mix(from: Rgb, to: Rgb, share: f64) -> Rgb {
    let [from, to] = [from, to].map(Rgb::to_be_bytes);
    let mixed =
        from.iter().zip(to).map(|(a, b)| (f64::from(*a) + (f64::from(b) - f64::from(*a)) * share).round() as Rgb);
    mixed.fold(0, |colour, channel| colour << 8 | channel)
}

/// The relative luminance, from 0 to 1.
fn luminance(colour: Rgb) -> f64 {
    let [_, red, green, blue] = colour.to_be_bytes();
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The light of an sRGB channel, from 0 to 1.
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 {
        return share / 12.92;
    }
    // `powf` has not the same last digits everywhere, and a query must not be refused on one machine only.
    let base = (share + 0.055) / 1.055;
    base * base * fifth_root(base * base)
}

/// The fifth root of a number from 0 to 1, by Newton's method.
fn fifth_root(number: f64) -> f64 {
    (0..24).fold(1.0, |root: f64, _| {
        let square = root * root;
        (4.0 * root + number / (square * square)) / 5.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_the_guidelines() {
        for (a, b, expected) in [
            (0x000000, 0xffffff, 21.0),
            (0x777777, 0xffffff, 4.48),
            (0x767676, 0xffffff, 4.54),
            (0x1a1d21, 0xfff8ec, 16.02),
            (0xff0000, 0x00ff00, 2.91),
        ] {
            assert!((contrast(a, b) - expected).abs() < 0.01, "{a:06x} on {b:06x}: {}", contrast(a, b));
            assert_eq!(contrast(a, b), contrast(b, a));
        }
    }

    #[test]
    fn the_fifth_root_is_exact_enough_for_every_channel() {
        for channel in 0..=255 {
            let share = f64::from(channel) / 255.0;
            let power = if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) };
            assert!((linear(channel) - power).abs() < 1e-12, "{channel}");
        }
    }

    #[test]
    fn the_nearest_readable_colour_is_readable_and_one_step_less_is_not() {
        for ground in [0xffffff, 0xfff8ec, 0x14171a, 0x808080, 0x1b6e96] {
            for colour in [0xffffff, 0xcccccc, 0xe0c000, 0x000000] {
                let found = nearest_readable(colour, &[ground], 4.5).expect("there always is one for a single ground");
                assert!(contrast(found, ground) >= 4.5);
                assert_eq!(found == colour, contrast(colour, ground) >= 4.5, "{colour:06x} on {ground:06x}");
            }
        }
        assert_eq!(nearest_readable(0xcccccc, &[0xffffff], 4.5), Some(0x767676));
        assert_eq!(nearest_readable(0x777777, &[0xffffff, 0x14171a], 4.5), None);
    }
}
