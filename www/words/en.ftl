### Every sentence of the charts in English. A message is `name = text`; an indented line goes on with the text before it.
###
### What stands in braces is filled in:
### { $name }                a text or a number as it is
### { MONEY($value) }        an amount with its minus: −$1.33 billion. sign: "always" adds a plus above zero.
### { SIZE($value) }         the same without a sign, for sentences that say surplus or deficit
###                          style: "headline" writes $1.33bn (from ten billion on to a tenth), style: "mark" $26.32bn
### { PERIOD($period) }      first half of 2021; style: "short" writes H1 2021
### { SPAN($first, $last) }  2010–2023
### { DATE($date) }          24 March 2023
### { COUNT($number) }       nine
### { LIST($names) }, { PERIODS($periods) }, { CODES($codes) }; style: "short" writes H1 2020 and H1 2021
### { PLAIN($name) }         a name without its commas: Programs and games
### { WITHIN($name) }        a name within a sentence: programs and games
### { ARTICLE(…) }           with the indefinite article that its sound asks for: an $8bn deficit
### { CAPITAL(…) }           with a large first letter
### { SENTENCE($text) }      as a sentence of its own
### { -subject }             a term of the data package (data/words.en.ftl) or of this file
### { another-message }      the text of another message
###
### A selector chooses one of several texts, the one with * where none of the others fits:
### { $flow -> [balance] … *[other] … }. It chooses by an argument, or by
### SIGN($value): positive, negative, zero · LENGTH($period): year, half, quarter, month · SAME($first, $last): yes, no
### ALIKE($one, $other, style: "headline"): yes where two amounts that differ are written alike
### SHORT($name, words: 3): yes where a text has so many words at most
### An argument that may be missing chooses by none and some.

language-name = English

## Amounts. The digits come with the decimals that they need; billion is a thousand million.

money-words =
    { $unit_base ->
       *[currency] { currency-sign }{ number-words }
        [percent] { $digits }%
        [percentage-points]
            { $plural ->
                [one] { $digits } percentage point
               *[other] { $digits } percentage points
            }
        [points]
            { $plural ->
                [one] { $digits } point
               *[other] { $digits } points
            }
        [persons] { number-words } people
        [unnamed] { number-words }
    }
money-headline =
    { $unit_base ->
       *[currency] { currency-sign }{ number-headline }
        [percent] { $digits }%
        [percentage-points]
            { $plural ->
                [one] { $digits } percentage point
               *[other] { $digits } percentage points
            }
        [points] { $digits } points
        [persons] { number-headline } people
        [unnamed] { number-headline }
    }
money-mark =
    { $unit_base ->
       *[currency] { currency-sign }{ number-headline }
        [percent] { $digits }%
        [percentage-points] { $digits } pts
        [points] { $digits }
        [persons] { number-headline }
        [unnamed] { number-headline }
    }
number-words =
    { $scale ->
        [zero] 0
        [one] { $digits }
        [million] { $digits } million
       *[billion] { $digits } billion
        [trillion] { $digits } trillion
    }
number-headline =
    { $scale ->
        [zero] 0
        [one] { $digits }
        [million] { $digits }m
       *[billion] { $digits }bn
        [trillion] { $digits }tn
    }
currency-sign =
    { $unit_currency ->
        [USD] $
        [EUR] €
        [GBP] £
        [JPY] ¥
        [KRW] ₩
        [CNY] CN¥
       *[other] { $unit_code }{ " " }
    }

# Beside the axis, where the figures do not name their unit: in English they do.
unit = { "" }
count =
    { $number ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
       *[other] { $number }
    }

## Days and periods

date = { $day } { month } { $year }
month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
period =
    { $length ->
       *[year] { $year }
        [half] { half-in-words } half of { $year }
        [quarter] { quarter-in-words } quarter of { $year }
        [month] { month } { $year }
    }
half-in-words =
    { $number ->
        [1] first
       *[2] second
    }
quarter-in-words =
    { $number ->
        [1] first
        [2] second
        [3] third
       *[4] fourth
    }
period-short =
    { $length ->
       *[year] { $year }
        [half] H{ $number } { $year }
        [quarter] Q{ $number } { $year }
        [month] { month-short } { $year }
    }
month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
span =
    { LENGTH($first) ->
       *[year] { YEAR($first) }–{ YEAR($last) }
        [half] { PERIOD($first) } to { PERIOD($last) }
        [quarter] { PERIOD($first) } to { PERIOD($last) }
        [month] { PERIOD($first) } to { PERIOD($last) }
    }
span-short =
    { LENGTH($first) ->
       *[year] { YEAR($first) }–{ YEAR($last) }
        [half] { PERIOD($first, style: "short") } to { PERIOD($last, style: "short") }
        [quarter] { PERIOD($first, style: "short") } to { PERIOD($last, style: "short") }
        [month] { PERIOD($first, style: "short") } to { PERIOD($last, style: "short") }
    }

## Lists and sentences

list-next = { $list }, { $next }
list-last = { $list } and { $next }
# Names that hold a comma themselves.
list-next-with-commas = { $list }; { $next }
without-comma = { $before } and { $after }
sentence-next = { $sentences } { $next }
sentence =
    { $closed ->
        [yes] { CAPITAL($text) }
       *[no] { CAPITAL($text) }.
    }

## One figure: tips, speech and tables

level =
    { $flow ->
        [balance]
            { SIGN($value) ->
                [positive] surplus of { SIZE($value) }
                [negative] deficit of { SIZE($value) }
               *[zero] neither surplus nor deficit
            }
        [exports] exports of { MONEY($value) }
        [imports] imports of { MONEY($value) }
       *[other] { MONEY($value) }
    }
level-of-release = { level } (release of { DATE($date) })
status =
    { $status ->
        [revised] revised
        [unchanged] unchanged since
        [preliminary] preliminary
       *[once]
            { $followed ->
                [yes] earliest in our sources
               *[no] no later print in our sources
            }
    }
level-with-status =
    { $doubtful ->
        [yes] { $level } ({ status }; doubtful).
       *[no] { $level } ({ status }).
    }
spoken = { $heading }: { $sentences }
first-published = First published { DATE($date) }: { level }.
earliest-found = Earliest in our sources, { DATE($date) }: { level }.
since-first =
    { $revision_kind ->
       *[unchanged] Unchanged since.
        [tie] Not revised since, rounding aside.
        [to-surplus] Revised from deficit to surplus.
        [to-deficit] Revised from surplus to deficit.
        [larger-surplus] Surplus revised up by { SIZE($revision_size) }.
        [smaller-surplus] Surplus revised down by { SIZE($revision_size) }.
        [larger-deficit] Deficit revised up by { SIZE($revision_size) }.
        [smaller-deficit] Deficit revised down by { SIZE($revision_size) }.
        [up] Revised up by { SIZE($revision_size) }.
        [down] Revised down by { SIZE($revision_size) }.
    }
change =
    { $movement_kind ->
       *[same] The same as { compared-period }.
        [tie] No change beyond rounding from { compared-period }.
        [to-surplus] Turned to surplus: { SIZE($movement_size) } up on { compared-period }.
        [to-deficit] Turned to deficit: { SIZE($movement_size) } down on { compared-period }.
        [larger-surplus] { SIZE($movement_size) } larger surplus than { compared-period }.
        [smaller-surplus] { SIZE($movement_size) } smaller surplus than { compared-period }.
        [smaller-deficit] { SIZE($movement_size) } smaller deficit than { compared-period }.
        [larger-deficit] { SIZE($movement_size) } larger deficit than { compared-period }.
        [more] { SIZE($movement_size) } more than { compared-period }.
        [less] { SIZE($movement_size) } less than { compared-period }.
        [higher] { SIZE($movement_size) } higher than { compared-period }.
        [lower] { SIZE($movement_size) } lower than { compared-period }.
    }
compared-period =
    { $against_year ->
        [yes] a year before
       *[no]
            { LENGTH($against_other) ->
               *[year] { PERIOD($against_other) }
                [half] the { PERIOD($against_other) }
                [quarter] the { PERIOD($against_other) }
                [month] { PERIOD($against_other) }
            }
    }
in-percent =
    { $flow ->
        [balance]
            { $up ->
                [yes] Larger by { $text }.
               *[no] Smaller by { $text }.
            }
       *[other]
            { $up ->
                [yes] Up { $text }.
               *[no] Down { $text }.
            }
    }
