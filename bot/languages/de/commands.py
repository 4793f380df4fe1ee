"""German words for commands. ``ß`` is written ``ss``, as folded text has it."""

from bot.languages.de.comments import (
    BECAUSE,
    EXCUSE_LEADS,
    EXCUSES,
    FINITE,
    KEPT,
    NOTES,
    OTHERS,
    QUIET,
    RELATIVES,
    SAY,
    TELL,
    WHISPER_ENDS,
    WHISPERS,
)
from bot.languages.de.conversation import (
    ASIDE_LEADS,
    ASIDES,
    HOW_TO,
    INNER_LEADS,
    LATE_NEGATIONS,
    LEADS,
    NEGATIONS,
    PICKS,
    QUESTIONS,
    RETRACTS,
    SELVES,
    TAILS,
)
from bot.languages.de.meetings import (
    BY_ORGANIZER,
    CALENDAR_NOUNS,
    CALLED,
    DETERMINERS,
    EVERYTHING,
    EXCEPT,
    FROM_CALENDAR,
    INVITED,
    MEETING_NOUNS,
    MINE,
    OCCASIONS,
    ONE_TO_ONE,
    ORGANIZED_BY_ME,
    ORGANIZES,
    PLURALS,
    POINTING,
    PREPOSITIONS,
    PRONOUNS,
    WHICH,
    WITH,
)
from bot.languages.de.other_things import ELSEWHERE, OTHER_THINGS
from bot.languages.de.statements import OVER, STATEMENTS, UNDONE
from bot.languages.de.umlauts import both_spellings
from bot.languages.de.verbs import ASKS, CLOSING, CREATES, NOT_TYPOS, REPORTS, VERBS
from bot.languages.language import CommandWords
from bot.languages.lists import phrases

