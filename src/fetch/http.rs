//! Questions over HTTP that a service may refuse, answer late or cut off, and keys that nobody is to read.

use crate::error::Error;
use std::fmt;
use std::thread;
use std::time::Duration;
use ureq::Agent;

/// The largest answer that is read, in bytes.
const MOST: u64 = 64 * 1024 * 1024;

/// A key of a service. It is never written anywhere: not by `{:?}`, and not in an error.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// Parses the text of a file that holds a key and nothing else.
    ///
    /// # Errors
    ///
    /// Anything but letters and digits, without saying what.
    pub fn parse(text: &str) -> Result<Key, Error> {
        let text = text.trim();
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Error::new("found no key in the file, expected one of letters and digits and nothing else"));
        }
        Ok(Key(text.to_string()))
    }

    /// The key itself, for the address of a question.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }

    /// A text with the key taken out.
    fn taken_out_of(&self, text: &str) -> String {
        text.replace(&self.0, "KEY")
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// How long a service is waited for, and how often it is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// The time that one answer may take.
    pub timeout: Duration,
    /// How often a question is asked again after a failure that may pass.
    pub retries: u32,
    /// The time before the first of these, doubled before each further one.
    pub pause: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience { timeout: Duration::from_secs(60), retries: 4, pause: Duration::from_secs(1) }
    }
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Asking again will not help.
    Final(String),
    /// It may pass.
    Passing(String),
}

/// Asks for an address until `read` takes the answer, or patience ends.
///
/// # Errors
///
/// The last failure, without the key.
pub fn ask<T>(
    address: &str,
    key: &Key,
    patience: Patience,
    mut read: impl FnMut(&str) -> Result<T, Failure>,
) -> Result<T, Error> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(patience.timeout))
        .http_status_as_error(false)
        // An address with a key in it is followed nowhere else.
        .max_redirects(0)
        .user_agent(concat!("ip-balance/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let mut pause = patience.pause;
    for attempt in 0.. {
        let failure = match text(&agent, address).and_then(|text| read(&text)) {
            Ok(answer) => return Ok(answer),
            Err(failure) => failure,
        };
        let (message, may_pass) = match failure {
            Failure::Final(message) => (message, false),
            Failure::Passing(message) => (message, true),
        };
        if !may_pass || attempt >= patience.retries {
            let tries = if attempt > 0 { format!(" (asked {} times)", attempt + 1) } else { String::new() };
            return Err(Error::new(key.taken_out_of(&format!("{message}{tries}"))));
        }
        thread::sleep(pause);
        pause *= 2;
    }
    Err(Error::new("the service was not asked"))
}

/// The text at an address.
fn text(agent: &Agent, address: &str) -> Result<String, Failure> {
    let mut response = agent.get(address).call().map_err(|error| failure(&error))?;
    let status = response.status().as_u16();
    if status != 200 {
        let found = format!("found the status {status} in place of an answer");
        return Err(match status {
            429 | 500.. => Failure::Passing(format!("{found}; the service has a fault or is busy: ask again later")),
            _ => Failure::Final(format!("{found}; check the address of the service")),
        });
    }
    response.body_mut().with_config().limit(MOST).read_to_string().map_err(|error| failure(&error))
}

/// What went wrong on the way. The address is not told: it holds the key.
fn failure(error: &ureq::Error) -> Failure {
    match error {
        ureq::Error::Timeout(_) => {
            Failure::Passing("the service did not answer in time; ask for fewer periods, or again later".to_string())
        }
        ureq::Error::HostNotFound => {
            Failure::Final("the service's host was not found; check its address and the network".to_string())
        }
        ureq::Error::BodyExceedsLimit(_) => Failure::Final(format!("an answer of more than {MOST} bytes")),
        ureq::Error::Io(error) => {
            Failure::Passing(format!("the connection to the service failed ({error}); ask again later"))
        }
        ureq::Error::ConnectionFailed | ureq::Error::Protocol(_) => {
            Failure::Passing(format!("the connection to the service failed ({error}); ask again later"))
        }
        other => Failure::Final(format!("the service could not be asked ({other})")),
    }
}