within-rounding = within rounding
different-releases = Different releases; change not calculated.
record =
    { $record_rank ->
        [first] First { record-length } { record-side } on record (data from { $began }).
        [largest] Record { record-length } { record-side } (data from { $began }).
       *[smallest] Smallest { record-length } { record-side } on record (data from { $began }).
    }
record-length =
    { $length ->
       *[year] annual
        [half] half-year
        [quarter] quarterly
        [month] monthly
    }
record-rank =
    { $record_rank ->
       *[first] first
        [largest] largest
        [smallest] smallest
    }
record-side =
    { $record_side ->
       *[surplus] surplus
        [deficit] deficit
    }
release-of = Release of { DATE($date) }.
stated = { $text }.
of-period = { $period }: { $text }.
labelled = { $label }: { $text }
item-and-period = { $item }, { $period }
derived =
    { $formula ->
        [none] Worked out from a printed change or sum.
       *[some] Worked out from printed figures: { $formula }.
    }
remainder-means = What the parts printed in the same release leave of the total.
rounding = Rounding leaves ±{ SIZE($margin) } open.
other-printed = { $publisher } printed { MONEY($value) }; not taken: { $reason }.
carried = Taken over from an earlier release: this one is complete and leaves out what did not change.
flagged = Marked by the publisher as { LIST($flags) }.
flag-name =
    { $flag ->
       *[preliminary] preliminary
        [estimated] estimated
        [revised] revised
        [break] a break in the series
        [forecast] a forecast
        [unavailable] not available
    }
exception = { SENTENCE($reason) }
# The figure shown stays what the release said.
finer-printed = { $publisher } prints it to more digits: { MONEY($value) }.
event = { SENTENCE($text) }
# At the average rate of the year; nobody published it.
converted = { $text }, at { $rate } to { $per } (average of { PERIOD($when) }); our conversion.
# A figure that the editors of the data doubt: its status, its mark, the reason.
doubtful-status = { $status }; doubtful
doubtful-mark = { $text }?
doubtful = Doubtful: { SENTENCE($reason) }

## Notes below a chart

superseded = Compiled anew in the release of { DATE($date) }; later figures do not compare with these.
preliminary =
    { $periods ->
        [one] { CAPITAL(PERIODS($periods)) } is preliminary.
       *[other] { CAPITAL(PERIODS($periods)) } are preliminary.
    }
some-preliminary = Some figures for { PERIODS($periods, style: "short") } are preliminary.
begins = The series begins with { LENGTH($first) ->
   *[year] { PERIOD($first) }
    [half] the { PERIOD($first) }
    [quarter] the { PERIOD($first) }
    [month] { PERIOD($first) }
}.
# $of_flows: it parts exports and imports, but not their balance.
break =
    { $of_flows ->
        [yes] Break in exports and imports only: { SENTENCE($note) }
       *[no] Break: { SENTENCE($note) }
    }
other-parts = From { PERIODS($periods, style: "short") } on the parts held are of another level.
# A mistake of the package that was corrected. $before: what stood there; none for a figure that was missing.
corrected-figure =
    { $before ->
        [none] Corrected on { DATE($day) }: { $name }, { PERIOD($when) }. { SENTENCE($why) }
       *[some] Corrected on { DATE($day) }: { $name }, { PERIOD($when) }, was { MONEY($before) }. { SENTENCE($why) }
    }
doubtful-figure = { $name }, { PERIOD($when) }: doubtful. { SENTENCE($reason) }
holes = Not in our sources: { LIST($names) }.
holes-at = Not in our sources: { PERIODS($periods, style: "short") }.
holes-counted =
    { $missing ->
        [1] { $missing } of { $of } figures is not in our sources.
       *[other] { $missing } of { $of } figures are not in our sources.
    }
parts-not-restated =
    { $length ->
       *[half] Halves were not restated; they do not add up to the revised year.
        [quarter] Quarters were not restated; they do not add up to the revised year.
        [month] Months were not restated; they do not add up to the revised year.
    }
base-release =
    { CAPITAL(PERIOD($when)) }: all terms are from the release of { DATE($date) }, whose total is { MONEY($used) };
    the newest is { MONEY($newest) }.
rows-name-releases = Figures come from different releases; each row names its own.
hollow-marks = Hollow marks come from another release; change not calculated.
converted-figures =
    { $rate ->
        [none] Converted at the average rate of each year: our conversion; these amounts were not published.
       *[some] Converted at { $rate } to { $per }, the average of { PERIOD($when) }: our conversion; these amounts were not published.
    }
coarse = Some figures are rounded to { SIZE($resolution) }.
ranked-among =
    { $counted ->
        [none] Ranked among the { COUNT($count) } items in our sources.
       *[some] Ranked among the { COUNT($count) } { $counted } in our sources.
    }
# What the record in the headline is a record of.
records-since =
    { $length ->
       *[year] On record: annual data from { $began }.
        [half] On record: half-year data from { $began }.
        [quarter] On record: quarterly data from { $began }.
        [month] On record: monthly data from { $began }.
    }
# The figures held are too few to prove it.
record-reported = The record is as reported with the release of { DATE($date) }; not every year is in our sources.
extreme-among =
    { $largest ->
        [yes]
            { $flow ->
               *[balance] Largest { extreme-side } of the { COUNT($count) } years in our sources.
                [exports] Highest of the { COUNT($count) } years in our sources.
                [imports] Highest of the { COUNT($count) } years in our sources.
            }
       *[no]
            { $flow ->
               *[balance] Smallest { extreme-side } of the { COUNT($count) } years in our sources.
                [exports] Lowest of the { COUNT($count) } years in our sources.
                [imports] Lowest of the { COUNT($count) } years in our sources.
            }
    }
extreme-side =
    { SIGN($value) ->
        [positive] surplus
        [negative] deficit
       *[zero] balance
    }
# Of vintages and of a triangle: how many of all releases are drawn.
vintages-drawn = { $drawn } of { $of } releases are drawn.
vintages-apart =
    { $count ->
        [1] One release is left out: a break parts it from the newest.
       *[other] { CAPITAL(COUNT($count)) } releases are left out: a break parts them from the newest.
    }
left-out = Left out, as the parts held explain too little: { PERIODS($periods, style: "short") }.

## Around the chart: subtitle, source line, table, links

by =
    { $by ->
        [total] total
       *[other] by { $name }
    }
versus =
    { $led ->
        [yes] from { PERIOD($other) } to { PERIOD($shown) }
       *[no] { PERIOD($shown) } against { PERIOD($other) }
    }
by-release = by release
# The subtitle of a measure that the package names.
growth-short = { $name } growth
growth-of =
    { $over_year ->
        [yes] { CAPITAL($name) }, growth over a year
       *[no] { CAPITAL($name) }, growth over the period before
    }
measure-of-title = { -title }: { WITHIN($measure) }
measure-of-item = { $item }: { WITHIN($measure) }
change-from = change from { PERIOD($other) } to { PERIOD($shown) }
outlines-are-first = outlines: first published
# The unit in the subtitle.
unit-name =
    { $unit_base ->
       *[currency]
            { $unit_currency ->
                [USD] US dollars
                [EUR] euros
                [GBP] pounds sterling
                [JPY] yen
                [KRW] won
                [CNY] yuan
               *[other] { $unit_code }
            }
        [percent] percent
        [percentage-points] percentage points
        [points] points
        [persons] people
        [unnamed] { "" }
    }
as-of = As of { DATE($date) }
newer-figures = Newer figures have come out since, the latest on { DATE($date) }.
current-chart = See the current chart
show-bars = Show the bars
chart =
    { $kind ->
       *[columns] Columns above and below zero, one for each period.
        [difference] Two lines over time, exports and imports, with the balance between them filled.
        [bars] Bars to both sides of zero, one for each item.
        [dumbbell] For each item, two points joined by a line: the compared period and the shown one.
        [bridge]
            { $change ->
                [yes] Steps that lead from one total to the other, one for the change of each part.
               *[no] Steps that add up to the total, one for each part.
            }
        [stack] Stacked columns over time: surpluses up, deficits down, the net marked.
        [multiples] Small panels, one for each item over time, all on one scale.
        [revisions] For each period, the figures that were published one after another.
        [line] Lines over time, one for each item.
        [vintages] Lines over time, one for each release; the newest is the strong one.
        [triangle] A table of periods by releases; shades show how far a figure lies from the first of its period.
    }
