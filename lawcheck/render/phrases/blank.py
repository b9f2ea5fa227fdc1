"""What a new case file says beside its questions, in every language."""

from __future__ import annotations

BLANK: dict[str, dict[str, str]] = {
    "en": {
        "about": "A case file of lawcheck. Lines that begin with # are notes and are not read.",
        "known": (
            "Write what is known, as exactly as it is known, and no more. What is not known"
            " is `unknown`; a key that is left out is unknown too. Nothing unknown counts "
            "as a no."
        ),
        "names": (
            "No names, numbers or addresses: V is the survivor, R the respondent, C1 a "
            "child, P1 an officer. Keep the key to them elsewhere."
        ),
        "dates": (
            'Dates: 2018-03-02, with the hour "2018-03-02T21:30", a month 2018-03, about a '
            "day ~2018-03-02, a span {from: 2018-03-01, to: 2018-03-05}."
        ),
        "then": (
            "Then: lawcheck check FILE, lawcheck assess FILE. For words while you type, put"
            " the schema beside this file: lawcheck schema case -o case.schema.json"
        ),
        "as_of": "The day on which the file is read: what comes later had not happened.",
        "invented": "Add `fictional: yes` if the people are invented.",
        "ten": "The ten answers that come first",
        "region": "Where did it happen? The region, such as KZ-75 (Almaty), KZ-71 (Astana).",
        "children": "Are there children? One line for each, with age and parents:",
        "when": "When did it happen?",
        "learned": "Did the police learn of it, when, and by which channel?",
        "did": (
            "What did the police do? Take the # away from what they did and give the time; "
            "`done: no` where it is certain that they did not:"
        ),
        "order": (
            "Was any of the three orders issued, and when? If so, give `at`, and take `done` away:"
        ),
        "sources": (
            "Whose word is it? Give each event its source; without one it counts as an "
            "account of a third person:"
        ),
        "more": "Every further incident, report and order is a line of its own: e8, e9 and so on.",
        "service": "Questions about a service: a crisis centre, a police unit, a helpline",
        "state": "Questions about a State in one year",
        "facts": "Answer `yes`, `no` or `unknown`.",
        "figures": "Figures, each with its unit, its year and its source; take the # away:",
    },
    "ru": {
        "about": (
            "Файл дела для lawcheck. Строки, которые начинаются с #, — примечания, они не читаются."
        ),
        "known": (
            "Пишите то, что известно, так точно, как известно, и не более. Неизвестное — "
            "`unknown`; пропущенный ключ тоже неизвестен. Неизвестное никогда не считается "
            "ответом «нет»."
        ),
        "names": (
            "Без имён, номеров и адресов: V — потерпевшая (потерпевший), R — предполагаемый"
            " нарушитель, C1 — ребёнок, P1 — сотрудник. Список соответствий храните "
            "отдельно."
        ),
        "dates": (
            'Даты: 2018-03-02, с часом "2018-03-02T21:30", месяц 2018-03, около дня '
            "~2018-03-02, промежуток {from: 2018-03-01, to: 2018-03-05}."
        ),
        "then": (
            "Затем: lawcheck check ФАЙЛ, lawcheck assess ФАЙЛ. Чтобы редактор подсказывал "
            "слова, положите рядом схему: lawcheck schema case -o case.schema.json"
        ),
        "as_of": "День, на который прочитан файл: более позднее ещё не произошло.",
        "invented": "Если люди вымышлены, добавьте `fictional: yes`.",
        "ten": "Десять ответов, с которых начинают",
        "region": "Где это произошло? Регион, например KZ-75 (Алматы), KZ-71 (Астана).",
        "children": "Есть ли дети? На каждого строка с возрастом и родителями:",
        "when": "Когда это произошло?",
        "learned": "Узнала ли об этом полиция, когда и по какому каналу?",
        "did": (
            "Что сделала полиция? Уберите # у того, что она сделала, и укажите время; "
            "`done: no`, если точно не сделала:"
        ),
        "order": (
            "Была ли вынесена какая-либо из трёх мер и когда? Если да, укажите `at` и "
            "уберите `done`:"
        ),
        "sources": (
            "С чьих слов? Укажите источник каждого события; без него оно считается "
            "сведениями от третьего лица:"
        ),
        "more": (
            "Каждый следующий случай, обращение и предписание — отдельная строка: e8, e9 и далее."
        ),
        "service": "Вопросы о службе: кризисном центре, подразделении полиции, телефоне доверия",
        "state": "Вопросы о государстве за один год",
        "facts": "Отвечайте `yes`, `no` или `unknown`.",
        "figures": "Показатели, каждый с единицей, годом и источником; уберите #:",
    },
    "kk": {
        "about": "lawcheck іс файлы. # белгісінен басталатын жолдар — ескертпелер, олар оқылмайды.",
        "known": (
            "Белгілі нәрсені қаншалықты дәл белгілі болса, сонша дәл жазыңыз, артық "
            "жазбаңыз. Белгісізі — `unknown`; жазылмаған кілт те белгісіз. Белгісіз нәрсе "
            "ешқашан «жоқ» деп саналмайды."
        ),
        "names": (
            "Аты-жөн, нөмір, мекенжай жазылмайды: V — жәбірленуші, R — болжамды құқық "
            "бұзушы, C1 — бала, P1 — қызметкер. Кімнің кім екенін бөлек сақтаңыз."
        ),
        "dates": (
            'Күндер: 2018-03-02, сағатымен "2018-03-02T21:30", ай 2018-03, шамамен бір күн '
            "~2018-03-02, аралық {from: 2018-03-01, to: 2018-03-05}."
        ),
        "then": (
            "Содан кейін: lawcheck check ФАЙЛ, lawcheck assess ФАЙЛ. Редактор сөздерді "
            "ұсынып отыруы үшін сызбаны қасына қойыңыз: lawcheck schema case -o "
            "case.schema.json"
        ),
        "as_of": "Файл оқылатын күн: одан кейінгісі әлі болмаған.",
        "invented": "Адамдар ойдан шығарылса, `fictional: yes` деп қосыңыз.",
        "ten": "Ең алдымен керек он жауап",
        "region": "Бұл қай жерде болды? Өңірі, мысалы KZ-75 (Алматы), KZ-71 (Астана).",
        "children": "Балалар бар ма? Әрқайсысына жасы мен ата-анасы көрсетілген бір жол:",
        "when": "Бұл қашан болды?",
        "learned": "Полиция бұл туралы білді ме, қашан және қандай жолмен?",
        "did": (
            "Полиция не істеді? Істегенінің алдындағы # белгісін алып, уақытын жазыңыз; "
            "істемегені анық болса, `done: no` деп жазыңыз:"
        ),
        "order": (
            "Үш шараның қайсысы болса да қолданылды ма, қашан? Болса, `at` жазып, `done` "
            "кілтін алып тастаңыз:"
        ),
        "sources": (
            "Бұл кімнің айтуынша? Әр оқиғаның дереккөзін көрсетіңіз; ол болмаса, үшінші "
            "адамнан алынған мәлімет деп саналады:"
        ),
        "more": "Әрбір келесі оқиға, хабарлама және нұсқама — бөлек жол: e8, e9 және т.б.",
        "service": "Қызмет туралы сұрақтар: дағдарыс орталығы, полиция бөлімшесі, сенім телефоны",
        "state": "Мемлекет туралы бір жылға арналған сұрақтар",
        "facts": "`yes`, `no` немесе `unknown` деп жауап беріңіз.",
        "figures": (
            "Көрсеткіштер, әрқайсысы өлшем бірлігімен, жылымен және дереккөзімен; # алып тастаңыз:"
        ),
    },
}
