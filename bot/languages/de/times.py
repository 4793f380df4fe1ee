"""German words for times. ``ß`` is written ``ss``, as folded text has it."""

from datetime import time

from bot.languages.de.holidays import HOLIDAYS
from bot.languages.de.umlauts import both_spellings
from bot.languages.de.zones import ZONES
from bot.languages.lists import each, numbered, phrases
from bot.languages.time_words import Half, PartOfDay, Place, TimeWords, Unit

_ONES = {
    **numbered("eins | zwei | drei | vier | fünf | sechs | sieben | acht | neun"),
    **each("zwo", 2),
}
_TEENS = numbered("zehn | elf | zwölf | dreizehn | vierzehn | fünfzehn | sechzehn | siebzehn | achtzehn | neunzehn", 10)
_TENS = {"zwanzig": 20, "dreissig": 30, "vierzig": 40, "fünfzig": 50}
_GLUED = numbered("ein | zwei | drei | vier | fünf | sechs | sieben | acht | neun")

NUMBERS = {
    **_ONES,
    **_TEENS,
    **_TENS,
    **{f"{one}und{ten}": tens + n for ten, tens in _TENS.items() for one, n in _GLUED.items()},
}

_NTHS = {
    **numbered("erst | zweit | dritt | viert | fünft | sechst | siebt | acht | neunt | zehnt | elft | zwölft"),
    **{f"{teen}t": n for teen, n in _TEENS.items() if n > 12},
    **each("siebent", 7),
    **{
        f"{number}st": n
        for number, n in {**_TENS, **{word: n for word, n in NUMBERS.items() if "und" in word}}.items()
        if n <= 31
    },
}
ORDINALS = {f"{nth}e{ending}": n for nth, n in _NTHS.items() for ending in ("", "n", "r", "m", "s")}

_WEEKDAYS = numbered("montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag", 0) | {"sonnabend": 5}
WEEKDAYS = {
    **_WEEKDAYS,
    **{f"{day}s": n for day, n in _WEEKDAYS.items()},
    **{f"{short}{dot}": n for n, short in enumerate(("mo", "di", "mi", "do", "fr", "sa", "so")) for dot in ("", ".")},
}

MONTHS = {
    **each("januar | jan | jan. | jänner | jän | jän.", 1),
    **each("februar | feb | feb. | feber", 2),
    **each("märz | mär | mär. | mrz | mrz. | mar", 3),
    **each("april | apr | apr.", 4),
    **each("mai | may", 5),
    **each("juni | jun | jun. | juno", 6),
    **each("juli | jul | jul. | julei", 7),
    **each("august | aug | aug.", 8),
    **each("september | sep | sept | sep. | sept.", 9),
    **each("oktober | okt | okt. | oct | oct.", 10),
    **each("november | nov | nov.", 11),
    **each("dezember | dez | dez. | dec | dec.", 12),
}

_MORNING = PartOfDay(time(6), time(12), Half.MORNING)
_EARLY = PartOfDay(time(6), time(9), Half.MORNING)
_FORENOON = PartOfDay(time(8), time(12), Half.MORNING)
_NOON = PartOfDay(time(12), time(14), Half.AFTERNOON)
_AFTERNOON = PartOfDay(time(12), time(18), Half.AFTERNOON)
_EVENING = PartOfDay(time(17), time(22), Half.AFTERNOON)
_NIGHT = PartOfDay(time(19), time(0), Half.AFTERNOON)
_DAY_START = PartOfDay(time(9), time(10), Half.MORNING, point=True)
_DAY_END = PartOfDay(time(17), time(18), Half.AFTERNOON, point=True)

_PARTS = {
    **each("morgen | früh", _MORNING),
    **each("vormittag", _FORENOON),
    **each("mittag", _NOON),
    **each("nachmittag", _AFTERNOON),
    **each("abend", _EVENING),
    **each("nacht", _NIGHT),
}