no-sum =
    { $other ->
        [none]
            No release in our sources gives { $name } for { PERIOD($when) } together with a part of it; bars show what is
            held.
       *[some]
            No release in our sources gives { $name } and one of its parts for both { PERIOD($other) } and { PERIOD($when) }, so
            the change cannot be added up; bars show what is held.
    }
misleading =
    The parts held of { $name } in { PERIOD($when) } would mislead: what they leave, { MONEY($remainder, style: "mark") },
    is larger than the largest of them, { MONEY($largest, style: "mark") }; bars show what is held.
# Above the table.
caption = { $title } ({ $subtitle })
column =
    { $column ->
       *[period] Period
        [item] Item
        [flow] Flow
        [figure] Figure
        [compared] Compared with
        [change] Change
        [status] Status
        [flag] Publisher’s mark
        [release] Release
        [first-published] First published
        [sources] Sources
    }
row-label =
    { $label ->
       *[first-published] First published
        [earliest-found] Earliest in our sources
        [revised] Revised
        [compared] Compared with
        [change] Change
        [percent] In percent
        [record] Record
        [release] Release
        [doubt] In doubt
        [flag] Publisher’s mark
        [origin] How obtained
        [rounding] Rounding
        [other-print] Other print
        [remark] Remark
        [finer-print] More digits
        [event] Behind it
        [conversion] Converted
    }
sources-count =
    { $count ->
        [1] { $count } source
       *[other] { $count } sources
    }

## Labels beside marks

flow-name =
    { $flow ->
        [balance] Balance
        [exports] Exports
        [imports] Imports
       *[other] Figure
    }
surplus = Surplus
deficit = Deficit
not-in-sources = not in our sources
not-available = not available
outside-series = outside the series
break-label = Break in series
other-release = { $period }, other release
first-published-label = first published
preliminary-label = preliminary
provisional-label = provisional
forecast-label = forecast
newest-vintage = release of { DATE($date) }
earlier-vintages =
    { SAME($days_first, $days_last) ->
        [yes] release of { DATE($days_first) }
       *[no] releases of { DATE($days_first) } to { DATE($days_last) }
    }
revised-label =
    { $up ->
        [yes] revised up
       *[no] revised down
    }
not-revised-label = as first published
latest-label = latest
revised-across-zero =
    { $surplus ->
       *[yes] revised to surplus
        [no] revised to deficit
    }
net-alone = net alone; parts left out
direction =
    { $balance ->
       *[yes]
            { $up ->
                [yes] improved
               *[no] worsened
            }
        [no]
            { $up ->
                [yes] rose
               *[no] fell
            }
    }
dates-are-releases = Dates: day of release

## Names of what is left of a total

remainder-of =
    { $name ->
        [none] Parts not in our sources, total less parts
       *[some] { $name }, total less parts
    }
remainder-rounding = Rounding
# Where room is short, a remainder's name ends before these words.
remainder-explanation = { ", total less" }

## Headlines: sentence case, at most 15 words

finding-nothing =
    { SAME($first, $last) ->
        [yes] { trade }: not in our sources for { PERIOD($first, style: "short") }
       *[no]
            { trade }: not in our sources,
            { PERIOD($first, style: "short") } to { PERIOD($last, style: "short") }
    }
finding-doubtful =
    { SAME($first, $last) ->
        [yes] { trade }: only a doubtful figure for { PERIOD($first, style: "short") }
       *[no]
            { trade }: only doubtful figures,
            { PERIOD($first, style: "short") } to { PERIOD($last, style: "short") }
    }
finding-outside =
    { $after ->
        [yes] { trade }: no figures after { PERIOD($edge, style: "short") }
       *[no] { trade }: no figures before { PERIOD($edge, style: "short") }
    }
finding-sparse = { trade }: only { $held } of { $of } figures are in our sources
finding-reported = { trade }: { balance-at } in { at-period }, reportedly the { record-rank } on record
finding-level =
    { $flow ->
        [balance]
            { $since_rank ->
                [none] { trade }: { balance-at } in { at-period }
                [largest]
                    { $topic_by ->
                        [total] { -subject-of-country } { since-side } hits a record { at-size } in { at-period }
                       *[other] { trade }: { record-at } of { at-size } in { at-period }
                    }
               *[some] { trade }: { record-at }, { at-size } in { at-period }
            }
        [exports] { trade }: { at-size } in { at-period }
        [imports] { trade }: { at-size } in { at-period }
       *[other] { trade }: { MONEY($at_value, style: "headline") } in { at-period }
    }
at-size = { SIZE($at_value, style: "headline") }
at-period = { PERIOD($at_period, style: "short") }
balance-at =
    { SIGN($at_value) ->
        [positive] { SIZE($at_value, style: "headline") } surplus
        [negative] { SIZE($at_value, style: "headline") } deficit
       *[zero] neither surplus nor deficit
    }
record-at =
    { LENGTH($at_period) ->
       *[year] { record-of-years }
        [half]
            { $since_rank ->
                [first] first half-year { since-side } on record
                [largest] record half-year { since-side }
               *[smallest] smallest half-year { since-side } on record
            }
        [quarter]
            { $since_rank ->
                [first] first quarterly { since-side } on record
                [largest] record quarterly { since-side }
               *[smallest] smallest quarterly { since-side } on record
            }
        [month]
            { $since_rank ->
                [first] first monthly { since-side } on record
                [largest] record monthly { since-side }
               *[smallest] smallest monthly { since-side } on record
            }
    }
record-of-years =
    { $since_rank ->
        [first] first { since-side } on record
        [largest] record { since-side }
       *[smallest] smallest { since-side } on record
    }
since-side =
    { $since_side ->
       *[surplus] surplus
        [deficit] deficit
    }
finding-flipped =
    { $topic_by ->
        [total] From { ARTICLE(balance-from) } in { from-period } to { flipped-to } in { to-period }
        [party] { balance-trade }: { balance-from } in { from-period }, { record-to } in { to-period }
       *[other]
            { LENGTH($from_period) ->
                [year]
                    { SHORT($topic_name, words: 2) ->
                        [yes] { balance-trade }: from { ARTICLE(balance-from) } in { from-period } to { flipped-to } in { to-period }
                       *[no] { balance-trade }: { balance-from } in { from-period }, { record-to } in { to-period }
                    }
               *[other] { balance-trade }: { balance-from } in { from-period }, { record-to } in { to-period }
            }
    }
flipped-to =
    { $record ->
        [yes] a record { balance-to }
       *[no] { ARTICLE(balance-to) }
    }
record-to =
    { $record ->
        [yes] record { balance-to }
       *[no] { balance-to }
    }
finding-turned =
    { $again ->
        [yes] { balance-trade } back in { to-side }: { to-amount } in { to-period } after { from-amount } in { from-period }
       *[no] { balance-trade } turned to { to-side }: { to-amount } in { to-period } after { from-amount } in { from-period }
    }
finding-went =
    { LENGTH($from_period) ->
        [year]
            { $trend ->
                [all-but-gone] { went-far }
                [divided] { went-far }
                [more-than-divided] { went-far }
                [multiplied] { went-subject } { multiplied } { went-amounts }
                [more-than-multiplied] { went-subject } { more-than-multiplied } { went-amounts }
               *[other] { went-subject } { went-verb } { went-amounts }
            }
       *[other] { went-subject } { went-verb } { went-amounts }
    }
went-amounts =
    { LENGTH($from_period) ->
       *[year] { went-at-length }
        [half] { went-in-parts }
        [quarter] { went-in-parts }
        [month] { went-in-parts }
    }
# The verb of what changed little has two words.
went-in-parts =
    { $trend ->
        [same]
            { $topic_by ->
                [party] { went-briefly }
               *[other]
                    { SHORT($topic_name, words: 2) ->
                        [yes] { went-at-length }
                       *[no] { went-briefly }
                    }
            }
       *[other]
            { SHORT($topic_name, words: 3) ->
                [yes] { went-at-length }
               *[no] { went-briefly }
            }
    }
went-at-length =
    from { from-size } in { from-period }
    to { to-size } in { to-period }
