//! The module as it is sent, in Chromium: what www/unpack.js puts together is what was taken apart, for modules of all
//! sorts, and functions keep what they do in another order.

#[path = "support/browser.rs"]
mod browser;
#[path = "support/page.rs"]
mod page;
#[path = "support/served.rs"]
mod served;

use arbitrary::Unstructured;
use ip_balance::site::wasm::{in_order, pack};
use serde_json::{Value, json};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    BlockType, CodeSection, ExportKind, ExportSection, Function, FunctionSection, Ieee64, MemArg, Module,
};
use wasm_encoder::{TypeSection, ValType};
use wasmparser::{Parser, Validator, WasmFeatures};

/// How many modules are made at random.
const MODULES: u8 = 60;

/// Writes a module without hints on alignment, which are not sent, and every length as short as can be.
struct Plain;

impl Reencode for Plain {
    type Error = std::convert::Infallible;

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, reencode::Error> {
        Ok(MemArg { align: 0, ..reencode::utils::mem_arg(self, place)? })
    }
}

fn plain(module: &[u8]) -> Vec<u8> {
    let mut plain = Module::new();
    let read = Plain.parse_core_module(&mut plain, Parser::new(0), module);
    read.unwrap_or_else(|error| panic!("what is put together is no module: {error}"));
    plain.finish()
}

/// A valid module that nobody would write; from the same number, the same.
fn random(number: u8) -> Option<Vec<u8>> {
    let mut state = u32::from(number) + 1;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(16_384)
    .collect();
    let config = wasm_smith::Config { min_funcs: 1, ..wasm_smith::Config::default() };
    let module = wasm_smith::Module::new(config, &mut Unstructured::new(&bytes)).expect("bytes make a module");
    let module = module.to_bytes();
    let has_code =
        Parser::new(0).parse_all(&module).any(|part| matches!(part, Ok(wasmparser::Payload::CodeSectionEntry(_))));
    has_code.then_some(module)
}

/// A module with `cases` functions: the n-th chooses among n ways and gives a float. `ways(n)` is a word of its own.
fn tables(cases: u32) -> Vec<u8> {
    let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
    types.ty().function([ValType::I32], [ValType::F64]);
    let mut exports = ExportSection::new();
    for case in 0..cases {
        functions.function(0);
        exports.export(&format!("ways{case}"), ExportKind::Func, case);
        let mut function = Function::new([(case % 3, ValType::I64), (1, ValType::F64)]);
        let mut instructions = function.instructions();
        instructions.block(BlockType::Empty).local_get(0).br_table(vec![0; case as usize], 0).end();
        instructions.f64_const(Ieee64::from(f64::from(case) + 0.5)).end();
        code.function(&function);
    }
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&exports).section(&code);
    module.finish()
}

/// www/unpack.js as a part of a test's script.
fn unpacker() -> String {
    include_str!("../www/unpack.js").replace("export ", "")
}

/// What the page puts together from modules as they are sent.
fn put_together(browser: &browser::Browser, sent: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let unpack = unpacker();
    let together = browser.run(&format!(
        "{unpack}
         return Promise.all({}.map(async (sent) => [...await assembled(Uint8Array.from(sent).buffer)]));",
        json!(sent)
    ));
    let bytes = |module: &Value| {
        module.as_array().expect("bytes").iter().map(|byte| byte.as_u64().expect("a byte") as u8).collect()
    };
    together.as_array().expect("modules").iter().map(bytes).collect()
}

#[test]
fn what_is_put_together_is_what_was_taken_apart() {
    let browser = page::browser();
    page::open(&browser, "embed.html");
    let mut modules: Vec<Vec<u8>> = (0..MODULES).filter_map(random).collect();
    assert!(modules.len() > usize::from(MODULES) / 3, "only {} modules have code", modules.len());
    // More words than a byte tells apart.
    modules.push(tables(300));
    let sent: Vec<Vec<u8>> = modules.iter().map(|module| pack(module).expect("it can be packed")).collect();
    for (nth, (module, together)) in modules.iter().zip(put_together(&browser, &sent)).enumerate() {
        assert!(plain(module) == plain(&together), "module {nth} of {} has changed", modules.len());
    }
}

