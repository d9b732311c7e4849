### The words of this statistic in English: its name, the chapters of its front page, what is told about it.
### The words of charts, tables, controls and errors are the program's own (www/words/en.ftl).
###
### Figures and dates are worked out from the data; none is written by hand. How they are shown, { SIZE($mean) }, is told
### at the head of the program's file.
### Texts are Markdown: a blank line begins a new paragraph, *stars* emphasise, [words](address) link.

## The site

# What search engines and previews show.
site-description =
    What Korea earns abroad with patents, trademarks, music, games and software, less what it pays for them: every
    figure with the release that printed it.
make-description =
    Choose a chart of Korea’s intellectual property trade balance, see it as your readers will, and copy the code that
    embeds it.
article-description =
    A release of Korea’s intellectual property trade balance, told with charts that stay as of its day.

## What headlines call it

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
                [party] Korea’s intellectual property exports and imports with { $name }
               *[other] Korea’s intellectual property exports and imports: { $name }
            }
       *[no]
            { $by ->
                [party] Korea’s intellectual property { measured } with { $name }
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

ended = Released by itself until { ended-last }; since { $since } inside the knowledge services trade statistic, compiled otherwise.
ended-last =
    { LENGTH($last) ->
       *[year] { PERIOD($last) }
        [half] the { PERIOD($last) }
        [quarter] the { PERIOD($last) }
        [month] { PERIOD($last) }
    }

## The chapters, in the order of the page

chapter-total = The balance
chapter-total-text = The columns show what is known today; the outlines show what the Bank of Korea said first.
# Follows the sentence before. $first, $last: the years that were revised; $mean: by how much on average;
# $smaller: the years among them, and the newest, whose whole balance is smaller than that.
chapter-total-revised = { $smaller ->
    [0]
        From its first publication to its latest, the annual balance of { SPAN($first, $last) } moved by { SIZE($mean) }
        on average.
   *[other]
        From its first publication to its latest, the annual balance of { SPAN($first, $last) } moved by { SIZE($mean) }
        on average, which is more than the whole balance of { LIST($smaller) }.
}

chapter-flows = Exports and imports
chapter-flows-text =
    The balance is a narrow gap between two broad streams. Exports are what is received from abroad for the use or the
    sale of intellectual property, imports what is paid. Royalties paid within a group of companies count.

chapter-types = By type
chapter-types-text =
    Indented rows are parts of the row above. The mark beside each bar is the figure of the year before; it is hollow
    where the two come from different releases, and then no change is worked out.

chapter-bridge = How the types add up
chapter-bridge-text =
    All bars come from one release. Parts the press did not report are shown as a remainder; it is never spread over the
    other bars.

chapter-stack = Year by year
chapter-stack-text =
    Surpluses are stacked up, deficits down, and the total is marked. A year in which the printed types explain too
    little of the total is left open.

chapter-culture = Culture and software
chapter-culture-text =
    Headlines about Korean music and drama are about the first bar. Games count as computer programs. Databases include
    the fees for applications that come installed on a device.

chapter-countries = By country
chapter-countries-text =
    A country here is the other side of the payment, not the place where a work was made. Royalties that a Korean firm’s
    factory abroad pays to its parent are exports.

chapter-culture-record = Culture’s record
chapter-culture-record-text =
    All figures come from the newest release that printed them together, so that the record does not compare figures of
    different vintages. The outlines show what was said first of each year.

chapter-countries-over-time = Countries over time
chapter-countries-over-time-text =
    One scale for all panels, so that heights compare. A gap is a year that is not in our sources.

chapter-institutions = Who earns, who pays
chapter-institutions-text =
    These are the Korean sides of the payments. The Korean units of foreign software and video companies are among the
    small and mid-sized foreign-invested firms. A firm changes class when its business group grows.

chapter-industry = Manufacturing and services
chapter-industry-text =
    The industry is that of the Korean firm. Only industries that the press quoted are listed; the parts do not make up
    the whole.

chapter-items = Every type on one scale
chapter-items-text = A line stops where a year is not in our sources, and where a break makes figures incomparable.

chapter-halves = What became of the half-years
chapter-halves-text =
    Every figure is preliminary when it first appears. Follow each half-year from what was said first to what was said
    last.

chapter-years = What became of the years
chapter-years-text = Full years are revised as well, in each release that follows.

chapter-special = What came after
chapter-special-text =
    The trade in knowledge services counts intellectual property by other rules. These figures stand apart: nothing
    leads from the series above to them.

## About the statistic

about = What this statistic is, and what it is not

about-counted = What is counted
about-counted-text =
    Payments across the border for the use and for the sale of intellectual property of every kind: patents, trademarks
    and franchises, works of culture, software, databases. Payments inside a group of companies count.

about-not = What it is not
about-not-text =
    It is not the line ‘charges for the use of intellectual property’ in the balance of payments, which is narrower, nor
    the technology trade statistic. The three must not be joined.

about-revisions = First said, then revised
about-revisions-text =
    A figure is preliminary in the release made for its period; later releases restate it. Every figure here keeps its
    release, so that a chart can be drawn as of any day.

about-rounding = Sums and rounding
about-rounding-text =
    The bank prints hundreds of millions of dollars with one decimal. Parts are rounded one by one and may miss their
    sum by a little. Half-years are not restated when the year is revised.

## Sources

sources = What the data is compiled from
sources-text =
    { $conflicts ->
        [0]
            The releases themselves were not at hand. { NUMBER($figures) } figures of { NUMBER($releases) } releases were collected from
            { NUMBER($sources) } sources, most of them press reports, each figure with its sources.
        [one]
            The releases themselves were not at hand. { NUMBER($figures) } figures of { NUMBER($releases) } releases were collected from
            { NUMBER($sources) } sources, most of them press reports, each figure with its sources. In one case a source printed
            another number; it is kept too, with the reason why it was not taken.
       *[other]
            The releases themselves were not at hand. { NUMBER($figures) } figures of { NUMBER($releases) } releases were collected from
            { NUMBER($sources) } sources, most of them press reports, each figure with its sources. In { NUMBER($conflicts) } cases a
            source printed another number; those are kept too, with the reason why they were not taken.
    }

    A figure that no source printed is *not in our sources*. It is unknown, not zero, and the bank may well have
    published it.

## Where the series stands

series-ended = Where the balance is published now
# $successor: the day from which the other statistic is published.
series-ended-text =
    The balance had releases of its own until that of { DATE($last_release) }, about the { PERIOD($last_period) }; their
    last full year is { PERIOD($last_year) }. Since { DATE($successor) } the Bank of Korea publishes a balance of the same
    name inside its statistic of trade in knowledge services, as a special classification and compiled otherwise. Those
    figures do not compare with the ones shown here.

## Downloads and licence

downloads-text =
    The whole data package, in CSV files as they stand in the project. Values are in millions of US dollars; a deficit
    is negative.
licence =
    Figures: Bank of Korea, compiled from published reports; the compilation is under [CC BY
    4.0](https://creativecommons.org/licenses/by/4.0/).