went-briefly =
    from { from-size } to { to-size },
    { from-period } to { to-period }
# How far it fell is left to the amounts where the name takes up the room.
went-far =
    { SHORT($topic_name, words: 3) ->
        [yes] { went-subject } { fallen }: { from-size } in { from-period }, { to-size } in { to-period }
       *[no] { went-subject } { went-down } { went-amounts }
    }
fallen =
    { $trend ->
        [all-but-gone]
            { $flow ->
               *[balance]
                    { SIGN($from_value) ->
                        [negative] all but closed
                       *[positive] all but gone
                    }
                [exports] down to under a tenth
                [imports] down to under a tenth
            }
        [divided] { $times ->
            [2] halved
            [3] down to a third
            [4] down to a quarter
            [5] down to a fifth
            [6] down to a sixth
            [7] down to a seventh
            [8] down to an eighth
           *[other] down to a ninth
        }
       *[more-than-divided] { $times ->
            [2] more than halved
            [3] down to under a third
            [4] down to under a quarter
            [5] down to under a fifth
            [6] down to under a sixth
            [7] down to under a seventh
            [8] down to under an eighth
           *[other] down to under a ninth
        }
    }
multiplied =
    { $times ->
        [2] doubled
        [3] tripled
       *[other] { went-up } { times-fold }
    }
more-than-multiplied =
    { SHORT($topic_name, words: 2) ->
        [yes] { $times ->
            [2] more than doubled
            [3] more than tripled
           *[other] { went-up } over { times-fold }
        }
       *[no] { went-up }
    }
times-fold =
    { $times ->
        [4] fourfold
        [5] fivefold
        [6] sixfold
        [7] sevenfold
        [8] eightfold
        [9] ninefold
        [10] tenfold
       *[other] { $times }-fold
    }
finding-over-year =
    { LENGTH($to_period) ->
        [year] { went-subject } { over-year }
       *[other]
            { $flow ->
               *[balance] { went-subject } { over-year }
                [exports] { trade }: { over-year-briefly }
                [imports] { trade }: { over-year-briefly }
            }
    }
over-year =
    { $up ->
        [yes] { went-up } { over-year-amounts }
       *[no] { went-down } { over-year-amounts }
    }
over-year-amounts =
    to { to-size } in { to-period }
    from { from-size } a year before
over-year-briefly =
    { to-size } in { to-period }, { $up ->
        [yes] up from { from-size }
       *[no] down from { from-size }
    } a year before
went-subject =
    { $flow ->
       *[balance]
            { $topic_by ->
                [total] { -subject-of-country } { from-side }
                [party] { -subject } { from-side } with { $topic_name }
               *[other] { PLAIN($topic_name) }: { from-side }
            }
        [exports] { trade }
        [imports] { trade }
    }
went-verb =
    { $trend ->
        [same] little changed
        [larger] { went-up }
        [multiplied] { went-up }
        [more-than-multiplied] { went-up }
       *[other] { went-down }
    }
went-up =
    { $flow ->
       *[balance]
            { SIGN($from_value) ->
                [negative] widened
               *[other] grew
            }
        [exports] rose
        [imports] rose
    }
went-down =
    { $flow ->
       *[balance]
            { SIGN($from_value) ->
                [negative] narrowed
               *[other] shrank
            }
        [exports] fell
        [imports] fell
    }
finding-against =
    { $topic_by ->
        [total] { -subject-of-country } exports { against-verb } its imports{ against-again }: { against-amounts } in { period-of }
       *[other] { balance-trade }: exports { against-verb } imports{ against-again }, { against-amounts } in { period-of }
    }
against-again =
    { $again ->
        [yes] { " " }again
       *[no] { "" }
    }
against-verb =
    { $standing ->
       *[level] level with
        [passed] pass
        [fell-behind] fall behind
        [above] above
        [below] below
    }
against-amounts =
    { ALIKE($exports, $imports, style: "headline") ->
        [yes] { SIZE($exports, style: "mark") } against { SIZE($imports, style: "mark") }
       *[no] { SIZE($exports, style: "headline") } against { SIZE($imports, style: "headline") }
    }
# A measure that is told by its name: Unemployment rate rose to 3.4% in Q1 2024, up 0.2 percentage points in a year.
finding-measured =
    { $movement_kind ->
        [more] { $topic_name } rose to { measured-at }, up { measured-by } { measured-against }
        [higher] { $topic_name } rose to { measured-at }, up { measured-by } { measured-against }
        [less] { $topic_name } fell to { measured-at }, down { measured-by } { measured-against }
        [lower] { $topic_name } fell to { measured-at }, down { measured-by } { measured-against }
        [same] { $topic_name } unchanged at { measured-at }
       *[other] { $topic_name } little changed at { measured-at }
    }
measured-at = { MONEY($at_value, style: "headline") } in { at-period }
measured-by = { SIZE($movement_size, style: "headline") }
measured-against =
    { $against_year ->
        [yes] in a year
       *[no] since { PERIOD($against_other, style: "short") }
    }
finding-highest =
    { $among ->
        [none] Highest { WITHIN($measure) }: { $of_name }, { highest-amount }
       *[some] Highest { WITHIN($measure) }: { $of_name }, { highest-amount }, among { COUNT($among) } in our sources
    }
highest-amount = { MONEY($of_value, style: "headline") } in { period-of }
# Two flows that the package names: Receipts above payments.
finding-against-named =
    { $topic_by ->
        [total] { CAPITAL($plus) } { against-verb } { WITHIN($minus) }{ against-again }: { against-amounts } in { period-of }
       *[other] { PLAIN($topic_name) }: { WITHIN($plus) } { against-verb } { WITHIN($minus) }{ against-again }, { against-amounts } in { period-of }
    }
finding-overtook =
    { $by ->
        [party]
            { $surplus ->
                [yes] { $now } overtakes { $before } as { -country-possessive } biggest { -subject } surplus{ among-short }
               *[no] { $now } overtakes { $before } as { -country-possessive } biggest { -subject } deficit{ among-short }
            }
       *[other]
            { $among ->
                [none] Biggest { overtook-side } now { overtook-by }, ahead of { WITHIN($before) }
               *[some] { PLAIN($now) } ahead of { WITHIN($before) }: biggest { overtook-side } among the { COUNT($among) } in our sources
            }
    }
overtook-side =
    { $surplus ->
        [yes] surplus
       *[no] deficit
    }
overtook-by =
    { $by ->
        [sector] at { WITHIN($now) }
       *[other] in { WITHIN($now) }
    }
among-short =
    { $among ->
        [none] { "" }
       *[some] { " " }among the { COUNT($among) } in our sources
    }
finding-pair =
    { $by ->
        [total] { surplus-amount } surplus, { deficit-amount } deficit in { period-of }
        [party]
            { surplus-amount } surplus with { $surplus_name }, { deficit-amount } deficit with { $deficit_name } in { period-of }
        [sector]
            { PLAIN($surplus_name) }: { surplus-amount } surplus; { WITHIN($deficit_name) }: { deficit-amount } deficit in { period-of }
       *[other]
            { surplus-amount } surplus in { WITHIN($surplus_name) },
            { deficit-amount } deficit in { WITHIN($deficit_name) } in { period-of }
    }
surplus-amount = { SIZE($surplus_value, style: "headline") }
deficit-amount = { SIZE($deficit_value, style: "headline") }
finding-record-and =
    { $other_name ->
        [none]
            { $by ->
                [total] { -subject-of-country } trade: { record-of } in { period-of }
                [party] { -subject } trade with { $of_name }: { record-of } in { period-of }
               *[other] { PLAIN($of_name) }: { record-of } in { period-of }
            }
       *[some]
            { $by ->
                [total] { -subject-of-country } trade: { record-of }, but { balance-other }
                [party] { -subject } trade with { $of_name }: { record-of }, but { balance-other } with { $other_name }
                [sector] { PLAIN($of_name) }: { record-of }, but { balance-other } at { WITHIN($other_name) }
               *[other] { PLAIN($of_name) }: { record-of }, but { balance-other } in { WITHIN($other_name) }
            }
    }
