### The words of a data package in English, for those that its own file (words.en.ftl) does not give: true of any
### statistic. A package may give any of these messages anew, and needs to give none.
###
### { -title }, { -subject }, { -area }, { -publisher } and { -licence } come from the package's datapackage.json.

## The site

site-name = { -title }
# What search engines and previews show.
site-description = { -title }: every figure with the release that printed it, and what was first published.
make-description =
    Choose a chart of { -title }, see it as your readers will, and copy the code that embeds it.
article-description = { -title }, told with charts that stay as of their day.

## What headlines call it

-subject-of-country = { -subject }
-country-possessive = the

# ‘Korean firms’ keeps its capital within a sentence where the area is Korea.
kept-capital = { -area }

## Around the chart

measure =
    { $both ->
        [yes] { -title }: exports and imports
       *[no] { -title }{ measured }
    }
measure-of =
    { $both ->
        [yes] { -title }: exports and imports, { $name }
       *[no] { -title }{ measured }: { $name }
    }
measured =
    { $flow ->
       *[balance] { "" }
        [exports] , exports
        [imports] , imports
    }
source =
    { $days_first ->
        [none] Source: { -publisher }
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] Source: { -publisher }, release of { DATE($days_first) }
               *[no] Source: { -publisher }, releases of { DATE($days_first) } to { DATE($days_last) }
            }
    }
all-items = Total
all-items-short = Total

## Notes below a chart

ended = Last full year: { PERIOD($last) }.

## Chapters of the front page that have no words of their own

# $by: 'by' and the name of a dimension.
any-chapter =
    { $kind ->
       *[columns] Over time
        [difference] Both sides of the balance
        [bars] { CAPITAL($by) }
        [dumbbell] { CAPITAL($by) }, then and now
        [bridge] How the parts add up
        [stack] Stacked over time
        [multiples] Each on one scale
        [revisions] What became of each figure
        [line] Over time
        [vintages] As each release knew it
        [triangle] What became of each figure
    }
any-chapter-text =
    { $kind ->
       *[columns] The columns show what is known today; the outlines show what was published first.
        [difference] The two lines come from one release each time; what lies between them is the balance.
        [bars]
            Indented rows are parts of the row above. The mark beside each bar is the figure of the year before; it is
            hollow where the two come from different releases, and then no change is worked out.
        [dumbbell] Each line leads from the compared figure to the shown one.
        [bridge]
            All bars come from one release. What it did not print stands apart as a remainder; it is never spread over
            the other bars.
        [stack] Surpluses are stacked up, deficits down, and the total is marked.
        [multiples]
            A line stops where a figure is not in our sources, and where a break makes figures incomparable.
        [revisions]
            A figure can change after it first appears. Follow each one from what was published first to what was
            published last.
        [line] A line stops where a figure is not in our sources, and where a break makes figures incomparable.
        [vintages] The strong line is what the newest release says. The thin ones are what earlier releases said of the same periods.
        [triangle]
            Each row is a period, each column a release. A shade shows how far a figure lies from the first that was
            published of its period.
    }
# Follows the text of the first chapter. $first, $last: the years that were revised; $mean: by how much on average;
# $smaller: the years among them, and the newest, whose whole balance is smaller than that.
chapter-total-revised = { $smaller ->
    [0]
        From its first publication to its latest, the figure of { SPAN($first, $last) } moved by { SIZE($mean) } on
        average.
   *[other]
        From its first publication to its latest, the figure of { SPAN($first, $last) } moved by { SIZE($mean) } on
        average, which is more than the whole of { LIST($smaller) }.
}

## About the statistic. What is empty is not shown.

about = About these figures
about-counted = What is counted
about-counted-text = { "" }
about-not = What it is not
about-not-text = { "" }
about-revisions = First said, then revised
about-revisions-text =
    A release can restate what an earlier one printed. Every figure here keeps its release, so that a chart can be drawn
    as of any day.
about-rounding = Sums and rounding
about-rounding-text = { "" }

## Sources

sources = What the data is compiled from
sources-text =
    { $conflicts ->
        [0]
            { NUMBER($figures) } figures of { NUMBER($releases) } releases, from { NUMBER($sources) } sources, each figure with its own.
       *[other]
            { NUMBER($figures) } figures of { NUMBER($releases) } releases, from { NUMBER($sources) } sources, each figure with its own.
            Where sources printed other numbers, those are kept too, with the reason why they were not taken:
            { NUMBER($conflicts) } in all.
    }

    A figure that no source printed is *not in our sources*. It is unknown, not zero.

## The end of the series

series-ended = The series has ended
# $successor: the day from which the other statistic is published.
series-ended-text =
    The last full year of this series is { PERIOD($last_year) }, the last release, of { DATE($last_release) }, is about
    the { PERIOD($last_period) }. The figures published since { DATE($successor) } are not comparable with it.

## Downloads and licence

downloads-text = The whole data package, in CSV files as they were checked.
licence = Figures: { -publisher }. The data package: { -licence }.
