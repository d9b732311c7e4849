//! From a request to its answer: methods, addresses, errors, the headers of every answer.

use super::charts::{Charts, Drawing};
use super::failure::{Failure, Reason};
use super::files::{Found, StaticFiles};
use super::follow::{Current, EVENTS};
use super::limits;
use super::log::{AccessLog, Line};
use super::oembed;
use super::policy::policy;
use super::renders::Renders;
use super::representation::{Lifetime, Representation, content_type_of};
use super::request::{Endpoint, Form, Target};
use super::respond::respond;
use crate::query::Lang;
use crate::site::{self, ErrorPage, folder, report};
use axum::{
    Router,
    body::{Body, HttpBody},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use serde_json::json;
use std::{net::SocketAddr, sync::Arc, time::Instant};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

/// The headers of every answer. Charts in articles load script, wasm and data from another origin, and sandboxed frames
/// have none: hence the two that allow cross-origin requests.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// The methods that are answered.
const METHODS: &str = "GET, HEAD, OPTIONS";

/// What requests are answered from.
pub struct Server {
    pub files: StaticFiles,
    pub charts: Charts,
    pub renders: Renders,
}

/// The address of the client that sent a request.
#[derive(Clone, Copy, Debug)]
pub struct Client(pub SocketAddr);

/// The service that answers every request.
pub fn router(current: Arc<Current>, log: Option<AccessLog>) -> Router {
    let router = Router::new()
        .fallback(answer)
        .with_state(current)
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits::ANSWER_TIMEOUT * 2))
        .layer(middleware::from_fn(add_headers));
    match log {
        Some(log) => router.layer(middleware::from_fn_with_state(log, write_line)),
        None => router,
    }
}

async fn add_headers(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let policy = HeaderValue::try_from(policy(host)).expect("a plain host is a header's text");
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn write_line(State(log): State<AccessLog>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let client = request.extensions().get::<Client>().copied();
    let line = Line::of(client, request.method(), request.uri(), request.headers());
    let response = next.run(request).await;
    log.write(line.answered(response.status(), response.body().size_hint().exact(), began.elapsed()));
    response
}

async fn answer(State(current): State<Arc<Current>>, request: Request) -> Response {
    let server = current.server();
    let (uri, method) = (request.uri(), request.method());
    let target = Target::new(uri.path());
    if *method == Method::OPTIONS {
        return options();
    }
    if let Some(events) = (*method == Method::GET && target.path == EVENTS).then(|| current.events()).flatten() {
        return events;
    }
    let query = uri.query().unwrap_or_default();
    let shown = match *method {
        _ if uri.path().len() + query.len() > limits::MAX_ADDRESS => Err(target.failure(Reason::AddressTooLong)),
        Method::GET | Method::HEAD => server.shown(&target, query).await,
        _ => Err(target.failure(Reason::Method(method.clone()))),
    };
    match shown {
        Ok(Shown::Content(shown)) => respond(method, request.headers(), &shown),
        Ok(Shown::Elsewhere(address)) => {
            (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, address)]).into_response()
        }
        Err(failure) => server.failed(&target, &failure, *method == Method::HEAD),
    }
}