record-of =
    { LENGTH($period) ->
       *[year] { record-of-years }
        [half]
            { $since_rank ->
                [first] first half-year { since-side } on record
                [largest] record half-year { since-side }
               *[smallest] smallest half-year { since-side } on record
            }
        [quarter]
            { $since_rank ->
                [first] first quarterly { since-side } on record
                [largest] record quarterly { since-side }
               *[smallest] smallest quarterly { since-side } on record
            }
        [month]
            { $since_rank ->
                [first] first monthly { since-side } on record
                [largest] record monthly { since-side }
               *[smallest] smallest monthly { since-side } on record
            }
    }
balance-other =
    { SIGN($other_value) ->
        [positive] { SIZE($other_value, style: "headline") } surplus
        [negative] { SIZE($other_value, style: "headline") } deficit
       *[zero] neither surplus nor deficit
    }
finding-largest =
    { $by ->
        [total] { largest-of }: { largest-amount }
        [party]
            { $flow ->
               *[balance] { largest-of } with { $of_name }: { largest-amount }
                [exports] { largest-of } to { $of_name }: { largest-amount }
                [imports] { largest-of } from { $of_name }: { largest-amount }
            }
        [sector] { largest-of } at { WITHIN($of_name) }: { largest-amount }
        [product]
            { $flow ->
               *[balance] { largest-of } in { WITHIN($of_name) }: { largest-amount }
                [exports] { largest-of } of { WITHIN($of_name) }: { largest-amount }
                [imports] { largest-of } of { WITHIN($of_name) }: { largest-amount }
            }
       *[other] { largest-of } in { WITHIN($of_name) }: { largest-amount }
    }
largest-of =
    { $among ->
        [none] Largest { -subject } { largest-what }
       *[some] Largest { largest-what }
    }
largest-amount =
    { $among ->
        [none] { of-amount } in { period-of }
       *[some] { of-amount } in { period-of }, among { COUNT($among) } in our sources
    }
largest-what =
    { $flow ->
       *[balance]
            { SIGN($of_value) ->
                [positive] surplus
                [negative] deficit
               *[zero] balance
            }
        [exports] exports
        [imports] imports
    }
of-amount = { SIZE($of_value, style: "headline") }
finding-moved =
    { $total_name ->
        [none] { moved } in { period-of }
       *[some] { moved }; { moved-total }
    }
moved =
    { $by ->
        [total]
            { $shift_kind ->
                [to-surplus] { moved-trade } turned to surplus, up { moved-by }
                [to-deficit] { moved-trade } turned to deficit, down { moved-by }
                [larger-surplus] { -subject-of-country } surplus grew by { moved-by }
                [smaller-surplus] { -subject-of-country } surplus shrank by { moved-by }
                [surplus-gone] { -subject-of-country } surplus shrank by { moved-by }
                [larger-deficit] { -subject-of-country } deficit widened by { moved-by }
                [smaller-deficit] { -subject-of-country } deficit narrowed by { moved-by }
                [deficit-gone] { -subject-of-country } deficit narrowed by { moved-by }
               *[same] { -subject-of-country } balance unchanged
                [more-exports] { -subject-of-country } exports grew by { moved-by }
                [less-exports] { -subject-of-country } exports fell by { moved-by }
                [more-imports] { -subject-of-country } imports grew by { moved-by }
                [less-imports] { -subject-of-country } imports fell by { moved-by }
                [up] { $name } up { moved-by } to { moved-to }
                [down] { $name } down { moved-by } to { moved-to }
            }
       *[other]
            { $shift_kind ->
                [to-surplus] { moved-trade } turned to surplus, up { moved-by }
                [to-deficit] { moved-trade } turned to deficit, down { moved-by }
                [larger-surplus] Surplus { moved-where } grew by { moved-by }
                [smaller-surplus] Surplus { moved-where } shrank by { moved-by }
                [surplus-gone] Surplus { moved-where } shrank by { moved-by }
                [larger-deficit] Deficit { moved-where } widened by { moved-by }
                [smaller-deficit] Deficit { moved-where } narrowed by { moved-by }
                [deficit-gone] Deficit { moved-where } narrowed by { moved-by }
               *[same] Balance { moved-where } unchanged
                [more-exports] Exports { moved-where } grew by { moved-by }
                [less-exports] Exports { moved-where } fell by { moved-by }
                [more-imports] Imports { moved-where } grew by { moved-by }
                [less-imports] Imports { moved-where } fell by { moved-by }
                [up] { PLAIN($name) }: up { moved-by } to { moved-to }
                [down] { PLAIN($name) }: down { moved-by } to { moved-to }
            }
    }
moved-by = { SIZE($shift_size, style: "headline") }
moved-to = { MONEY($shift_after, style: "headline") }
moved-trade =
    { $by ->
        [total] { -subject-of-country } trade
        [party] { -subject } trade with { PLAIN($name) }
       *[other] { PLAIN($name) }
    }
moved-where =
    { $by ->
        [party]
            { $shift_kind ->
                [more-exports] to { $name }
                [less-exports] to { $name }
                [more-imports] from { $name }
                [less-imports] from { $name }
               *[other] with { $name }
            }
        [sector]
            { $shift_kind ->
                [more-exports] by { WITHIN($name) }
                [less-exports] by { WITHIN($name) }
                [more-imports] by { WITHIN($name) }
                [less-imports] by { WITHIN($name) }
               *[other] at { WITHIN($name) }
            }
        [product]
            { $shift_kind ->
                [more-exports] of { WITHIN($name) }
                [less-exports] of { WITHIN($name) }
                [more-imports] of { WITHIN($name) }
                [less-imports] of { WITHIN($name) }
               *[other] in { WITHIN($name) }
            }
       *[other] in { WITHIN($name) }
    }
moved-total =
    { $total_kind ->
        [to-surplus] { total-turned } surplus
        [to-deficit] { total-turned } deficit
        [larger-surplus] { total-topic } surplus grew to { total-amount }
        [smaller-surplus] { total-topic } surplus shrank to { total-amount }
        [larger-deficit] { total-topic } deficit widened to { total-amount }
        [smaller-deficit] { total-topic } deficit narrowed to { total-amount }
       *[same] { total-topic } balance { MONEY($total_after, style: "headline", sign: "always") }
        [surplus-gone] { total-topic } balance { total-amount }
        [deficit-gone] { total-topic } balance { total-amount }
        [more-exports] { total-topic } exports at { total-amount }
        [less-exports] { total-topic } exports at { total-amount }
        [more-imports] { total-topic } imports at { total-amount }
        [less-imports] { total-topic } imports at { total-amount }
        [up] { WITHIN($total_name) } at { MONEY($total_after, style: "headline") }
        [down] { WITHIN($total_name) } at { MONEY($total_after, style: "headline") }
    }
total-turned =
    { $total_again ->
        [yes] { total-trade } back in
       *[no] { total-trade } turned to
    }
total-trade =
    { $total_by ->
        [total] { -subject } trade
        [party] { $total_name }
       *[other] { WITHIN($total_name) }
    }
total-topic =
    { $total_by ->
        [total] { -subject }
        [party] { $total_name }
       *[other] { WITHIN($total_name) }
    }
total-amount = { SIZE($total_after, style: "headline") }
finding-parts =
    { $flow ->
        [balance]
            { $topic_by ->
                [total]
                    { SIGN($total_value) ->
                        [positive] { parts-subject } surplus of { total-size } in { total-when }: { parts }
                        [negative] { parts-subject } deficit of { total-size } in { total-when }: { parts }
                       *[zero] { balance-trade }: neither surplus nor deficit in { total-when }; { parts }
                    }
               *[other]
                    { SIGN($total_value) ->
                        [positive] { balance-trade }: { total-size } surplus in { total-when }; { parts }
                        [negative] { balance-trade }: { total-size } deficit in { total-when }; { parts }
                       *[zero] { balance-trade }: neither surplus nor deficit in { total-when }; { parts }
                    }
            }
        [exports] { trade } of { total-size } in { total-when }: { parts }
        [imports] { trade } of { total-size } in { total-when }: { parts }
       *[other] { trade }: { MONEY($total_value, style: "headline") } in { total-when }; { parts }
    }
# Names of institutions take up the room.
parts-subject =
    { $by ->
        [sector] { -subject }
       *[other] { -subject-of-country }
    }
