"""English words for times."""

from datetime import time

from bot.languages.en.holidays import HOLIDAYS
from bot.languages.en.zones import ZONES
from bot.languages.lists import each, numbered, phrases
from bot.languages.time_words import Half, PartOfDay, Place, TimeWords, Unit

_ONES = numbered("one | two | three | four | five | six | seven | eight | nine")
_TEENS = numbered(
    "ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen", 10
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_NTHS = numbered("first | second | third | fourth | fifth | sixth | seventh | eighth | ninth")
_NTEENTHS = numbered(
    """
    tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth |
    nineteenth | twentieth
    """,
    10,
)

NUMBERS = {
    **_ONES,
    **_TEENS,
    **_TENS,
    **{f"{ten}{sign}{one}": tens + n for ten, tens in _TENS.items() for one, n in _ONES.items() for sign in " -"},
    **{f"oh {one}": n for one, n in _ONES.items()},
}

ORDINALS = {
    **_NTHS,
    **_NTEENTHS,
    **{f"twenty{sign}{nth}": 20 + n for nth, n in _NTHS.items() for sign in " -"},
    **each("thirtieth", 30),
    **each("thirty first | thirty-first", 31),
}

WEEKDAYS = {
    **each("monday | mon | mon.", 0),
    **each("tuesday | tue | tues | tue. | tues.", 1),
    **each("wednesday | wed | weds | wed. | wendsday | wensday | wednsday", 2),
    **each("thursday | thu | thur | thurs | thu. | thurs.", 3),
    **each("friday | fri | fri.", 4),
    **each("saturday | sat | sat.", 5),
    **each("sunday | sun | sun.", 6),
}

MONTHS = {
    **each("january | jan | jan.", 1),
    **each("february | feb | feb.", 2),
    **each("march | mar | mar.", 3),
    **each("april | apr | apr.", 4),
    "may": 5,
    **each("june | jun | jun.", 6),
    **each("july | jul | jul.", 7),
    **each("august | aug | aug.", 8),
    **each("september | sep | sept | sep. | sept.", 9),
    **each("october | oct | oct.", 10),
    **each("november | nov | nov.", 11),
    **each("december | dec | dec.", 12),
}

_MORNING = PartOfDay(time(6), time(12), Half.MORNING)
_AFTERNOON = PartOfDay(time(12), time(18), Half.AFTERNOON)
_EVENING = PartOfDay(time(17), time(22), Half.AFTERNOON)
_NIGHT = PartOfDay(time(19), time(0), Half.AFTERNOON)
_LUNCH = PartOfDay(time(12), time(14), Half.AFTERNOON)
_DAY_END = PartOfDay(time(17), time(18), Half.AFTERNOON, point=True)

PARTS_OF_DAY = {
    **each("morning | mornings | mornin | forenoon | a.m | breakfast time", _MORNING),
    **each("early morning | early in the morning", PartOfDay(time(6), time(9), Half.MORNING)),
    **each("mid-morning | mid morning | midmorning", PartOfDay(time(9), time(11), Half.MORNING)),
    **each("late morning | late in the morning", PartOfDay(time(10), time(12), Half.MORNING)),
    **each("afternoon | afternoons | arvo | aft", _AFTERNOON),
    **each("early afternoon | early in the afternoon", PartOfDay(time(12), time(15), Half.AFTERNOON)),
    **each("mid-afternoon | mid afternoon", PartOfDay(time(14), time(16), Half.AFTERNOON)),
    **each("late afternoon | late in the afternoon", PartOfDay(time(15), time(18), Half.AFTERNOON)),
    **each("pm | p.m. | in the pm | in the p.m.", _AFTERNOON),
    **each("in the am | in the a.m.", _MORNING),
    **each("evening | evenings | eve | dinner time | dinnertime", _EVENING),
    **each("early evening", PartOfDay(time(17), time(19), Half.AFTERNOON)),
    **each("late evening", PartOfDay(time(20), time(23), Half.AFTERNOON)),
    **each("night | nite | nights", _NIGHT),
    **each("late night | late at night", PartOfDay(time(21), time(0), Half.AFTERNOON)),
    **each("lunchtime | at lunch | lunch time | midday | mid-day | mid day | over lunch", _LUNCH),
    **each("after lunch", PartOfDay(time(13), time(17), Half.AFTERNOON)),
    **each("before lunch", PartOfDay(time(9), time(12), Half.MORNING)),
    **each("after work | after hours", PartOfDay(time(17), time(20), Half.AFTERNOON)),
    **each(
        """
        first thing | first thing in the morning | start of day | start of the day | beginning of the day
        """,
        PartOfDay(time(9), time(10), Half.MORNING, point=True),
    ),
    **each(
        """
        close of business | cob | end of business | end of business day | end of day | end of the day |
        end of the work day | end of the workday | end of the working day | end of work | end of work day |
        end-of-day | eod
        """,
        _DAY_END,
    ),
    **each(
        """
        during business hours | during office hours | during working hours | in business hours | in the business hours |
        in working hours
        """,
        PartOfDay(time(9), time(17), None),
    ),
    **each("last thing", _DAY_END),
}

UNITS = {
    **each("minute | minutes | min | mins | min.", Unit.MINUTE),
    **each("hour | hours | hr | hrs | h | hour's | hours'", Unit.HOUR),
    **each("day | days | days'", Unit.DAY),
    **each(
        """
        working day | working days | business day | business days | workday | workdays | weekday | weekdays
        """,
        Unit.WORKING_DAY,
    ),
    **each("week | weeks | wk | wks | weeks'", Unit.WEEK),
    **each("workweek | work week | working week | business week", Unit.WORKING_WEEK),
    **each("fortnight | fortnights", Unit.FORTNIGHT),
    **each("weekend | weekends | week end | week-end | wkend", Unit.WEEKEND),
    **each("month | months", Unit.MONTH),
    **each("year | years | yr | yrs", Unit.YEAR),
}

TIMES = TimeWords(
    numbers=NUMBERS,
    one=phrases("a | an"),
    couple={
        "a pair of": 2,
        "another couple of": 2,
        "a couple of": 2,
        "a couple": 2,
        "couple of": 2,
        "couple": 2,
        "a few": 3,
        "few": 3,
    },
    ordinals=ORDINALS,
    ordinal_endings=phrases("nd | rd | st | th"),
    days={
        **each("today | todays | tday | this day", 0),
        **each("tomorrow | tomorrows | tmrw | tmr | tmw | tmrow | tomo | tommorow | tommorrow", 1),
        **each("2moro | 2morrow | tomorow | tom. | the next day | next day", 1),
        **each("day after tomorrow | the day after tomorrow | day after tmrw | overmorrow", 2),
        **each("yesterday | yesterdays | yest | ystrday", -1),
        **each("day before yesterday | the day before yesterday | day before yest", -2),
    },
    weekdays=WEEKDAYS,
    weekdays_plural=numbered(
        "mondays | tuesdays | wednesdays | thursdays | fridays | saturdays | sundays",
        0,
    ),
    months=MONTHS,
    ambiguous=phrases(
        """
        aft | april | august | dec | eve | jan | june | mar | march | may | mon | now | sat | second | sun | wed |
        week | wk
        """
    ),
    turns={
        **each("this | current | entire | the current | whole", 0),
        **each("next | the next | following | the following | nxt", 1),
        **each("last | the last | previous | the previous | past | the past | this past", -1),
    },
    just_past=phrases("past | this past | the past | just this past"),
    coming=phrases("coming | the coming | the upcoming | this coming | this next | this upcoming | upcoming"),
    parts_of_day=PARTS_OF_DAY,
    with_days={
        **each("tonight | tonite | tonights | overnight", (0, "night")),
        **each("last night", (-1, "night")),
    },
    named_times={
        **each(
            "noon | noonish | noon-ish | around noon | about noon | noontime | 12 noon | twelve noon | high noon",
            time(12),
        ),
        **each("midnight | 12 midnight", time(0)),
    },
    now=phrases(
        """
        at present | at the moment | at this moment | at this time | immediately | just now | now | right now
        """
    ),
    same_time=phrases("at the same time | same hour | same time | the same time"),
    halves={
        **each("am | a.m. | a.m | a m | a. m.", Half.MORNING),
        **each("pm | p.m. | p.m | p m | p. m.", Half.AFTERNOON),
    },
    glued_halves={"a": Half.MORNING, "p": Half.AFTERNOON},
    oclock=phrases("-ish | ish | h | hours | hrs | o clock | o'clock | o'clocks | oclock"),
    fractions={"quarter": 15, "a quarter": 15, "half": 30},
    past=phrases("after | min past | mins past | minutes after | minutes past | past"),
    before=phrases("before | minutes before | minutes till | minutes to | mins to | of | til | till | to"),
    bare_half={"half": 30},
    units=UNITS,
    fixed={
        **each("half an hour | a half hour | half hour | half-hour | a half an hour | 1/2 hour", 30),
        **each("a quarter of an hour | quarter of an hour | quarter hour | a quarter hour", 15),
        **each("three quarters of an hour | three-quarters of an hour", 45),
        **each("hour and a half | an hour and a half | one and a half hours | 1 and a half hours", 90),
        **each("3/4 hour | 3/4 of an hour | 3/4 h", 45),
        **each("1/2 h | 1/2 an hour", 30),
        **each("1/4 hour | 1/4 h | 1/4 of an hour", 15),
    },
    and_half=phrases("& a half | and a half | and half | and one half"),
    at=phrases("@ | about | approximately | around | at | at about | at around | ca | ca. | circa"),
    on=phrases("for | in | in the | on | on the | the"),
    joins=phrases(
        """
        's | ( | , | - | @ | about | around | at | beginning | between | by | during | for | from | in | on |
        starting | the
        """
    ),
    of=phrases("'s | , | during | in | of | of the | on"),
    through=phrases(
        """
        - | and ending at | ending at | ending on | through | thru | til | till | to | until | up to | ~ | – | —
        """
    ),
    since=phrases("beginning | from | since | starting | starting at | starting from | starting on"),
    between=phrases("betw | between | btw"),
    both=phrases("& | and | but"),
    after=phrases(
        """
        after | any time after | anytime after | later than | no earlier than | not before | past |
        sometime after
        """
    ),
    until=phrases(
        """
        ahead of | any time before | anytime before | before | by | no later than | sometime before | through |
        thru | til | till | until | up to | up until
        """
    ),
    within=phrases("after | in | in about | in another | in around"),
    ago=phrases("ago | back | before now | earlier than now | prior"),
    hence=phrases(
        """
        after today | from now | from right now | from the present | from this moment | from today | hence |
        later | out | time
        """
    ),
    counted_from=phrases("after | following | from | on"),
    counted_back=phrases("before | prior to"),
    lasting=phrases("and lasts | and lasts for | for | for about | lasting | that lasts"),
    later=phrases("after | after that | back | later"),
    earlier=phrases("ahead | before | before that | earlier | forward | sooner | up"),
    by=phrases(
        """
        ahead | back | back by | by | earlier by | forward | forward by | later by | out | out by | up | up by
        """
    ),
    places={
        **each("start of | the start of | beginning of | the beginning of | early | early in", Place.START),
        **each("at the beginning of | at the start of | earlier in", Place.START),
        **each("first half of | the first half of | in the first half of", Place.FIRST_HALF),
        **each("second half of | the second half of | in the second half of", Place.SECOND_HALF),
        **each("middle of | the middle of | mid | mid- | in the middle of", Place.MIDDLE),
        **each("end of | the end of | at the end of", Place.END),
        **each("late | late in", Place.LATE),
        **each("rest of | the rest of | remainder of | the remainder of | later | later in", Place.REST),
    },
    week_of=phrases(
        """
        the week beginning | the week commencing | the week of | the week starting | w/c | week beginning |
        week commencing | week from | week of | week starting
        """
    ),
    zones=ZONES,
    last_of=phrases("final | last | the final | the last"),
    not_times=phrases(
        """
        24/7 | 7/11 | 9/11 | black friday | by day | by night | good afternoon | good day | good evening |
        good morning | good night | that last thing | the last thing
        """
    ),
    numbered_weeks={
        f"{week} {number}": number for week in ("calendar week", "cw", "week", "wk") for number in range(1, 54)
    },
    holidays=HOLIDAYS,
    numbered=phrases(
        """
        booth | build | channel | chapter | ext | extension | flight | gate | grade | item | level | line | lot |
        no. | nr | number | page | phase | platform | release | room | row | seat | section | sprint | suite | table |
        terminal | ticket | track | unit | v | ver | version
        """
    ),
    inside=phrases("fewer than | in less than | in under | inside of | less than | within | within the next"),
    following=phrases("after | following"),
    days_beside={
        **each("the day after | the day after that | the following day", 1),
        **each("the day before | the day before that | the previous day", -1),
        **each("the week after | the week after that", 7),
        **each("the week before | the week before that", -7),
    },
    placed={
        **each("eow | the eow | end-of-week", (Place.END, Unit.WEEK)),
        **each("eom | the eom | end-of-month", (Place.END, Unit.MONTH)),
        **each("bom | the bom", (Place.START, Unit.MONTH)),
        **each("eoy | the eoy", (Place.END, Unit.YEAR)),
    },
    of_month=phrases("of | of the | 's"),
    not_after_hour=phrases(
        """
        $ | % | items | meetings | more | of | other | others | people | percent | times | €
        """
    ),
    dated=phrases("on"),
    not_after_day=phrases(
        """
        anniversary | ave | avenue | birthday | century | edition | floor | grade | percentile | quarter | street
        """
    ),
)
