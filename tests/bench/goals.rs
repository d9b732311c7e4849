//! The table of the benchmark, and whether its ratios meet the goals.

use crate::loading::{Loads, Times};
use crate::peers::Peer;
use crate::working::{MANY, Work};
use std::process::ExitCode;

/// Prints a row for each peer, ours first.
pub fn print_table(peers: &[Peer], loads: Option<&Loads>, work: &[Work]) {
    println!(
        "\n| | loads KB | slow: first answer ms | full speed ms | a pointer move ms | a change ms | {MANY} charts ms |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (at, (peer, work)) in peers.iter().zip(work).enumerate() {
        let answer = |times: fn(&Loads) -> &[Times]| loads.map_or(f64::NAN, |loads| times(loads)[at].answer);
        println!(
            "| {} | {:.0} | {:.0} | {:.0} | {:.2} | {:.1} | {:.0} |",
            peer.name,
            work.bytes / 1000.0,
            answer(|loads| &loads.slow),
            answer(|loads| &loads.quick),
            work.pointer_move,
            work.change,
            work.many
        );
    }
}

/// Prints our ratios to the goals; an error if one is missed.
pub fn judge(loads: &Loads, work: &[Work]) -> ExitCode {
    let [uplot, chartjs, plot] = [1, 2, 3];
    let Loads { slow, quick, served_picture, baseline_answer } = loads;
    let mut goals = vec![
        ("slow: the first answer, of Chart.js", slow[0].answer / slow[chartjs].answer, 1.25),
        ("slow: the server's first picture, of uPlot", served_picture / slow[uplot].picture, 0.6),
        ("full speed: the first answer, of uPlot", quick[0].answer / quick[uplot].answer, 1.0),
        ("a pointer move, of Observable Plot", work[0].pointer_move / work[plot].pointer_move, 0.8),
        ("a change, of Chart.js", work[0].change / work[chartjs].change, 1.0),
        ("50 charts, of uPlot", work[0].many / work[uplot].many, 0.7),
    ];
    goals.extend(
        baseline_answer.map(|answer| ("slow: the first answer, of the baseline", slow[0].answer / answer, 1.15)),
    );
    println!("\n{:<48} {:>8} {:>8}", "ratio", "found", "goal");
    for (name, found, goal) in &goals {
        let missed = if found <= goal { "" } else { "  missed" };
        println!("{name:<48} {found:>8.2} {goal:>8.2}{missed}");
    }
    println!("{:<48} {:>8.2}", "a change, of uPlot", work[0].change / work[uplot].change);
    if goals.iter().all(|(_, found, goal)| found <= goal) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