total-size = { SIZE($total_value, style: "headline") }
total-when = { PERIOD($total_period, style: "short") }
parts =
    { $other_name ->
        [none] { part-one }
       *[some]
            { $by ->
                [party] { part-one }, { $other_name } { part-other-amount }
               *[other] { part-one }, { WITHIN($other_name) } { part-other-amount }
            }
    }
part-one =
    { $by ->
        [party] { $one_name } { part-one-amount }
       *[other] { WITHIN($one_name) } { part-one-amount }
    }
# A plus before exports would be read as a change.
part-one-amount =
    { $flow ->
        [balance] { MONEY($one_value, style: "headline", sign: "always") }
        [exports] { SIZE($one_value, style: "headline") }
        [imports] { SIZE($one_value, style: "headline") }
       *[other] { MONEY($one_value, style: "headline") }
    }
part-other-amount =
    { $flow ->
        [balance] { MONEY($other_value, style: "headline", sign: "always") }
        [exports] { SIZE($other_value, style: "headline") }
        [imports] { SIZE($other_value, style: "headline") }
       *[other] { MONEY($other_value, style: "headline") }
    }
finding-crossed =
    { $up ->
        [none]
            { $down ->
                [none] No change of sign between { range }
               *[some]
                    { $by ->
                        [total] { -subject-of-country } trade moved from surplus into deficit between { range }
                        [party] { -subject } trade with { $down } moved from surplus into deficit between { range }
                       *[other] { CAPITAL(WITHIN($down)) } moved from surplus into deficit between { range }
                    }
            }
       *[some]
            { $down ->
                [none]
                    { $by ->
                        [total] { -subject-of-country } trade moved from deficit into surplus between { range }
                        [party] { -subject } trade with { $up } moved from deficit into surplus between { range }
                       *[other] { CAPITAL(WITHIN($up)) } moved from deficit into surplus between { range }
                    }
               *[some]
                    { $by ->
                        [party] { -subject } trade with { $up } moved into surplus, with { $down } into deficit between { range }
                       *[other] { CAPITAL(WITHIN($up)) } moved into surplus, { WITHIN($down) } into deficit between { range }
                    }
            }
    }
range = { PERIOD($first, style: "short") } and { PERIOD($last, style: "short") }
finding-sign-revised =
    { $turns ->
        [0] { sign-revised-once }
        [1] { sign-revised-once }
        [2] Sign changed twice: { balance-trade } in { period-of }, first { first-amount }, now { last-amount }
       *[other] Sign changed repeatedly: { balance-trade } in { period-of }, first { first-amount }, now { last-amount }
    }
sign-revised-once =
    { $since_rank ->
        [none] { CAPITAL(balance-trade) } in { period-of }: { balance-first } revised to { balance-last }
       *[some] { CAPITAL(record-of) } became { ARTICLE(balance-last) }: { balance-trade } in { period-of }
    }
finding-revised =
    { trade } in { period-of }: { $revision_kind ->
        [larger-surplus] surplus revised up from { revised-amounts }
        [smaller-surplus] surplus revised down from { revised-amounts }
        [larger-deficit] deficit revised up from { revised-amounts }
        [smaller-deficit] deficit revised down from { revised-amounts }
        [up] revised up from { revised-amounts }
        [down] revised down from { revised-amounts }
       *[other] revised from { revised-amounts }
    }
revised-amounts =
    { ALIKE($first, $last, style: "headline") ->
        [yes]
            { $flow ->
                [balance] { SIZE($first, style: "mark") } to { SIZE($last, style: "mark") }
               *[other] { MONEY($first, style: "mark") } to { MONEY($last, style: "mark") }
            }
       *[no]
            { $flow ->
                [balance] { SIZE($first, style: "headline") } to { SIZE($last, style: "headline") }
               *[other] { MONEY($first, style: "headline") } to { MONEY($last, style: "headline") }
            }
    }
finding-never-revised = { trade }: no revision in our sources

## Parts that several headlines share

# What a headline is about: Korea’s IP trade, IP exports to US, Copyrights.
trade =
    { $flow ->
        [balance] { balance-trade }
        [exports]
            { $topic_by ->
                [total] { -subject-of-country } exports
                [party] { -subject } exports to { $topic_name }
                [sector] Exports by { WITHIN($topic_name) }
                [industry] Exports in { WITHIN($topic_name) }
               *[product] Exports of { WITHIN($topic_name) }
            }
        [imports]
            { $topic_by ->
                [total] { -subject-of-country } imports
                [party] { -subject } imports from { $topic_name }
                [sector] Imports by { WITHIN($topic_name) }
                [industry] Imports in { WITHIN($topic_name) }
               *[product] Imports of { WITHIN($topic_name) }
            }
       *[other] { $topic_name }
    }
balance-trade =
    { $topic_by ->
        [total] { -subject-of-country } trade
        [party] { -subject } trade with { $topic_name }
       *[other] { PLAIN($topic_name) }
    }
period-of = { PERIOD($period, style: "short") }
from-period = { PERIOD($from_period, style: "short") }
to-period = { PERIOD($to_period, style: "short") }
# Two amounts that a headline would round to the same are written in full.
from-size =
    { ALIKE($from_value, $to_value, style: "headline") ->
        [yes] { SIZE($from_value, style: "mark") }
       *[no] { SIZE($from_value, style: "headline") }
    }
to-size =
    { ALIKE($from_value, $to_value, style: "headline") ->
        [yes] { SIZE($to_value, style: "mark") }
       *[no] { SIZE($to_value, style: "headline") }
    }
from-amount = { MONEY($from_value, style: "headline", sign: "always") }
to-amount = { MONEY($to_value, style: "headline", sign: "always") }
first-amount = { MONEY($first, style: "headline", sign: "always") }
last-amount = { MONEY($last, style: "headline", sign: "always") }
from-side =
    { SIGN($from_value) ->
        [positive] surplus
        [negative] deficit
       *[zero] balance
    }
to-side =
    { SIGN($to_value) ->
        [positive] surplus
        [negative] deficit
       *[zero] balance
    }
balance-from =
    { SIGN($from_value) ->
        [positive] { SIZE($from_value, style: "headline") } surplus
        [negative] { SIZE($from_value, style: "headline") } deficit
       *[zero] neither surplus nor deficit
    }
balance-to =
    { SIGN($to_value) ->
        [positive] { SIZE($to_value, style: "headline") } surplus
        [negative] { SIZE($to_value, style: "headline") } deficit
       *[zero] neither surplus nor deficit
    }
balance-first =
    { SIGN($first) ->
        [positive] { SIZE($first, style: "headline") } surplus
        [negative] { SIZE($first, style: "headline") } deficit
       *[zero] zero balance
    }
balance-last =
    { SIGN($last) ->
        [positive] { SIZE($last, style: "headline") } surplus
        [negative] { SIZE($last, style: "headline") } deficit
       *[zero] zero balance
    }

## For readers who walk the chart without seeing it whole, and what goes wrong with a data file

# $figures: how many there are; $missing: how many of them have no value.
outline-count =
    { $missing ->
        [0]
            { $figures ->
                [one] One figure.
               *[other] { $figures } figures.
            }
       *[other]
            { $figures ->
                [one] One figure, without a value.
               *[other] { $figures } figures, { $missing } of them without a value.
            }
    }
# $heading: the period or the item; $level: surplus of $160 million.
outline-extreme =
    { $highest ->
        [yes] Highest: { $heading }, { $level }.
       *[no] Lowest: { $heading }, { $level }.
    }
outline-turns =
    { $surplus ->
        [yes] Turned to surplus: { PERIODS($periods) }.
       *[no] Turned to deficit: { PERIODS($periods) }.
    }
# The editor’s annotation of a figure.
outline-annotation = Annotation, { $heading }: { SENTENCE($text) }
# A key that leads no further.
outline-end =
    { $last ->
        [yes] Last one.
       *[no] First one.
    }
jump =
    { $jump ->
        [sign-change] Next change of sign
        [revision] Next revised figure
        [largest] Highest figure
       *[smallest] Lowest figure
    }
jump-none =
    { $jump ->
        [sign-change] No other change of sign in this chart.
        [revision] No other revised figure in this chart.
        [largest] No higher figure in this chart.
       *[smallest] No lower figure in this chart.
    }
