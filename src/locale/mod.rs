//! Every word, in English and Korean: figures, dates, periods, names and sentences.
//! Knows no pixels. `Text` is the enum of every sentence, matched without a wildcard in `en` and `ko`.