#[test]
fn functions_do_in_another_order_what_they_did() {
    let mut modules: Vec<Vec<u8>> = (0..MODULES).filter_map(random).collect();
    modules.push(tables(12));
    for module in &modules {
        let ordered = in_order(module).expect("it can be put in order");
        let valid = Validator::new_with_features(WasmFeatures::all()).validate_all(&ordered);
        valid.unwrap_or_else(|error| panic!("in order it is no valid module: {error}"));
    }
    let browser = page::browser();
    page::open(&browser, "embed.html");
    let ordered = in_order(&tables(12)).expect("it can be put in order");
    let given = browser.run(&format!(
        "const {{ instance }} = await WebAssembly.instantiate(Uint8Array.from({}));
         return Array.from({{ length: 12 }}, (_, case_) => instance.exports[`ways${{case_}}`](0));",
        json!(ordered)
    ));
    assert_eq!(given, json!((0..12).map(|case| f64::from(case) + 0.5).collect::<Vec<_>>()));
}

#[test]
fn a_file_that_was_cut_short_is_told_and_freezes_nothing() {
    let browser = page::browser();
    page::open(&browser, "embed.html");
    let sent = pack(&tables(20)).expect("it can be packed");
    for length in [0, 8, 20, sent.len() / 2, sent.len() - 1] {
        let unpack = unpacker();
        let told = browser.run(&format!(
            "{unpack}
             return unpack(Uint8Array.from({}).buffer).then(() => 'a module', (error) => error.name);",
            json!(sent[..length])
        ));
        assert_ne!(told, json!("a module"), "{length} of {} bytes", sent.len());
    }
}

#[test]
fn a_file_with_a_wrong_length_in_it_is_told_and_freezes_nothing() {
    let browser = page::browser();
    page::open(&browser, "embed.html");
    let sent = pack(&tables(20)).expect("it can be packed");
    // The number from here on would be the greatest that there is.
    let wrong: Vec<Vec<u8>> =
        (8..sent.len() - 4).map(|at| [&sent[..at], &[0xff, 0xff, 0xff, 0x7f], &sent[at + 4..]].concat()).collect();
    let unpack = unpacker();
    let told = browser.run(&format!(
        "{unpack}
         const told = [], started = performance.now();
         for (const sent of {}) told.push(await unpack(Uint8Array.from(sent).buffer).then(() => '', (error) => error.name));
         return [told.includes('RangeError'), performance.now() - started < 20000];",
        json!(wrong)
    ));
    assert_eq!(told, json!([true, true]), "{} files", wrong.len());
}

#[test]
fn a_page_whose_module_is_cut_short_keeps_its_pictures_and_says_so() {
    let browser = page::browser();
    browser.before_each_page(
        "const own = fetch;
         window.fetch = async (address, ...all) => {
             const answer = await own(address, ...all);
             return String(address).endsWith('.wasm') ? new Response((await answer.arrayBuffer()).slice(0, 50000)) : answer;
         };",
    );
    for (path, words) in [("", "Reload the page"), ("ko/", "새로 고쳐")] {
        browser.go(&format!("{}/{path}index.html", served::site()));
        browser.until("charts().length > 1 && charts().every(chart => chart.dataset.state === 'error')");
        let shown = browser.run(
            "return charts().map(chart => [
                 chart.shadowRoot.querySelector('[role=alert]').innerText,
                 [...chart.querySelectorAll('svg')].some(svg => svg.getBoundingClientRect().height > 50),
             ]);",
        );
        for chart in shown.as_array().expect("charts") {
            assert!(chart[0].as_str().is_some_and(|told| told.contains(words)), "/{path}: {chart}");
            assert_eq!(chart[1], json!(true), "/{path}: the picture stays: {chart}");
        }
    }
}
