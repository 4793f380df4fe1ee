"""English words for times."""

from datetime import time

from bot.languages.language import Half, PartOfDay, Place, TimeWords, Unit

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
_ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()

NUMBERS = {
    **{word: value for value, word in enumerate(_UNITS, 1)},
    **_TENS,
    **{f"{ten} {unit}": value + n for ten, value in _TENS.items() for n, unit in enumerate(_UNITS[:9], 1)},
    **{f"{ten}-{unit}": value + n for ten, value in _TENS.items() for n, unit in enumerate(_UNITS[:9], 1)},
    **{f"oh {unit}": n for n, unit in enumerate(_UNITS[:9], 1)},
}

ORDINALS = {
    **{word: value for value, word in enumerate(_ORDINALS, 1)},
    "twentieth": 20,
    "thirtieth": 30,
    **{f"{ten} {word}": base + n for ten, base in (("twenty", 20),) for n, word in enumerate(_ORDINALS[:9], 1)},
    **{f"{ten}-{word}": base + n for ten, base in (("twenty", 20),) for n, word in enumerate(_ORDINALS[:9], 1)},
    "thirty first": 31,
    "thirty-first": 31,
}

WEEKDAYS = {
    **dict.fromkeys(("monday", "mon", "mon."), 0),
    **dict.fromkeys(("tuesday", "tue", "tues", "tue.", "tues."), 1),
    **dict.fromkeys(("wednesday", "wed", "weds", "wed.", "wendsday", "wensday", "wednsday"), 2),
    **dict.fromkeys(("thursday", "thu", "thur", "thurs", "thu.", "thurs."), 3),
    **dict.fromkeys(("friday", "fri", "fri."), 4),
    **dict.fromkeys(("saturday", "sat", "sat."), 5),
    **dict.fromkeys(("sunday", "sun", "sun."), 6),
}

MONTHS = {
    **dict.fromkeys(("january", "jan", "jan."), 1),
    **dict.fromkeys(("february", "feb", "feb."), 2),
    **dict.fromkeys(("march", "mar", "mar."), 3),
    **dict.fromkeys(("april", "apr", "apr."), 4),
    "may": 5,
    **dict.fromkeys(("june", "jun", "jun."), 6),
    **dict.fromkeys(("july", "jul", "jul."), 7),
    **dict.fromkeys(("august", "aug", "aug."), 8),
    **dict.fromkeys(("september", "sep", "sept", "sep.", "sept."), 9),
    **dict.fromkeys(("october", "oct", "oct."), 10),
    **dict.fromkeys(("november", "nov", "nov."), 11),
    **dict.fromkeys(("december", "dec", "dec."), 12),
}

_MORNING = PartOfDay(time(6), time(12), Half.MORNING)
_AFTERNOON = PartOfDay(time(12), time(18), Half.AFTERNOON)
_EVENING = PartOfDay(time(17), time(22), Half.AFTERNOON)
_NIGHT = PartOfDay(time(19), time(0), Half.AFTERNOON)
_LUNCH = PartOfDay(time(12), time(14), Half.AFTERNOON)
_DAY_END = PartOfDay(time(17), time(18), Half.AFTERNOON, point=True)