COMMANDS = both_spellings(
    CommandWords(
        verbs=VERBS,
        closing=CLOSING,
        statements=STATEMENTS,
        undone=UNDONE,
        over=OVER,
        leads=LEADS,
        inner_leads=INNER_LEADS,
        selves=SELVES,
        tails=TAILS,
        negations=NEGATIONS,
        late_negations=LATE_NEGATIONS,
        reports=REPORTS,
        not_typos=NOT_TYPOS,
        and_=phrases("& | und | sowie | plus | und auch | und den | und das | und die"),
        breaks=phrases("& | und | und dann | aber | oder | dann | sowie | sondern | also | und auch"),
        retracts=RETRACTS,
        how_to=HOW_TO,
        questions=QUESTIONS,
        asks=ASKS,
        calendar_nouns=CALENDAR_NOUNS,
        creates=CREATES,
        targets=phrases(
            """
            -> | => | → | auf | auf den | auf die | auf das | zu | zum | zur | nach | bis | bis zum | in die |
            in den | für | für den | hin zu | auf ca. | auf etwa | auf um | doch auf | lieber auf
            """
        ),
        instead=phrases("statt | anstatt | anstelle von | statt um | statt am | anstelle"),
        propose_for=phrases("für | für den | für die | für das | als neue zeit für | zum | zur | statt | anstatt"),
        quiet=QUIET,
        whispers=WHISPERS,
        whisper_ends=WHISPER_ENDS,
        because=BECAUSE,
        relatives=RELATIVES,
        kept=KEPT,
        say=SAY,
        notes=NOTES,
        tell=TELL,
        that=phrases(", | - | : | dass | bescheid | bitte"),
        others=OTHERS,
        starters=phrases("bitte | deshalb | daher | darum | also"),
        corrects=phrases("stattdessen | ich meinte | ich meine | nein ich meinte | sondern | ich meinte eigentlich"),
        conditions=phrases("wenn | falls | sofern | es sei denn | sobald | im fall dass | für den fall dass"),
        occasions_of=phrases("als | nachdem | bevor | sobald"),
        fillers=phrases(
            """
            geplant | geplante | geplanten | geplantes | angesetzt | angesetzte | angesetzten | anstehende |
            anstehenden | offene | offenen | ausstehende | ausstehenden | bestehende | bestehenden |
            stattfindet | stattfindende | stattfindenden | habe | hab | ist | steht | anstehen | ansteht |
            muss | müssen | soll | sollte | sollen | sollten | müsste | ganze | ganzen | komplette |
            kompletten | dabei | teil | dabei sein | sein | kommen | teilnehmen | teilnahme | besuchen |
            machen | dass | es | sich | mich | mir | leider | da | dort | hin | wäre | frei | beschäftigt |
            verfügbar | verplant | los | an | - | neue | neuen | einen | eine | zeit | uhrzeit | andere |
            anderen | neuer | doch | noch | vom | gleich | schaffen | eingetragen | eingetragene |
            eingetragenen | derzeit | aktuelle | aktuellen | vorbei | mehr | dazu | anwesend | werde |
            stattfinden
            """
        ),
        vague_nouns=phrases("ding | dinge | sache | sachen | eintrag | einträge | was | zeug | es | anfrage | slot"),
        sources=phrases("aus | von | vom"),
        abbreviations=phrases(
            "dr | prof | hr | fr | str | bzw | ca | z | b | ggf | evtl | nr | usw | inkl | bspw | u | a"
        ),
        determiners=DETERMINERS,
        mine=MINE,
        pronouns=PRONOUNS,
        pointing=POINTING,
        which=WHICH,
        everything=EVERYTHING,
        meeting_nouns=MEETING_NOUNS,
        occasions=OCCASIONS,
        plurals=PLURALS,
        one_to_one=ONE_TO_ONE,
        bookings=phrases("buchung | buchungen"),
        with_=WITH,
        by_organizer=BY_ORGANIZER,
        called=CALLED,
        except_=EXCEPT,
        organized_by_me=ORGANIZED_BY_ME,
        organizes=ORGANIZES,
        invited=INVITED,
        prepositions=PREPOSITIONS,
        other_things=OTHER_THINGS,
        elsewhere=ELSEWHERE,
        from_calendar=FROM_CALENDAR,
        possessive=phrases("' | 's"),
        asides=ASIDES,
        aside_leads=ASIDE_LEADS,
        picks=PICKS,
        other_times=phrases(
            """
            eine andere zeit | einen anderen termin | einen anderen tag | eine neue zeit | einen neuen termin |
            eine neue uhrzeit | eine andere uhrzeit | einen neuen tag | eine alternative | alternativen | später |
            ein anderes datum | ein andermal | ein anderes mal | auf später | irgendwann anders | etwas anderes |
            einen späteren termin | einen früheren termin | einen späteren zeitpunkt | einen anderen zeitpunkt |
            was anderes | einen späteren tag | unbestimmte zeit | eine andere woche
            """
        ),
        wishes=phrases(
            """
            ist es möglich | wäre es möglich | geht es | ginge es | kann ich | könnte ich | darf ich | wäre es ok |
            ist es ok | wäre es okay | können wir | könnten wir | kann man | könnte man | passt es
            """
        ),
        arranges=phrases("buche | plane | blocke | blockiere | reserviere | organisiere | setz an | setze an"),
        compared=phrases("über | unter | als | mindestens | höchstens"),
        qualities=phrases("wiederkehrend | wiederkehrende | wiederkehrenden | regelmässige | regelmässigen"),
        beside=phrases("nach | vor"),
        unanswered=phrases(
            """
            offene | offenen | unbeantwortete | unbeantworteten | ausstehende | ausstehenden |
            noch nicht beantwortete | noch nicht beantworteten
            """
        ),
        some_of=phrases(
            """
            einen der | eine der | eines der | einen von | eine von | eines von | einige | einige der |
            einige von | manche | manche der | die meisten | die meisten der | die hälfte der | die hälfte von |
            mehrere | mehrere der | ein paar | ein paar der | irgendeinen | irgendeine | irgendein
            """
        ),
        standing=phrases(
            """
            immer | immer wenn | automatisch | jedes mal | jedesmal | grundsätzlich | ab jetzt | von jetzt an |
            ab sofort | in zukunft | künftig | zukünftig | dauerhaft | für immer | standardmässig | stets |
            von nun an | generell
            """
        ),
        list_entries=phrases(
            "wecker | timer | erinnerung | erinnerungen | aufgabe | aufgaben | todo | todos | to-do | to-dos"
        ),
        reservations=phrases("tisch für | tische für | zimmer für | raum für | reservierung für | karten für"),
        leisure=phrases(
            """
            abendessen | mittagessen | frühstück | brunch | essen | konzert | party | spiel | sport |
            fitnessstudio | yoga | kino | hochzeit | urlaub | arbeit | schule | kirche | fussball | tennis |
            golf | training | kurs | feier
            """
        ),
        kinds=phrases("block | call | calls | session | sessions | runde"),
        all_but=phrases("bis auf | ausser"),
        excuses=EXCUSES,
        excuse_leads=EXCUSE_LEADS,
        finite=FINITE,
    )
)
