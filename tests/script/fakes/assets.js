// In place of the assets.js that the build writes.
export const WASM = "assets/core.wasm";
export const FILES_WASM = "assets/files.wasm";
export const DATA = "assets/data.bin";
export const STYLE = "";
export const ATTRIBUTES = ["chart", "by", "period", "as-of", "lang"];
export const LANGUAGES = {
  en: {
    folder: "",
    words: "assets/words.en.bin",
    unavailable: "The chart could not be loaded.",
    stopped: "The chart has stopped.",
  },
  ko: {
    folder: "ko/",
    words: "assets/words.ko.bin",
    unavailable: "차트를 불러오지 못했습니다.",
    stopped: "차트가 멈췄습니다.",
  },
};