help = Keys and sound
help-keys =
    { $keys ->
       *[arrows] Arrow keys: to the next figure and the one before; across them, into a figure and out of it.
        [enter] Enter: everything known of a figure, line by line; on a source, its page. Escape: back.
        [ends] Home and End: to the beginning and the end.
        [pages] Page Up and Page Down: the same place in the next group, or five figures on.
    }
help-letters = Single letters are keys, too
help-close = Close
sound-play = Play the series, or stop
sound-about =
    The higher the note, the higher the figure. A deficit sounds rougher; a bell marks a change of sign, two knocks a break in
    the series, a dull tick a figure without a value.
sound-rate = Rate
sound-rate-name =
    { $rate ->
        [slow] Slow
       *[normal] Normal
        [fast] Fast
    }
whose-words = Whoever made the address of this page wrote the headline, the note or the labels of this chart. They are not the words of { -publisher } or of this site.
table = The figures as a table
element-not-loaded = The chart could not be loaded.
element-slow = The chart is taking long to load.
element-stopped = A fault in the program has stopped this chart.
element-undecided = This page has charts of two sites, and this one does not say which it belongs to. Its code needs the attribute src with the address of its site.
element-other-version = The chart program of another site runs on this page, in another version than this chart needs. The chart can be shown in a frame instead.
element-site-missing = The script of the site that this chart belongs to is not on the page. Its code has to be pasted whole.
element-ask = Show the interactive chart
element-retry = Try again
data-foreign = The data file is not one of this chart’s: check its address.
data-version = The data file is of another version than this page. Reload the page.
data-damaged = The data file is cut short or damaged. Reload the page to try again.

## What is wrong with a query: found, expected, and the nearest that is valid

query-unknown-key = found the key '{ $found }', expected one of { CODES($keys) }{ query-nearest }
query-repeated-key = found the key '{ $key }' twice, expected it once
query-unknown = { $key }: found '{ $found }', expected { $expected }{ query-nearest }
query-not-taken =
    { $found ->
        [none] { $key }: found '' with chart={ $chart }, expected { $expected }
       *[some] { $key }: found '{ $found }' with chart={ $chart }, expected { $expected }
    }
query-encoding = found '{ $found }', expected text in percent-encoded UTF-8
query-nearest =
    { $nearest ->
        [none] { "" }
       *[some] ; did you mean '{ $nearest }'?
    }
expected-one-of = one of { CODES($codes) }
expected-one-of-many = one of { CODES($codes) } and others of items.csv
expected-period-or-none = a period such as 2021, or none
expected-period-or-range = a period such as 2022, 2022-H1, 2016-Q1 or 2024-03, or a range such as 2010..2023
expected-date = a date such as 2023-03-24
expected-codes = one or more codes with commas between them
expected-each-once = each code once
expected-ends-of-one-length = a range whose ends are of one length
expected-earlier-first = an earlier period first
expected-plain-text = plain text of at most { $characters } characters
expected-annotations = up to four of CODE:text with commas between them, each text at most 60 characters
expected-no-flow = no flow: it draws exports and imports
expected-balance-with-flows = a balance of which the package has both flows; chart=line shows other measures
expected-additive-measure =
    a measure whose parts add up, not a rate or an index; chart=bars compares the items
expected-only-with-bridge = it only with chart=bridge
expected-only-with-lines = it only with chart=line and chart=vintages
expected-measure-that-grows = a flow, a level or an index; a percentage says nothing of a balance or a rate
expected-day-from = a day from that of the first release, { $first }, on
expected-published-by = one that was published by { $day }: { CODES($codes) }
expected-code = a code of letters, digits, _ and -
expected-dimension-with-parts = a dimension with parts: { CODES($codes) }
expected-one-item-of = one item of { $by }: { CODES($codes) }
expected-items-of = items of { $by } (by={ $by })
expected-item-with-parts = an item that has parts: { CODES($codes) }
expected-one-item = one item
expected-one-period = one period, such as { $such }
expected-at-most-periods =
    { $number ->
        [one] at most { $number } period
       *[other] at most { $number } periods
    }
expected-at-most-items = at most { $number } items in one chart: name those to show in item
expected-period-to-lead-from = a period to lead from, or no compare: the one a year before
expected-length-of = a period of the same length as { $such }
expected-another-period = another period than the drawn one
expected-item-or-period = an item of items.csv or a period
expected-years-in = years, such as 2022 or 2010..2023: there are no { $currency } rates of other periods
expected-font = serif, sans or the name of a font: letters, digits, blanks and -, at most { $characters } characters
expected-rgb = a colour of six digits from 0 to f, such as fff8ec
expected-contrast = a colour that can be read: a contrast of at least { $least }:1 to { CODES($grounds) }
expected-ground-beside = a ground beside it, or theme=light or theme=dark: no text can be read in both themes

## Claims: what was published about a release, and what later releases did to it

# The values in a claim or an article.
claim-balance = { SIGN($value) ->
    [positive] a surplus of { SIZE($value) }
    [negative] a deficit of { SIZE($value) }
   *[zero] a balance of zero
}
claim-record = { record-rank } { record-side }

# Who published it.
claim-reported-by = Reported by { LIST($publishers) }

# Whether the figures of its day proved it, and what ended it.
claim-proven = True at the time, and still true.
claim-proven-until = True until { DATE($day) } ({ $causes }).
claim-reported = { $contradicted ->
    [yes] As reported; { claim-against }.
   *[no] As reported; consistent with the { claim-periods } held.
}
claim-reported-until = { $contradicted ->
    [yes] As reported; { claim-against }. Overtaken on { DATE($day) } ({ $causes }).
   *[no] As reported; consistent with the { claim-periods } held until { DATE($day) } ({ $causes }).
}
claim-against = { $available ->
    [one] the { claim-periods } held speaks against it
   *[other] the { claim-periods } held speak against it
}
claim-periods = { $available ->
    [one] { $length ->
        [month] one month
        [quarter] one quarter
        [half] one half-year
       *[year] one year
    }
   *[other] { $length ->
        [month] { COUNT($available) } months
        [quarter] { COUNT($available) } quarters
        [half] { COUNT($available) } half-years
       *[year] { COUNT($available) } years
    }
}

# One reason why it ended, and several.
claim-revised = { $record_rank ->
    [none] { $item }, { PERIOD($period) }: revised to { claim-balance }
   *[some] { $item }, { PERIOD($period) }: revised to { claim-balance }, no longer the { claim-record }
}
claim-surpassed =
    { $item }, { PERIOD($period) }: no longer the { claim-record }, overtaken by { surpassed-by }
surpassed-by =
    { LENGTH($by_period) ->
       *[year] { PERIOD($by_period) }’s { SIZE($by_value) }
        [half] { SIZE($by_value) } in the { PERIOD($by_period) }
        [quarter] { SIZE($by_value) } in the { PERIOD($by_period) }
        [month] { SIZE($by_value) } in { PERIOD($by_period) }
    }
claim-causes = { $causes }; { $next }

## Every page

# As Open Graph writes the language.
language-locale = en_GB

# Below the name of the site, after what the statistic is.
standfirst =
    { $releases ->
        [one] Figures: { $publisher }, release of { DATE($last) }.
       *[other]
            Figures: { $publisher }. Every chart can be rewound to the day of any of the { NUMBER($releases) } releases
            since { DATE($first) }; the latest came out on { DATE($last) }.
    }
standfirst-article = One release, told as an article
page-skip = Skip to the charts
page-language = Language
# Shown where a chart cannot be drawn; a link to the front page follows.
page-no-script = The interactive chart has not loaded. All charts and figures are also here:
# Before links to the sites of other statistics, at the foot of the page.
beside = Another statistic here, kept apart:
# Below every page, after the licence of the figures.
licences-title = Software licences
licences-lead = The pages load a program that is made of these parts, and draw pictures in this font. Each is used on the terms below its name.
page-licence =
    Code and pages: MIT or Apache 2.0, as you choose. Nothing is loaded from elsewhere, and nothing is kept but your
    choice of colours.

## Links below a chart

links-alone = This chart alone
links-make = Embed this chart
links-picture = Picture:
links-figures = Figures:
links-excel = CSV for Excel
links-rewind = As it was on { DATE($day) }
links-copy = Copy link
links-share = Share…

## Controls of the front page

