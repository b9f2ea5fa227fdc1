"""Names of the regions of Kazakhstan, by their present codes.

Source
    ISO 3166-2:KZ, as of 2022.  Former codes are read, and offered nowhere.
"""

from __future__ import annotations

REGIONS: dict[str, dict[str, str]] = {
    "KZ-10": {"en": "Abai Region", "ru": "область Абай", "kk": "Абай облысы"},
    "KZ-11": {"en": "Akmola Region", "ru": "Акмолинская область", "kk": "Ақмола облысы"},
    "KZ-15": {"en": "Aktobe Region", "ru": "Актюбинская область", "kk": "Ақтөбе облысы"},
    "KZ-19": {"en": "Almaty Region", "ru": "Алматинская область", "kk": "Алматы облысы"},
    "KZ-23": {"en": "Atyrau Region", "ru": "Атырауская область", "kk": "Атырау облысы"},
    "KZ-27": {
        "en": "West Kazakhstan Region",
        "ru": "Западно-Казахстанская область",
        "kk": "Батыс Қазақстан облысы",
    },
    "KZ-31": {"en": "Zhambyl Region", "ru": "Жамбылская область", "kk": "Жамбыл облысы"},
    "KZ-33": {"en": "Zhetisu Region", "ru": "область Жетісу", "kk": "Жетісу облысы"},
    "KZ-35": {"en": "Karaganda Region", "ru": "Карагандинская область", "kk": "Қарағанды облысы"},
    "KZ-39": {"en": "Kostanay Region", "ru": "Костанайская область", "kk": "Қостанай облысы"},
    "KZ-43": {"en": "Kyzylorda Region", "ru": "Кызылординская область", "kk": "Қызылорда облысы"},
    "KZ-47": {"en": "Mangystau Region", "ru": "Мангистауская область", "kk": "Маңғыстау облысы"},
    "KZ-55": {"en": "Pavlodar Region", "ru": "Павлодарская область", "kk": "Павлодар облысы"},
    "KZ-59": {
        "en": "North Kazakhstan Region",
        "ru": "Северо-Казахстанская область",
        "kk": "Солтүстік Қазақстан облысы",
    },
    "KZ-61": {"en": "Turkistan Region", "ru": "Туркестанская область", "kk": "Түркістан облысы"},
    "KZ-62": {"en": "Ulytau Region", "ru": "область Ұлытау", "kk": "Ұлытау облысы"},
    "KZ-63": {
        "en": "East Kazakhstan Region",
        "ru": "Восточно-Казахстанская область",
        "kk": "Шығыс Қазақстан облысы",
    },
    "KZ-71": {"en": "Astana", "ru": "Астана", "kk": "Астана"},
    "KZ-75": {"en": "Almaty", "ru": "Алматы", "kk": "Алматы"},
    "KZ-79": {"en": "Shymkent", "ru": "Шымкент", "kk": "Шымкент"},
}