PARTS_OF_DAY = {
    **dict.fromkeys(("morning", "mornings", "mornin", "forenoon", "a.m", "breakfast time"), _MORNING),
    **dict.fromkeys(("early morning", "early in the morning"), PartOfDay(time(6), time(9), Half.MORNING)),
    **dict.fromkeys(("mid-morning", "mid morning", "midmorning"), PartOfDay(time(9), time(11), Half.MORNING)),
    **dict.fromkeys(("late morning", "late in the morning"), PartOfDay(time(10), time(12), Half.MORNING)),
    **dict.fromkeys(("afternoon", "afternoons", "arvo", "aft"), _AFTERNOON),
    **dict.fromkeys(("early afternoon", "early in the afternoon"), PartOfDay(time(12), time(15), Half.AFTERNOON)),
    **dict.fromkeys(("mid-afternoon", "mid afternoon"), PartOfDay(time(14), time(16), Half.AFTERNOON)),
    **dict.fromkeys(("late afternoon", "late in the afternoon"), PartOfDay(time(15), time(18), Half.AFTERNOON)),
    **dict.fromkeys(("evening", "evenings", "eve", "dinner time", "dinnertime"), _EVENING),
    **dict.fromkeys(("early evening",), PartOfDay(time(17), time(19), Half.AFTERNOON)),
    **dict.fromkeys(("late evening",), PartOfDay(time(20), time(23), Half.AFTERNOON)),
    **dict.fromkeys(("night", "nite", "nights"), _NIGHT),
    **dict.fromkeys(("late night", "late at night"), PartOfDay(time(21), time(0), Half.AFTERNOON)),
    **dict.fromkeys(("lunchtime", "lunch time", "midday", "mid-day", "mid day", "over lunch"), _LUNCH),
    **dict.fromkeys(("after lunch",), PartOfDay(time(13), time(17), Half.AFTERNOON)),
    **dict.fromkeys(("before lunch",), PartOfDay(time(9), time(12), Half.MORNING)),
    **dict.fromkeys(("after work", "after hours"), PartOfDay(time(17), time(20), Half.AFTERNOON)),
    **dict.fromkeys(
        ("first thing", "first thing in the morning", "start of day", "start of the day", "beginning of the day"),
        PartOfDay(time(9), time(10), Half.MORNING, point=True),
    ),
    **dict.fromkeys(
        ("end of day", "end of the day", "end-of-day", "eod", "cob", "close of business", "end of business"), _DAY_END
    ),
    **dict.fromkeys(("last thing",), _DAY_END),
}

UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins", "min."), Unit.MINUTE),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h", "hour's", "hours'"), Unit.HOUR),
    **dict.fromkeys(("day", "days", "days'"), Unit.DAY),
    **dict.fromkeys(
        ("working day", "working days", "business day", "business days", "workday", "workdays", "weekday", "weekdays"),
        Unit.WORKING_DAY,
    ),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "weeks'"), Unit.WEEK),
    **dict.fromkeys(("fortnight", "fortnights"), Unit.FORTNIGHT),
    **dict.fromkeys(("weekend", "weekends", "week end"), Unit.WEEKEND),
    **dict.fromkeys(("month", "months"), Unit.MONTH),
    **dict.fromkeys(("year", "years", "yr", "yrs"), Unit.YEAR),
}

ZONES = {
    **dict.fromkeys(("utc", "gmt", "zulu", "z"), "UTC"),
    **dict.fromkeys(("est", "edt", "et", "eastern", "eastern time", "new york time"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central", "central time", "chicago time"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt", "mountain time", "denver time"), "America/Denver"),
    **dict.fromkeys(
        ("pst", "pdt", "pt", "pacific", "pacific time", "seattle time", "san francisco time", "la time"),
        "America/Los_Angeles",
    ),
    **dict.fromkeys(("london time", "uk time", "bst", "british time"), "Europe/London"),
    **dict.fromkeys(("cet", "cest", "berlin time", "german time", "central european time"), "Europe/Berlin"),
    **dict.fromkeys(("paris time", "french time"), "Europe/Paris"),
    "madrid time": "Europe/Madrid",
    "rome time": "Europe/Rome",
    "amsterdam time": "Europe/Amsterdam",
    "zurich time": "Europe/Zurich",
    "vienna time": "Europe/Vienna",
    "stockholm time": "Europe/Stockholm",
    "warsaw time": "Europe/Warsaw",
    "dublin time": "Europe/Dublin",
    "lisbon time": "Europe/Lisbon",
    **dict.fromkeys(("athens time", "eet", "eest"), "Europe/Athens"),
    "helsinki time": "Europe/Helsinki",
    "istanbul time": "Europe/Istanbul",
    **dict.fromkeys(
        ("ist", "india time", "indian time", "delhi time", "mumbai time", "bangalore time"), "Asia/Kolkata"
    ),
    **dict.fromkeys(("jst", "tokyo time", "japan time"), "Asia/Tokyo"),
    **dict.fromkeys(("beijing time", "shanghai time", "china time"), "Asia/Shanghai"),
    **dict.fromkeys(("singapore time", "sgt"), "Asia/Singapore"),
    **dict.fromkeys(("hong kong time", "hkt"), "Asia/Hong_Kong"),
    **dict.fromkeys(("seoul time", "kst"), "Asia/Seoul"),
    "dubai time": "Asia/Dubai",
    "tel aviv time": "Asia/Jerusalem",
    **dict.fromkeys(("sydney time", "aest", "aedt"), "Australia/Sydney"),
    "melbourne time": "Australia/Melbourne",
    **dict.fromkeys(("auckland time", "nzt", "nzdt", "nzst"), "Pacific/Auckland"),
    "toronto time": "America/Toronto",
    "sao paulo time": "America/Sao_Paulo",
    "mexico city time": "America/Mexico_City",
    "johannesburg time": "Africa/Johannesburg",
}

