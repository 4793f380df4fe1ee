"""Time zones as German speakers call them after a time."""

from bot.languages.lists import each

_CITIES = {
    "berliner": "Europe/Berlin",
    "deutscher": "Europe/Berlin",
    "mitteleuropäischer": "Europe/Berlin",
    "wiener": "Europe/Vienna",
    "österreichischer": "Europe/Vienna",
    "zürcher": "Europe/Zurich",
    "schweizer": "Europe/Zurich",
    "londoner": "Europe/London",
    "britischer": "Europe/London",
    "pariser": "Europe/Paris",
    "französischer": "Europe/Paris",
    "madrider": "Europe/Madrid",
    "römischer": "Europe/Rome",
    "lissabonner": "Europe/Lisbon",
    "warschauer": "Europe/Warsaw",
    "athener": "Europe/Athens",
    "istanbuler": "Europe/Istanbul",
    "new yorker": "America/New_York",
    "chicagoer": "America/Chicago",
    "seattler": "America/Los_Angeles",
    "kalifornischer": "America/Los_Angeles",
    "pazifischer": "America/Los_Angeles",
    "indischer": "Asia/Kolkata",
    "japanischer": "Asia/Tokyo",
    "tokioter": "Asia/Tokyo",
    "chinesischer": "Asia/Shanghai",
    "singapurer": "Asia/Singapore",
    "sydneyer": "Australia/Sydney",
}

ZONES = {
    **{f"{city} zeit": zone for city, zone in _CITIES.items()},
    **each("mez | mesz | cet | cest", "Europe/Berlin"),
    **each("utc | gmt", "UTC"),
    **each("est | edt | et", "America/New_York"),
    **each("cst | cdt", "America/Chicago"),
    **each("pst | pdt | pt", "America/Los_Angeles"),
    **each("bst", "Europe/London"),
}
"""Without "ist", which is the most frequent verb."""