PARTS_OF_DAY = {
    **_PARTS,
    **each("morgens | in der früh | in der frühe | frühmorgens | am morgen | des morgens", _MORNING),
    **each(
        """
        am frühen morgen | früh am morgen | früh morgens | sehr früh | ganz früh | ziemlich früh | in aller frühe |
        frühen morgen | früher morgen | morgens so früh wie möglich | so früh wie möglich
        """,
        _EARLY,
    ),
    **each("vormittags | am vormittag | vorm.", _FORENOON),
    **each("am späten vormittag | späten vormittag | später vormittag", PartOfDay(time(10), time(12), Half.MORNING)),
    **each("am frühen vormittag | frühen vormittag", PartOfDay(time(8), time(10), Half.MORNING)),
    **each(
        "mittags | zu mittag | zum mittag | mittagszeit | zur mittagszeit | über mittag | in der mittagspause",
        _NOON,
    ),
    **each("nachmittags | am nachmittag | nachm.", _AFTERNOON),
    **each(
        "am frühen nachmittag | frühen nachmittag | früher nachmittag | sehr früher nachmittag",
        PartOfDay(time(12), time(15), Half.AFTERNOON),
    ),
    **each(
        "am späten nachmittag | späten nachmittag | spätnachmittag | spätnachmittags | später nachmittag",
        PartOfDay(time(15), time(18), Half.AFTERNOON),
    ),
    **each("abends | am abend | abendessenszeit", _EVENING),
    **each(
        "am frühen abend | frühen abend | früher abend | vorabend | frühabends",
        PartOfDay(time(17), time(19), Half.AFTERNOON),
    ),
    **each(
        "am späten abend | späten abend | später abend | spätabends | spät abends | spätabend",
        PartOfDay(time(20), time(23), Half.AFTERNOON),
    ),
    **each("nachts | in der nacht", _NIGHT),
    **each(
        "nach dem mittagessen | nach mittag | nach der mittagspause | nach dem essen",
        PartOfDay(time(13), time(17), Half.AFTERNOON),
    ),
    **each("vor dem mittagessen | vor mittag | vor der mittagspause", PartOfDay(time(9), time(12), Half.MORNING)),
    **each("nach der arbeit | nach feierabend", PartOfDay(time(17), time(20), Half.AFTERNOON)),
    **each("gleich in der früh | gleich morgens | als erstes | tagesbeginn | zu beginn des tages", _DAY_START),
    **each("ende des tages | tagesende | dienstschluss | büroschluss | feierabend | geschäftsschluss", _DAY_END),
}

UNITS = {
    **each("minute | minuten | min | min. | mins", Unit.MINUTE),
    **each("stunde | stunden | std | std. | stdn | h", Unit.HOUR),
    **each("tag | tage | tagen | tages", Unit.DAY),
    **each("arbeitstag | arbeitstage | arbeitstagen | werktag | werktage | werktagen", Unit.WORKING_DAY),
    **each("woche | wochen | arbeitswoche", Unit.WEEK),
    **each("wochenende | wochenenden | wochenendes | we", Unit.WEEKEND),
    **each("monat | monate | monaten | monats", Unit.MONTH),
    **each("jahr | jahre | jahren | jahres", Unit.YEAR),
}

_E = ("e", "en", "er", "es", "em")


def _inflected(stems: str, meaning: int) -> dict[str, int]:
    """Every ending of an adjective, with and without an article before it."""
    endings = [f"{stem.strip()}{ending}" for stem in stems.split("|") for ending in _E]
    return {f"{article}{word}": meaning for word in endings for article in ("", "der ", "die ", "das ", "den ", "dem ")}


TURNS = {
    **_inflected("dies | laufend | aktuell", 0),
    **_inflected("nächst | folgend | darauffolgend", 1),
    **_inflected("übernächst", 2),
    **_inflected("letzt | vorig | vergangen | vorherig", -1),
    **_inflected("vorletzt", -2),
}
COMING = frozenset(_inflected("kommend", 1)) | phrases("jetzigen | diesen kommenden")

_AFTER_PLACE = ("", " der", " des", " vom", " von", " dem")

