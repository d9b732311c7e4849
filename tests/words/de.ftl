### Zahlen, Tage und Zeiträume auf Deutsch, für Tests.

money-words =
    { $scale ->
        [zero] 0 Dollar
        [million]
            { $plural ->
                [one] { $digits } Million Dollar
               *[other] { $digits } Millionen Dollar
            }
       *[billion]
            { $plural ->
                [one] { $digits } Milliarde Dollar
               *[other] { $digits } Milliarden Dollar
            }
    }
money-headline =
    { $scale ->
        [zero] 0 Dollar
        [million] { $digits } Mio. Dollar
       *[billion] { $digits } Mrd. Dollar
    }
money-mark =
    { $scale ->
        [zero] 0 $
        [million] { $digits } Mio. $
       *[billion] { $digits } Mrd. $
    }
count =
    { $number ->
        [0] keine
        [1] ein
        [2] zwei
        [3] drei
        [4] vier
        [5] fünf
        [6] sechs
        [7] sieben
        [8] acht
        [9] neun
        [10] zehn
        [11] elf
        [12] zwölf
       *[other] { $number }
    }
date = { $day }. { month } { $year }
month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
period =
    { $length ->
       *[year] { $year }
        [half] { ordinal } Halbjahr { $year }
        [quarter] { ordinal } Quartal { $year }
        [month] { month } { $year }
    }
ordinal =
    { $number ->
        [1] erstes
        [2] zweites
        [3] drittes
       *[4] viertes
    }
period-short =
    { $length ->
       *[year] { $year }
        [half] { $number }. Hj. { $year }
        [quarter] { $number }. Qu. { $year }
        [month] { month } { $year }
    }
span =
    { LENGTH($first) ->
       *[year] { YEAR($first) }–{ YEAR($last) }
        [half] { PERIOD($first) } bis { PERIOD($last) }
        [quarter] { PERIOD($first) } bis { PERIOD($last) }
        [month] { PERIOD($first) } bis { PERIOD($last) }
    }
span-short =
    { LENGTH($first) ->
       *[year] { YEAR($first) }–{ YEAR($last) }
        [half] { PERIOD($first, style: "short") } bis { PERIOD($last, style: "short") }
        [quarter] { PERIOD($first, style: "short") } bis { PERIOD($last, style: "short") }
        [month] { PERIOD($first, style: "short") } bis { PERIOD($last, style: "short") }
    }
list-next = { $list }, { $next }
list-last = { $list } und { $next }
list-next-with-commas = { $list }; { $next }
without-comma = { $before } und { $after }
sentence-next = { $sentences } { $next }
sentence =
    { $closed ->
        [yes] { CAPITAL($text) }
       *[no] { CAPITAL($text) }.
    }

holes-counted =
    { $missing ->
        [one] { $missing } von { $of } Werten fehlt in unseren Quellen.
       *[other] { $missing } von { $of } Werten fehlen in unseren Quellen.
    }
preliminary =
    { $periods ->
        [one] { PERIODS($periods) } ist vorläufig.
       *[other] { PERIODS($periods) } sind vorläufig.
    }
kept-capital = { "" }