controls = Change all charts
controls-period = Period
controls-compare = Compared with
controls-flow = Flow
controls-chart = Go to chart
controls-as-of = As of the release of
controls-theme = Colours
controls-latest = Latest
controls-year-before = A year before
controls-no-comparison = No comparison
controls-all-charts = All charts
controls-earlier = Earlier release
controls-later = Later release

# Choices of several fields.
choice-length = { $length ->
    [month] Months
    [quarter] Quarters
    [half] Half-years
   *[year] Years
}
choice-chart = { $chart ->
    [difference] Exports and imports
    [bars] Bars
    [dumbbell] From then to now
    [bridge] Adding up
    [stack] Stacked
    [multiples] Small panels
    [revisions] Revisions
    [line] Lines
    [vintages] As releases knew it
    [triangle] Table of revisions
   *[columns] Over time
}
choice-total = Nothing: the total
choice-theme = { $theme ->
    [light] Light
    [dark] Dark
   *[auto] System
}

## How large it is

size = Is it large?
size-intro =
    The balance is a small difference of two large sums. Set against imports, exports show how small; set against the year
    before, they show where it comes from. Both are worked out from figures of one release.
size-caption = Balance, exports and imports by year
size-year = Year
size-balance = Balance
size-exports = Exports
size-imports = Imports
size-of-imports = Exports as a share of imports
size-of-year-before = Exports on the year before
size-other-release = different releases; not worked out
size-across-break = break in the series; not worked out

## Claims, and what became of them

claims = What was said, and what became of it
claims-intro =
    Records make headlines, and revisions unmake them. Each sentence, in our words, is worked out from the figures known
    on its day and followed through every later release. Where the figures held are too few to prove it, it stands as
    reported.
claims-article = One of these releases, told as an article with its charts
article-day = As of { DATE($day) }. Every number in the text is worked out from the data, like the charts.

## Numbers of other statistics that look alike

look-alikes = Which number did you read?
look-alikes-intro = Several official numbers go by nearly the same name. They count different things: they must not be joined or compared.
look-alikes-statistic = Statistic
look-alikes-figure = Figure
look-alikes-publisher = Published by
look-alikes-counts = What it counts
# The last figure of a statistic that has none for the period of the table.
look-alikes-last = None for this period; { PERIOD($period) }: { $level }

## Corrections of the data

corrections = Corrections
corrections-intro = Mistakes of ours that were found and mended. A revision by the publisher is none: it is told with its figure.
# $before, $after: what stood there and what stands there now; none where there is no figure.
correction-of =
    { $after ->
        [none]
            { $before ->
                [none] { $name }, { PERIOD($when) }, release of { DATE($release) }
               *[some] { $name }, { PERIOD($when) }, release of { DATE($release) }: { MONEY($before) }, withdrawn
            }
       *[some]
            { $before ->
                [none] { $name }, { PERIOD($when) }, release of { DATE($release) }: now { MONEY($after) }
               *[some] { $name }, { PERIOD($when) }, release of { DATE($release) }: { MONEY($before) }, now { MONEY($after) }
            }
    }

## Download of the data

downloads = Download the data
downloads-file = { $file ->
    [README] what the figures mean
    [observations] every figure as each release gave it
    [conflicts] numbers that sources printed otherwise
    [releases] the releases in their order
    [series] which releases make a series, and why others do not compare
    [dimensions] the ways of breaking the total down
    [items] the items: the total and its parts
    [parents] which parts are complete, and what is left
    [breaks] where figures stop being comparable
    [details] figures for pairs of items
    [sources] who printed them
    [measures] the unit of the figures
    [krw_per_usd] won per dollar, annual averages
    [names] shorter names of items
    [exceptions] figures that do not add up, and why
    [finer_prints] figures that a source prints to more digits
    [events] what moved the figures
    [corrections] our own mistakes, corrected
    [look_alikes] numbers of other statistics that look alike
    [claims] sentences that were said, checked against the figures
    [story] the chapters of the front page
    [vintages] the same figures as one table, with each figure’s day and its status then: for R, pandas and spreadsheets
    [datapackage] what the files and columns mean
   *[other] { "" }
}
# For catalogues of data; not seen on the page.
downloads-description =
    { $name }, release by release: { NUMBER($figures) } figures of { NUMBER($releases) } releases, compiled from { NUMBER($sources) } published
    sources.

## make.html: choose a chart and copy the code that embeds it

make = Make a chart of your own
make-skip = Skip to the form
make-no-script = Charts are made with JavaScript. All charts and figures are also here:
make-start = Begin with a chart of the page
make-own = One of your own
make-article = Of the article

make-content = What it shows
make-chart = Chart
make-by = Broken down by
make-until = Up to
make-period-default = The chart’s own choice
make-one-period = This period alone
make-first = Also show what was first published
make-events = Mark what moved the figures
make-change = Add up changes instead of balances
make-growth = Growth
make-growth-none = No: the figures themselves
make-growth-year = Over a year, in percent
make-growth-period = Over the period before, in percent
make-items = Choose items

make-promise = What later releases do to it
make-stays = Nothing: it stays as of a date
make-keeps-up = It keeps up with new releases

make-words = Your words
make-headline = Headline
make-note = Note
make-highlight = Make items or periods stand out
make-annotate = Annotate
make-annotation-place = Place of annotation { $number }
make-annotation-text = Text of annotation { $number }

make-looks = Looks
make-language = Language of the chart
make-page = The page that it will stand on is
make-page-theme = { $theme ->
    [light] light
    [dark] dark
   *[auto] light or dark, as the reader has set
}
make-height = Height of the frame
make-height-auto = That of the chart
make-height-fixed = { $pixels } px
make-house = Font and colours of your own
make-house-about = Colours as six digits, such as fff8ec. What is neutral, such as the grid, follows from background and text. A colour that cannot be read is refused, and the nearest that can be read is named.
make-font = Font: serif, sans or its name
make-font-serif = With serifs
make-font-sans = Without serifs
make-colour =
    { $colour ->
       *[ground] Background
        [ink] Text
        [surplus] Surpluses
        [deficit] Deficits
    }
make-colour-pick =
    { $colour ->
       *[ground] Pick the background
        [ink] Pick the colour of text
        [surplus] Pick the colour of surpluses
        [deficit] Pick the colour of deficits
    }

make-preview = Preview
make-width = { $width ->
    [phone] Phone
    [full] Full width
   *[column] Column
}
make-dark = Dark
make-offer = Show the chart that is offered instead

make-code = { $kind ->
    [element] Element
    [picture] Picture
    [address] Address
   *[frame] Frame
}
make-code-about = { $kind ->
    [element] Part of your page: its font and its colours can be yours. One script for any number of charts.
    [picture] For newsletters, and wherever neither scripts nor frames are allowed.
    [address] The chart alone, for a link.
   *[frame] Works in every content management system that takes an iframe.
}
make-citation = Citation, in { $language ->
    [en] English
    [ko] Korean
   *[other] { $name }
}
# The citation itself, in the language of the chart. The script puts in what stands in braces.
make-cited = “{ $title }”, { $site }. { $source }. As of { $day }. { $address }
make-listener =
    With the lines that give the frame the height of its chart; leave them out where your system listens by itself
make-no-picture =
    The charts of the page have pictures at addresses that stay. This is another chart: save it as PNG or SVG and put
    the file on your own server.
make-copy = Copy
make-copied = Copied
make-not-saved = The file could not be made. Check the connection and try again.
make-selected = Selected: copy it with the keyboard
make-foreign-file = This file does not say which chart it shows

make-files = Save
make-file = { $format ->
    [png] PNG
    [png2] PNG, twice the size
    [svg] SVG
    [csv] CSV
    [excel] CSV for Excel
   *[json] JSON
}

## What the server says where it has nothing to show: what was found and what was expected

server-not-found = There is nothing at this address.
server-method = Found the method { $found }, expected GET, HEAD or OPTIONS.
server-address-too-long = Found an address of more than { $most } bytes.
server-number = Found “{ $found }” for { $key }, expected a whole number from { $least } to { $most }.
server-no-chart = Found no address of a chart in url, expected one such as { $example }
server-no-format = Found the format “{ $found }”, expected json.
server-picture-too-large = Found a picture of too many pixels, expected a smaller width or scale.
server-busy = Too many charts are being drawn at once. Try again in a few seconds.
server-fault = The answer could not be made. The operator finds the cause in the server’s messages.
server-nearest = The nearest chart that can be drawn:
