//! How much of a [`Representation`] a client gets, and in which form: compression, conditions, ranges, `HEAD`.

use super::representation::{Encoding, Representation};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, response::Builder},
    response::Response,
};
use headers::{ETag, HeaderMapExt, IfMatch, IfNoneMatch, IfRange};
use http_range_header::{EndPosition, ParsedRanges, StartPosition, parse_range_header};
use std::ops::Range;

/// The answer to a request with these headers, of the method `GET` or `HEAD`.
///
/// A range is one of the content as it is, whatever compressed forms the client reads. A request for several ranges gets
/// everything, which is always allowed.
pub fn respond(method: &Method, headers: &HeaderMap, shown: &Representation) -> Response {
    let range = headers.get(header::RANGE).filter(|_| *method == Method::GET);
    let encoding = if range.is_some() { Encoding::Identity } else { best_encoding(headers, shown) };
    let etag = shown.etag(encoding);
    let tag: ETag = etag.parse().expect("a hash in quotes is a tag");
    let builder = || {
        let builder = Response::builder()
            .header(header::ETAG, &etag)
            .header(header::CACHE_CONTROL, shown.lifetime.cache_control())
            .header(header::ACCEPT_RANGES, "bytes");
        let varies = shown.brotli.is_some() || shown.gzip.is_some();
        if varies { builder.header(header::VARY, "accept-encoding") } else { builder }
    };
    if headers.typed_get::<IfMatch>().is_some_and(|expected| !expected.precondition_passes(&tag)) {
        return finished(builder().status(StatusCode::PRECONDITION_FAILED), Body::empty());
    }
    if headers.typed_get::<IfNoneMatch>().is_some_and(|known| !known.precondition_passes(&tag)) {
        return finished(builder().status(StatusCode::NOT_MODIFIED), Body::empty());
    }
    let is_outdated = headers.typed_get::<IfRange>().is_some_and(|known| known.is_modified(Some(&tag), None));
    let ranges = range.filter(|_| !is_outdated).and_then(|range| parse_range_header(range.to_str().ok()?).ok());
    let builder = || builder().header(header::CONTENT_TYPE, shown.content_type);
    match ranges.map_or(Part::Whole, |ranges| part(&ranges, shown.content.len())) {
        Part::Whole => {
            let content = shown.form(encoding).expect("the encoding was chosen among its forms").clone();
            let builder = match encoding.name() {
                None => builder(),
                Some(name) => builder().header(header::CONTENT_ENCODING, name),
            };
            sent(builder, method, content)
        }
        Part::One(range) => {
            let place = format!("bytes {}-{}/{}", range.start, range.end - 1, shown.content.len());
            let builder = builder().status(StatusCode::PARTIAL_CONTENT).header(header::CONTENT_RANGE, place);
            sent(builder, method, shown.content.slice(range))
        }
        Part::Outside => {
            let place = format!("bytes */{}", shown.content.len());
            let builder = Response::builder().status(StatusCode::RANGE_NOT_SATISFIABLE);
            finished(builder.header(header::CONTENT_RANGE, place), Body::empty())
        }
    }
}

/// The content with its length; `HEAD` gets the length alone.
fn sent(builder: Builder, method: &Method, content: Bytes) -> Response {
    let builder = builder.header(header::CONTENT_LENGTH, content.len());
    finished(builder, if *method == Method::HEAD { Body::empty() } else { Body::from(content) })
}

fn finished(builder: Builder, body: Body) -> Response {
    builder.body(body).expect("names and values of headers are those of the standard, hashes and numbers")
}

/// The part of a content that is asked for.
enum Part {
    Whole,
    One(Range<usize>),
    Outside,
}

fn part(ranges: &ParsedRanges, length: usize) -> Part {
    let [range] = ranges.ranges.as_slice() else { return Part::Whole };
    let bytes = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let start = match range.start {
        StartPosition::Index(start) => bytes(start),
        StartPosition::FromLast(count) => length.saturating_sub(bytes(count)),
    };
    let end = match range.end {
        EndPosition::Index(last) => bytes(last).saturating_add(1).min(length),
        EndPosition::LastByte => length,
    };
    if start < end { Part::One(start..end) } else { Part::Outside }
}

/// The smallest form that the client reads.
fn best_encoding(headers: &HeaderMap, shown: &Representation) -> Encoding {
    let accepted = headers.get_all(header::ACCEPT_ENCODING);
    [Encoding::Brotli, Encoding::Gzip]
        .into_iter()
        .find(|encoding| shown.form(*encoding).is_some() && accepted.iter().any(|value| accepts(value, *encoding)))
        .unwrap_or(Encoding::Identity)
}

/// Whether a value of `Accept-Encoding` names an encoding, not with the quality 0.
fn accepts(value: &HeaderValue, encoding: Encoding) -> bool {
    let is_zero = |parameters: &str| {
        let quality = parameters.trim().strip_prefix("q=").and_then(|quality| quality.trim().parse::<f32>().ok());
        quality == Some(0.0)
    };
    value.to_str().unwrap_or_default().split(',').any(|accepted| {
        let (name, parameters) = accepted.split_once(';').unwrap_or((accepted, ""));
        encoding.name().is_some_and(|own| name.trim().eq_ignore_ascii_case(own)) && !is_zero(parameters)
    })
}
