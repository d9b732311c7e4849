//! The XML of StatisticSearch.

use super::{Answer, Row};
use crate::data::read::Problem;
use quick_xml::{Reader, escape::unescape, events::Event};

pub fn read(file: &str, text: &str) -> Result<Answer, Problem> {
    let line_at =
        |place: u64| text.as_bytes()[..text.len().min(place as usize)].iter().filter(|b| **b == b'\n').count();
    let malformed = |place: u64, found: String| Problem {
        file: file.to_string(),
        line: Some(line_at(place) as u64 + 1),
        found,
        expected: "the XML of StatisticSearch; where the file is cut off, retrieve it again".to_string(),
    };
    let mut reader = Reader::from_str(text);
    let mut answer = Answer::default();
    let (mut code, mut message) = (String::new(), String::new());
    // The names of the elements that are open, from the outermost.
    let mut open: Vec<String> = Vec::new();
    let mut content = String::new();
    let (mut line, mut counted) = (1, 0);
    loop {
        let place = reader.buffer_position();
        match reader.read_event().map_err(|error| malformed(place, error.to_string()))? {
            Event::Start(element) => {
                let name = String::from_utf8_lossy(element.name().as_ref()).into_owned();
                if name == "row" {
                    line += text[counted..place as usize].matches('\n').count() as u64;
                    counted = place as usize;
                    answer.rows.push(Row { line, columns: Vec::new() });
                }
                open.push(name);
                content.clear();
            }
            Event::Text(piece) => content += &String::from_utf8_lossy(&piece),
            Event::CData(piece) => content += &String::from_utf8_lossy(&piece),
            Event::GeneralRef(piece) => {
                let reference = format!("&{};", String::from_utf8_lossy(&piece));
                content += &unescape(&reference).map_err(|error| malformed(place, error.to_string()))?;
            }
            Event::End(_) => {
                let name = open.pop().unwrap_or_default();
                let text = content.trim().to_string();
                content.clear();
                match (open.last().map(String::as_str), &*name) {
                    (Some("row"), _) => {
                        let row = answer.rows.last_mut();
                        row.into_iter().for_each(|row| row.columns.push((name.clone(), text.clone())));
                    }
                    (_, "list_total_count") => answer.total = text.parse().ok(),
                    (_, "CODE") => code = text,
                    (_, "MESSAGE") => message = text,
                    _ => {}
                }
            }
            Event::Empty(element) if open.last().is_some_and(|name| name == "row") => {
                let name = String::from_utf8_lossy(element.name().as_ref()).into_owned();
                let row = answer.rows.last_mut();
                row.into_iter().for_each(|row| row.columns.push((name.clone(), String::new())));
            }
            Event::Eof if open.is_empty() => break,
            Event::Eof => return Err(malformed(place, format!("its end inside of <{}>", open.join("><")))),
            _ => {}
        }
    }
    if !code.is_empty() {
        answer.fault = Some((code, message));
    }
    Ok(answer)
}
