//! Words to numbers, one byte each. Words that often follow one another are said as one, and words that end alike are
//! numbered together.

use super::code::{Kind, Piece, Word};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many pairs become one word: about here a further one costs in the list of words what it saves in the code.
const PAIRS: usize = 40;

/// What the byte says from which on a number takes two: it is this and the second byte.
pub const LONG: usize = 255;

/// Code as it is sent.
pub struct Spoken {
    /// The pieces of each word by its number; a number that no word has got has none.
    pub words: Vec<Vec<Piece>>,
    /// The numbers of the words, function after function.
    pub said: Vec<u8>,
}

/// Numbers the words of functions.
pub fn number(functions: Vec<Vec<Word>>) -> Spoken {
    let mut words: Vec<Word> = functions.iter().flatten().cloned().collect();
    words.sort();
    words.dedup();
    let place: BTreeMap<&Word, usize> = words.iter().enumerate().map(|(place, word)| (word, place)).collect();
    let mut said: Vec<Vec<usize>> =
        functions.iter().map(|function| function.iter().map(|word| place[word]).collect()).collect();
    for _ in 0..PAIRS.min(LONG.saturating_sub(words.len())) {
        let Some(pair) = most_frequent(&said) else { break };
        let (first, second) = (&words[pair.0], &words[pair.1]);
        words.push(Word { pieces: [&*first.pieces, &second.pieces].concat(), last: second.last });
        for function in &mut said {
            join(function, pair, words.len() - 1);
        }
    }
    let numbers = numbers(&words, &said);
    let most = numbers.iter().max().map_or(0, |most| most + 1);
    let mut spoken = Spoken { words: vec![Vec::new(); most], said: Vec::new() };
    for (word, &number) in words.into_iter().zip(&numbers) {
        spoken.words[number] = word.pieces;
    }
    for word in said.into_iter().flatten() {
        let number = numbers[word];
        spoken.said.push(number.min(LONG) as u8);
        if number >= LONG {
            spoken.said.push((number - LONG) as u8);
        }
    }
    spoken
}

/// The two words that follow one another most often; of equals, those that come first.
fn most_frequent(said: &[Vec<usize>]) -> Option<(usize, usize)> {
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for function in said {
        for pair in function.windows(2) {
            *counts.entry((pair[0], pair[1])).or_default() += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|&(_, count)| count).map(|(pair, _)| pair)
}

/// Says one word wherever a pair was said.
fn join(function: &mut Vec<usize>, (first, second): (usize, usize), joined: usize) {
    let mut kept = Vec::with_capacity(function.len());
    let mut rest = &**function;
    while let Some((&word, after)) = rest.split_first() {
        let is_pair = word == first && after.first() == Some(&second);
        kept.push(if is_pair { joined } else { word });
        rest = if is_pair { &after[1..] } else { after };
    }
    *function = kept;
}

/// The number of each word, the most frequent first where they vie for one. To guess a byte by those before it, brotli
/// tells apart 0, 1–15, 16–63, 64–127, 128–191, 192–239, 240–254 and 255 (RFC 7932, 7.1, 'Signed'): each kind of word
/// gets a range of its own.
fn numbers(words: &[Word], said: &[Vec<usize>]) -> Vec<usize> {
    let mut counts = vec![0_usize; words.len()];
    for &word in said.iter().flatten() {
        counts[word] += 1;
    }
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by_key(|&word| std::cmp::Reverse(counts[word]));
    let mut free = vec![true; LONG + words.len()];
    let mut take = |mut range: Range<usize>| {
        let number = range.find(|&number| free[number])?;
        free[number] = false;
        Some(number)
    };
    let mut numbers = vec![0; words.len()];
    let mut left = Vec::new();
    for word in order {
        match take(range(words[word].kind())) {
            Some(number) => numbers[word] = number,
            None => left.push(word),
        }
    }
    for word in left {
        numbers[word] = take(0..LONG + words.len()).expect("there are more numbers than words");
    }
    numbers
}

fn range(kind: Kind) -> Range<usize> {
    match kind {
        Kind::Constant => 0..16,
        Kind::Load => 16..64,
        Kind::Calculation => 64..128,
        Kind::Statement => 128..192,
        Kind::Get => 192..240,
    }
}
