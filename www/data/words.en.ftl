### The words of this statistic in English: what it is about and who publishes it.

## What headlines call it

-subject = IP
-subject-of-country = Korea’s IP
-country-possessive = Korea’s

## Around the chart

measure =
    { $both ->
        [yes] Korea’s intellectual property exports and imports
       *[no] Korea’s intellectual property { measured }
    }
measure-of =
    { $both ->
        [yes]
            { $by ->
                [country] Korea’s intellectual property exports and imports with { $name }
               *[other] Korea’s intellectual property exports and imports: { $name }
            }
       *[no]
            { $by ->
                [country] Korea’s intellectual property { measured } with { $name }
               *[other] Korea’s intellectual property { measured }: { $name }
            }
    }
measured =
    { $flow ->
       *[balance] trade balance
        [exports] exports
        [imports] imports
    }
source =
    { $days_first ->
        [none] Source: Bank of Korea; compiled from press reports
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] Source: Bank of Korea, release of { DATE($days_first) }; compiled from press reports
               *[no]
                    Source: Bank of Korea, releases of { DATE($days_first) } to { DATE($days_last) };
                    compiled from press reports
            }
    }
# The total, beside its exports or imports.
all-items = All intellectual property
all-items-short = All IP

## Notes below a chart

ended =
    Last full year: { PERIOD($last) }. Since { $since } the Bank of Korea publishes knowledge services trade instead.
of-compilation =
    { $compilation ->
       *[main] { "" }
        [first]
            Figures of the first compilation: it was redone a year later, and later figures do not compare.
        [special]
            Special classification within the knowledge services trade statistic;
            not comparable with the stand-alone releases.
    }