TIMES = both_spellings(
    TimeWords(
        numbers=NUMBERS,
        one=phrases("ein | eine | einen | einem | einer | eines | 'ne"),
        couple={
            **each("ein paar | einige | einigen | paar", 3),
            **each("ein bis zwei | beiden | beide", 2),
        },
        ordinals=ORDINALS,
        ordinal_endings=phrases(". | ten | ter | te"),
        days={
            **each("heute | heut | heutige | heutigen | heutiger | heutiges | heutigem", 0),
            **each("morgen | morgige | morgigen | morgiger | morgiges | morgigem | am nächsten tag | moin", 1),
            **each("übermorgen | übermorgigen", 2),
            **each("gestern | gestrige | gestrigen | gestriger | gestriges", -1),
            **each("vorgestern", -2),
            **each("vorvorgestern", -3),
            **each("überübermorgen", 3),
        },
        weekdays=WEEKDAYS,
        weekdays_plural={f"{day}e{n}": number for day, number in _WEEKDAYS.items() for n in ("", "n")},
        months=MONTHS,
        ambiguous=phrases("so | may | mar | mär | früh"),
        turns=TURNS,
        just_past=phrases("am vergangenen | vergangenen | vergangener | am letzten"),
        coming=COMING,
        parts_of_day=PARTS_OF_DAY,
        with_days={
            **{
                f"{day} {word}": (number, part)
                for day, number in (("heute", 0), ("morgen", 1), ("gestern", -1), ("übermorgen", 2))
                for part in _PARTS
                for word in (part, f"{part}s")
                if f"{day} {word}" != "morgen morgen"
            },
            **each("diesen morgen | heute in der früh | diesem morgen", (0, "morgen")),
            **each("morgen in der früh | morgen in aller frühe", (1, "früh")),
            **each("letzte nacht", (-1, "nacht")),
        },
        named_times={
            **each("mittag genau | 12 uhr mittags | zwölf uhr mittags | punkt zwölf | high noon", time(12)),
            **each("mitternacht | mitternachts | um mitternacht | 0 uhr | null uhr", time(0)),
        },
        now=phrases("jetzt | zu dieser zeit | sofort | gerade | in diesem moment | im moment | ab sofort"),
        same_time=phrases(
            """
            gleiche zeit | gleiche uhrzeit | selbe zeit | selbe uhrzeit | zur gleichen zeit | zur selben zeit |
            um die gleiche zeit | um dieselbe zeit | die gleiche zeit | dieselbe zeit | dieselbe uhrzeit |
            zur gleichen uhrzeit | zur selben uhrzeit | gleichen zeit | selben zeit | die gleiche uhrzeit
            """
        ),
        halves={**each("a.m. | a.m", Half.MORNING), **each("pm | p.m. | p.m", Half.AFTERNOON)},
        glued_halves={},
        oclock=phrases("uhr | - uhr | h | uhr ein | uhr punkt"),
        fractions={"viertel": 15, "halb": 30},
        past=phrases("nach | minuten nach | min nach"),
        before=phrases("vor | minuten vor | min vor"),
        bare_half={"halb": -30, "dreiviertel": -15, "drei viertel": -15, "viertel": -45},
        units=UNITS,
        fixed={
            **each("halbe stunde | eine halbe stunde | einer halben stunde | halben stunde | ne halbe stunde", 30),
            **each("halbstunde | 1/2 stunde | 1/2 h", 30),
            **each("viertelstunde | eine viertelstunde | einer viertelstunde | viertel stunde", 15),
            **each("dreiviertelstunde | eine dreiviertelstunde | einer dreiviertelstunde | drei viertel stunden", 45),
            **each("anderthalb stunden | eineinhalb stunden | einer anderthalben stunde | 1 1/2 stunden", 90),
            **each("zweieinhalb stunden", 150),
            **each("dreieinhalb stunden", 210),
        },
        and_half=phrases("und eine halbe | und ne halbe"),
        at=phrases(
            """
            um | gegen | gg | gg. | so circa um | so circa | so etwa | ca | ca. | circa | zirka | etwa |
            ungefähr | um ca | um ca. | um etwa | um circa | so um | so gegen | @ | um ungefähr | um punkt |
            so ca | so ca. | punkt | pünktlich um | à | spätestens um | schon um | erst um
            """
        ),
        on=phrases(
            """
            am | an | an dem | den | dem | der | die | das | im | in | in der | in dem | zum | für | für den |
            für die | für das | des | vom
            """
        ),
        joins=phrases(
            """
            , | ( | - | um | gegen | ca | ca. | circa | etwa | ungefähr | am | an | den | dem | der | von | vom |
            ab | zwischen | beginnend | für | im | in | so | @ | . | da | dann | schon | bereits | ziemlich | erst
            """
        ),
        of=phrases("der | des | im | in der | in dem | vom | von | , | den | dem | am | in"),
        through=phrases(
            """
            , bis | , bis zum | , - | zu | zum | - | – | — | bis | bis zum | bis zur | bis um | bis ca | bis ca. |
            auf | auf den | / | ~
            """
        ),
        since=phrases("von | vom | ab | beginnend | von ca | von ca. | ab dem | von dem | ab ca. | ab ca"),
        between=phrases("zwischen | zw | zw. | zwischen dem"),
        both=phrases("und | und dem | & | bis"),
        after=phrases("nach | ab | frühestens | frühestens um | nicht vor | später als | irgendwann nach | erst ab"),
        until=phrases("bis | vor | spätestens | bis spätestens | nicht nach | nicht später als | bis um"),
        within=phrases("in | in ca. | in ca | in etwa | in ungefähr | innerhalb von | binnen | in weiteren"),
        ago=phrases("her | zuvor"),
        ago_first=phrases("vor | vor ca. | vor etwa | vor ungefähr"),
        hence=phrases("ab jetzt | ab heute | von heute an | ab morgen"),
        counted_from=phrases("nach | ab | von | nach dem"),
        counted_back=phrases("vor | vor dem"),
        lasting=phrases("für | lang"),
        later=phrases("später | nach hinten | danach | nach hinten raus | hinter"),
        earlier=phrases("früher | eher | nach vorn | nach vorne | zuvor | davor | vorher | vor"),
        by=phrases("um | um ca. | um etwa | um ungefähr"),
        places={
            **{
                f"{lead}{word}{of}": Place.START
                for word in ("anfang", "beginn")
                for lead in ("", "am ", "zu ", "zum ")
                for of in _AFTER_PLACE
            },
            **{
                f"{lead}{word}{of}": Place.MIDDLE
                for word in ("mitte",)
                for lead in ("", "in der ")
                for of in _AFTER_PLACE
            },
            **{
                f"{lead}{word}{of}": Place.END
                for word in ("ende",)
                for lead in ("", "am ", "zum ", "gegen ")
                for of in _AFTER_PLACE
            },
            **{f"{lead}rest{of}": Place.REST for lead in ("", "der ", "den ", "im ") for of in _AFTER_PLACE},
        },
        week_of=phrases(
            """
            woche vom | woche ab | woche ab dem | woche des | woche um den | woche beginnend am | der woche vom |
            die woche vom | in der woche vom
            """
        ),
        numbered_weeks={
            f"{name}{number}": number for number in range(1, 54) for name in ("kw", "kw ", "kw. ", "kalenderwoche ")
        },
        zones=ZONES,
        last_of=phrases("letzte | letzten | letzter | letztes | letztem"),
        not_times=phrases(
            "guten morgen | guten tag | guten abend | gute nacht | schönen tag | schönen abend | 24/7 | morgen zusammen"
        ),
        not_after_day=phrases(
            "stock | etage | geburtstag | jahrestag | jahrhundert | auflage | klasse | quartal | bezirk | jubiläum"
        ),
        not_after_hour=phrases(
            """
            % | prozent | leute | leuten | personen | mal | termine | terminen | meetings | euro | € | von |
            weitere | andere | anderen | stück | punkte | seiten | teilnehmer
            """
        ),
        dated=phrases("am | vom | zum | den | dem | der | bis | ab | bis zum | für den"),
        holidays=HOLIDAYS,
        numbered=phrases(
            """
            raum | zimmer | version | v | nr | nr. | nummer | kapitel | seite | gleis | tor | halle | sprint |
            ebene | stock | etage | zeile | linie | phase | release | build | tisch | platz | reihe |
            abschnitt | punkt | gruppe | ticket | flug | kanal | block | teil
            """
        ),
        inside=phrases("innerhalb | innerhalb von | binnen | in weniger als | innerhalb der nächsten | in unter"),
        following=phrases("nach | nach dem"),
        days_beside={
            **each("am tag danach | tags darauf | einen tag später | am folgetag | ein tag später", 1),
            **each("am tag davor | tags zuvor | einen tag früher | am vortag | ein tag früher | einen tag vorher", -1),
            **each("eine woche später | in der woche danach | in der woche darauf", 7),
            **each("eine woche früher | in der woche davor | eine woche vorher", -7),
        },
        placed={
            **each("wochenmitte | zur wochenmitte", (Place.MIDDLE, Unit.WEEK)),
            **each("wochenanfang | wochenbeginn | zum wochenanfang | anfang der woche", (Place.START, Unit.WEEK)),
            **each("monatsende | zum monatsende | ultimo", (Place.END, Unit.MONTH)),
            **each("monatsanfang | monatsbeginn | zum monatsanfang", (Place.START, Unit.MONTH)),
            **each("jahresende | zum jahresende", (Place.END, Unit.YEAR)),
        },
        of_month=phrases("im | des | ."),
        glued={
            f"{day}{part}{ending}": len(day) for day in (*_WEEKDAYS, "heute") for part in _PARTS for ending in ("", "s")
        },
    )
)
