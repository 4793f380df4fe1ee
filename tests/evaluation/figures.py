"""One figure beside its floor."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that was measured, and what it must not fall below (or rise above)."""

    name: str
    value: float
    floor: float
    unit: str = "%"
    """``%``: ``value`` and ``floor`` are shares of 1; else what they count."""

    most: bool = False
    """True where the floor is a ceiling: the less the better."""

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of its floor."""
        return self.value <= self.floor if self.most else self.value >= self.floor

    @property
    def line(self) -> str:
        """As it is printed."""
        bound = "at most" if self.most else "at least"
        verdict = "" if self.holds else "   <- not reached"
        return f"{self.name:58} {self._written(self.value):>10}   {bound} {self._written(self.floor)}{verdict}"

    def _written(self, value: float) -> str:
        if self.unit == "%":
            return f"{100 * value:.2f} %"
        return f"{value:.2f} {self.unit}" if self.unit == "ms" else f"{value:.0f} {self.unit}".rstrip()
