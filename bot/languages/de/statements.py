"""What German speakers say of themselves without a break, or of a meeting, and mean as a command."""

from bot.languages.language import Verb
from bot.languages.lists import each
from bot.model.commands import Intent

STATEMENTS: dict[str, Verb] = {
    **each(
        """
        keine zeit für | leider keine zeit für | nicht dabei bei | nicht dabei beim | nicht beim | nicht bei der |
        verpasse | bin raus beim | bin raus bei | bin verhindert für | kann nicht zum | kann nicht zur |
        kann nicht zu | kann nicht an | kann nicht am | kann leider nicht zum | kann leider nicht zur |
        komme nicht zum | komme nicht zur | komme leider nicht zum | komme leider nicht zur | kann nicht beim |
        kann nicht bei der
        """,
        Verb(Intent.DECLINE, firm=False),
    ),
    **each(
        "bin dabei beim | bin dabei bei | komme zum | komme zur | komme gern zum | komme gern zur | komme gerne zum",
        Verb(Intent.ACCEPT, firm=False),
    ),
    **each(
        "komme vielleicht zum | komme vielleicht zur | weiss noch nicht ob ich es zum",
        Verb(Intent.TENTATIVE, firm=False),
    ),
}

UNDONE = {
    **each(
        "abgesagt werden | gestrichen werden | storniert werden | gelöscht werden | gecancelt werden", Intent.CANCEL
    ),
    **each("abgelehnt werden", Intent.DECLINE),
    **each("verschoben werden | verlegt werden | vertagt werden", Intent.RESCHEDULE),
}

OVER = each(
    """
    fällt aus | ausfällt | fällt leider aus | ist abgesagt | abgesagt ist | findet nicht statt | nicht stattfindet |
    entfällt | ist gestrichen | ausfallen muss | fallen aus | entfallen | abgesagt wird
    """,
    Intent.CANCEL,
)