/// What browsers ask before requests from another origin that are out of the ordinary.
fn options() -> Response {
    let headers = [
        (header::ALLOW, METHODS),
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "range, if-none-match, if-range"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// What is at an address.
enum Shown {
    Content(Arc<Representation>),
    /// A relative address.
    Elsewhere(String),
}

impl Target {
    fn failure(&self, reason: Reason) -> Failure {
        Failure::new(reason, self.lang)
    }
}

impl Server {
    async fn shown(self: &Arc<Server>, target: &Target, query: &str) -> Result<Shown, Failure> {
        match target.endpoint {
            Some(Endpoint::Chart(form)) => self.chart(form, target.lang, query).await.map(Shown::Content),
            Some(Endpoint::HouseStyle) => self.house_style(target.lang, query).await.map(Shown::Content),
            Some(Endpoint::Oembed) => self.oembed(query).await.map(Shown::Content),
            Some(Endpoint::Feed) => self.feed(target.lang).await.map(Shown::Content),
            Some(Endpoint::Health) => Ok(Shown::Content(Arc::new(Representation::health()))),
            None => match self.files.find(&target.path) {
                Some(Found::File(file)) => Ok(Shown::Content(file)),
                Some(Found::Folder) => Ok(Shown::Elsewhere(folder_address(&target.path, query))),
                None => Err(target.failure(Reason::NotFound)),
            },
        }
    }

    async fn chart(self: &Arc<Server>, form: Form, lang: Lang, query: &str) -> Result<Arc<Representation>, Failure> {
        let asked = self.charts.asked(query, lang, form.has_size())?;
        let drawing = Drawing { form, of_folder: lang, asked };
        let (server, name) = (Arc::clone(self), drawing.name());
        self.renders.get(&name, lang, move || server.charts.draw(&drawing)).await
    }

    async fn house_style(self: &Arc<Server>, lang: Lang, query: &str) -> Result<Arc<Representation>, Failure> {
        let asked = self.charts.asked(query, lang, false)?;
        let (server, name) = (Arc::clone(self), format!("house {}", asked.query.of_style().canonical()));
        let content = site::house_style(&asked.query).into_bytes();
        self.renders.get(&name.clone(), lang, move || Ok(server.charts.answer("css", &name, content))).await
    }

    async fn oembed(self: &Arc<Server>, query: &str) -> Result<Arc<Representation>, Failure> {
        let (server, query) = (Arc::clone(self), query.to_string());
        let name = format!("oembed {query}");
        let draw = move || {
            let answer = oembed::answer(&server.charts, &query)?;
            Ok(server.charts.answer("json", &format!("oembed {query}"), answer.into_bytes()))
        };
        self.renders.get(&name, Lang::default(), draw).await
    }

    async fn feed(self: &Arc<Server>, lang: Lang) -> Result<Arc<Representation>, Failure> {
        let server = Arc::clone(self);
        self.renders.get(&format!("feed {}", lang.code()), lang, move || server.charts.feed(lang)).await
    }

    /// The answer to a request that has no other: a page, or what programs read where they asked for a file.
    fn failed(&self, target: &Target, failure: &Failure, is_head: bool) -> Response {
        if let Reason::Fault(error) = &failure.reason {
            report(&format!("error: {}: {error}", target.path));
        }
        let pages = &self.charts.pages;
        let (status, sentence) = (failure.status, failure.sentence(pages));
        let nearest = failure.nearest.as_ref().map(|query| query.canonical()).filter(|query| !query.is_empty());
        let (ending, content) = match target.endpoint {
            Some(Endpoint::Chart(Form::Json) | Endpoint::Oembed) => {
                ("json", json!({ "error": sentence, "nearest": nearest }).to_string() + "\n")
            }
            Some(
                Endpoint::Chart(Form::Svg | Form::Png | Form::Csv)
                | Endpoint::HouseStyle
                | Endpoint::Feed
                | Endpoint::Health,
            ) => ("txt", [Some(sentence), nearest].into_iter().flatten().map(|line| line + "\n").collect()),
            Some(Endpoint::Chart(Form::Page)) | None => {
                let address =
                    nearest.as_ref().map(|query| format!("{}{}?{query}", target.root(), embed_page(target.lang)));
                let nearest = nearest.as_deref().zip(address.as_deref());
                let root = target.root();
                let page = ErrorPage { status: status.as_u16(), sentence: &sentence, root: &root, nearest };
                ("html", pages.error(failure.lang, &page).unwrap_or(sentence))
            }
        };
        let mut response = Response::builder()
            .status(status)
            .header(header::CONTENT_TYPE, content_type_of(ending))
            .header(header::CACHE_CONTROL, Lifetime::NotKept.cache_control());
        if matches!(failure.reason, Reason::Method(_)) {
            response = response.header(header::ALLOW, METHODS);
        }
        if matches!(failure.reason, Reason::Busy) {
            response = response.header(header::RETRY_AFTER, limits::RETRY_AFTER);
        }
        let response = response.header(header::CONTENT_LENGTH, content.len());
        let body = if is_head { Body::empty() } else { Body::from(content) };
        response.body(body).expect("names and values of headers are those of the standard and numbers")
    }
}

fn embed_page(lang: Lang) -> String {
    format!("{}{}", folder(lang), Form::Page.name())
}

/// The address of a folder, relative to the same without its slash.
fn folder_address(path: &str, query: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    if query.is_empty() { format!("{name}/") } else { format!("{name}/?{query}") }
}
