// Functions of wasm-bindgen's script that are longer than this site has use for: each stands in for the one of its name.
// The build reads them; a page never loads this file.

/** The element compiles the module itself, and starts it once. */
async function __wbg_init({ module_or_path }) {
  __wbg_finalize_init(await WebAssembly.instantiate(module_or_path, __wbg_get_imports()));
}

// What goes to and fro is a few words at a time: that they are copied once more, or memory is looked at afresh each
// time, is nothing to a reader.

function passStringToWasm0(text, malloc) {
  return passArray8ToWasm0(cachedTextEncoder.encode(text), malloc);
}

function getUint8ArrayMemory0() {
  return new Uint8Array(wasm.memory.buffer);
}

function getDataViewMemory0() {
  return new DataView(wasm.memory.buffer);
}
