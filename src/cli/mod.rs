//! The command line: arguments to a command, and what each command prints or writes.

pub mod args;
pub mod check;
pub mod commands;
