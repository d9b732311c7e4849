// In place of the assets.js that the build writes.
export const VERSION = "1.0.0";
export const WASM = "assets/core.wasm";
export const FILES_WASM = "assets/files.wasm";
export const DATA = "assets/data.bin";
export const STYLE = "";
export const STYLE_FILE = "assets/element.css";
export const ATTRIBUTES = ["chart", "by", "period", "as-of", "lang"];
export const LANGUAGES = {
  en: {
    folder: "",
    words: "assets/words.en.bin",
    unavailable: "The chart could not be loaded.",
    slow: "The chart is slow.",
    stopped: "The chart has stopped.",
    undecided: "Which site?",
    otherVersion: "Another version.",
    missing: "No script.",
    ask: "Show the chart",
    retry: "Try again",
  },
  ko: {
    folder: "ko/",
    words: "assets/words.ko.bin",
    unavailable: "차트를 불러오지 못했습니다.",
    slow: "차트가 느립니다.",
    stopped: "차트가 멈췄습니다.",
    undecided: "어느 사이트?",
    otherVersion: "다른 버전.",
    missing: "스크립트 없음.",
    ask: "차트 보기",
    retry: "다시 시도",
  },
};
