//! Programs that a test starts and that never outlive it.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A program that ends when this value is dropped, or when the test program ends in any other way.
pub struct Guarded {
    shell: Child,
    /// The program runs while this is open.
    lifeline: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Guarded {
    /// Starts a program in a process group of its own, under a shell that waits for its input to close.
    pub fn start(program: &str, arguments: &[&str]) -> Guarded {
        Guarded::start_with(program, arguments, &[])
    }

    /// Starts a program with more variables in its environment.
    pub fn start_with(program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Guarded {
        let mut shell = Command::new("sh")
            .args(["-c", "\"$@\" & exec >&-; read -r _; trap '' TERM; kill -TERM 0; wait", "sh", program])
            .args(arguments)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let output = BufReader::new(shell.stdout.take().expect("its output is piped"));
        Guarded { lifeline: shell.stdin.take(), shell, output }
    }

    /// Reads the program's output up to the first line in which `find` finds something; `None` if it ends before.
    pub fn wait_for<T>(&mut self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.output.by_ref().lines().map_while(Result::ok).find_map(|line| find(line.trim()))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        // The shell ends when its program has; nobody is left to tell if it does not.
        let _ = self.shell.wait();
    }
}

/// Whether a program of this name is on the path.
pub fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
