//! A publisher's service on the loopback address, which answers, errs, stalls and hangs up as it is told.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How the service answers one question.
#[derive(Clone, Debug)]
pub enum Reply {
    /// With the status 200.
    Text(String),
    Status(u16),
    /// It takes the question and then says nothing for a while.
    Silent(Duration),
    /// It announces an answer, sends half of it and hangs up.
    Cut(String),
    /// It sends its answer byte by byte, slowly.
    Dripping(String, Duration),
    /// It hangs up without a word.
    Closed,
}

/// The service, and the paths that it was asked for.
pub struct Publisher {
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Publisher {
    /// Starts a service whose answer to the nth question, counted from 0, to a path is that of `reply`.
    pub fn start(reply: impl Fn(usize, &str) -> Reply + Send + 'static) -> Publisher {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}/api/", listener.local_addr().expect("its address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let paths = Arc::clone(&asked);
        // It ends with the test program.
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let Some(path) = path_of(&stream) else { continue };
                let number = {
                    let mut paths = paths.lock().expect("no thread panics with the lock");
                    paths.push(path.clone());
                    paths.len() - 1
                };
                let reply = reply(number, &path);
                thread::spawn(move || answer(stream, reply));
            }
        });
        Publisher { address, asked }
    }

    /// The paths that were asked for, in their order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no thread panics with the lock").clone()
    }
}

fn path_of(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_string();
    // The rest of the head, so that hanging up is not taken for a reset.
    let _ = lines.take_while(|line| !line.is_empty()).count();
    Some(path)
}

/// A client that has gone is none to tell.
fn answer(mut stream: TcpStream, reply: Reply) {
    let head = |status: u16, length: usize| {
        format!(
            "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
             Connection: close\r\n\r\n"
        )
    };
    let _ = match reply {
        Reply::Text(text) => write!(stream, "{}{text}", head(200, text.len())),
        Reply::Status(status) => write!(stream, "{}", head(status, 0)),
        Reply::Silent(time) => {
            thread::sleep(time);
            Ok(())
        }
        Reply::Cut(text) => write!(stream, "{}{}", head(200, text.len()), &text[..text.len() / 2]),
        Reply::Dripping(text, pause) => write!(stream, "{}", head(200, text.len())).and_then(|()| {
            text.bytes().try_for_each(|byte| {
                thread::sleep(pause);
                stream.write_all(&[byte]).and_then(|()| stream.flush())
            })
        }),
        Reply::Closed => Ok(()),
    };
}