TIMES = TimeWords(
    numbers=NUMBERS,
    one=frozenset({"a", "an"}),
    couple={"a couple of": 2, "a couple": 2, "couple of": 2, "couple": 2, "a few": 3, "few": 3},
    ordinals=ORDINALS,
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    days={
        **dict.fromkeys(("today", "todays", "tday"), 0),
        **dict.fromkeys(("tomorrow", "tomorrows", "tmrw", "tmr", "tmw", "tmrow", "tomo", "tommorow", "tommorrow"), 1),
        **dict.fromkeys(("2moro", "2morrow", "tomorow", "tom.", "the next day", "next day"), 1),
        **dict.fromkeys(("day after tomorrow", "the day after tomorrow", "day after tmrw", "overmorrow"), 2),
        **dict.fromkeys(("yesterday", "yesterdays", "yest", "ystrday"), -1),
        **dict.fromkeys(("day before yesterday", "the day before yesterday", "day before yest"), -2),
    },
    weekdays=WEEKDAYS,
    months=MONTHS,
    ambiguous=frozenset(
        {
            "may",
            "march",
            "mar",
            "sat",
            "sun",
            "mon",
            "wed",
            "dec",
            "jan",
            "second",
            "aft",
            "eve",
            "august",
            "april",
            "june",
        }
    ),
    turns={
        **dict.fromkeys(("this", "current", "the current"), 0),
        **dict.fromkeys(("next", "the next", "following", "the following", "nxt"), 1),
        **dict.fromkeys(("last", "the last", "previous", "the previous", "past", "the past", "this past"), -1),
    },
    coming=frozenset({"coming", "this coming", "the coming", "upcoming", "this upcoming", "the upcoming", "this next"}),
    parts_of_day=PARTS_OF_DAY,
    with_today={"tonight": "night", "tonite": "night", "tonights": "night", "overnight": "night"},
    named_times={
        **dict.fromkeys(("noon", "noontime", "12 noon", "twelve noon", "high noon"), time(12)),
        **dict.fromkeys(("midnight", "12 midnight"), time(0)),
    },
    now=frozenset({"now", "right now", "just now", "at the moment", "at this moment", "immediately"}),
    same_time=frozenset({"same time", "the same time", "at the same time", "same hour"}),
    halves={
        **dict.fromkeys(("am", "a.m.", "a.m", "a m", "a. m."), Half.MORNING),
        **dict.fromkeys(("pm", "p.m.", "p.m", "p m", "p. m."), Half.AFTERNOON),
    },
    glued_halves={"a": Half.MORNING, "p": Half.AFTERNOON},
    oclock=frozenset({"o'clock", "oclock", "o clock", "o'clocks", "h", "hours", "hrs"}),
    fractions={"quarter": 15, "a quarter": 15, "half": 30},
    past=frozenset({"past", "after", "minutes past", "minutes after", "min past", "mins past"}),
    before=frozenset({"to", "till", "til", "before", "of", "minutes to", "minutes before", "minutes till"}),
    bare_half={"half": 30},
    units=UNITS,
    fixed={
        **dict.fromkeys(("half an hour", "a half hour", "half hour", "half-hour", "a half an hour", "1/2 hour"), 30),
        **dict.fromkeys(("a quarter of an hour", "quarter of an hour", "quarter hour", "a quarter hour"), 15),
        **dict.fromkeys(("three quarters of an hour", "three-quarters of an hour"), 45),
        **dict.fromkeys(("hour and a half", "an hour and a half", "one and a half hours", "1 and a half hours"), 90),
    },
    and_half=frozenset({"and a half", "and half", "& a half"}),
    at=frozenset({"at", "@", "around", "about", "approximately", "at around", "at about", "circa", "ca", "ca."}),
    on=frozenset({"on", "in", "for", "the", "on the", "in the"}),
    joins=frozenset(
        {
            ",",
            "at",
            "@",
            "on",
            "in",
            "the",
            "around",
            "about",
            "from",
            "between",
            "for",
            "by",
            "-",
            "(",
            "'s",
            "during",
            "starting",
            "beginning",
        }
    ),
    of=frozenset({"of", "in", "on", ",", "'s", "during", "of the"}),
    through=frozenset(
        {
            "to",
            "-",
            "–",
            "—",
            "until",
            "till",
            "til",
            "through",
            "thru",
            "up to",
            "~",
            "and ending at",
            "ending at",
            "ending on",
        }
    ),
    since=frozenset({"from", "starting", "starting from", "starting at", "starting on", "beginning", "since"}),
    between=frozenset({"between", "btw", "betw"}),
    both=frozenset({"and", "&"}),
    after=frozenset(
        {
            "after",
            "past",
            "later than",
            "any time after",
            "anytime after",
            "sometime after",
            "not before",
            "no earlier than",
            "onwards from",
            "from",
        }
    ),
    until=frozenset(
        {
            "before",
            "until",
            "till",
            "til",
            "by",
            "no later than",
            "any time before",
            "anytime before",
            "sometime before",
            "up to",
            "up until",
            "ahead of",
        }
    ),
    within=frozenset({"in", "within", "in another", "in about", "in around"}),
    ago=frozenset({"ago", "earlier than now", "back", "before now", "prior"}),
    hence=frozenset({"from now", "hence", "from today", "out", "time", "from the present", "later"}),
    counted_from=frozenset({"from", "after", "on", "following"}),
    counted_back=frozenset({"before", "prior to"}),
    lasting=frozenset({"for", "lasting"}),
    later=frozenset({"later", "after that", "after", "back"}),
    earlier=frozenset({"earlier", "sooner", "before", "before that", "forward", "ahead", "up"}),
    by=frozenset(
        {
            "by",
            "back",
            "back by",
            "out",
            "out by",
            "forward",
            "forward by",
            "ahead",
            "up",
            "up by",
            "earlier by",
            "later by",
        }
    ),
    places={
        **dict.fromkeys(
            ("start of", "the start of", "beginning of", "the beginning of", "early", "early in"), Place.START
        ),
        **dict.fromkeys(("at the beginning of", "at the start of", "first half of", "earlier in"), Place.START),
        **dict.fromkeys(("middle of", "the middle of", "mid", "mid-", "in the middle of"), Place.MIDDLE),
        **dict.fromkeys(
            ("end of", "the end of", "late", "late in", "at the end of", "second half of", "later"), Place.END
        ),
        **dict.fromkeys(
            ("rest of", "the rest of", "remainder of", "the remainder of", "later", "later in"), Place.REST
        ),
    },
    week_of=frozenset(
        {
            "week of",
            "the week of",
            "week commencing",
            "week beginning",
            "week starting",
            "w/c",
            "week from",
            "the week commencing",
            "the week beginning",
        }
    ),
    zones=ZONES,
    last_of=frozenset({"last", "the last", "final", "the final"}),
    not_after_hour=frozenset(
        {"people", "percent", "%", "times", "more", "of", "other", "others", "meetings", "items", "$", "€"}
    ),
)
