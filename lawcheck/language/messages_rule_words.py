"""Messages about the words of expressions in rule files, and what norms are to each other."""

from __future__ import annotations

NOTHING = ("", "", "")
A_NAME = ("give a part of it a name: a definition", "дайте его части имя: определение",
          "оның бір бөлігіне ат қойыңыз: анықтама")  # fmt: skip
ANOTHER = ("give it another name", "дайте другое имя", "басқа ат қойыңыз")
EXPECTED = ("expected {wanted}", "здесь может стоять: {wanted}", "мұнда тұра алады: {wanted}")
MAY_BE = ("it may be {words}", "допустимо: {words}", "болатыны: {words}")
NEVER = (
    "`{name}` is never {word}",
    "`{name}` не бывает {word}",
    "`{name}` ешқашан {word} болмайды",
)

WORDS = {
    "LC224.never": (NEVER, MAY_BE),
    "LC221.nests": (
        ("the expression nests more than {limit} operators",
         "слишком глубокая вложенность выражения: предел — {limit} операторов",
         "өрнек тым терең кірістірілген: шегі — {limit} оператор"),
        A_NAME,
    ),
    "LC221.size": (
        ("the expression has more than {limit} operators and names",
         "в выражении больше {limit} операторов и имён",
         "өрнекте оператор мен атау тым көп: шегі — {limit}"),
        A_NAME,
    ),
    "LC221.long": (
        ("the expression is longer than {limit} characters",
         "выражение длиннее {limit} знаков", "өрнек тым ұзын: шегі — {limit} таңба"),
        A_NAME,
    ),
    "LC221.early": (
        ("the expression stops too early", "выражение обрывается", "өрнек аяқталмай қалған"),
        EXPECTED,
    ),
    "LC221.fits": (
        ("`{word}` does not fit here", "`{word}` здесь не подходит", "`{word}` мұнда келмейді"),
        EXPECTED,
    ),
    "LC222.here": (
        ("no {what} `{name}` is known here", "здесь неизвестно: {what} `{name}`",
         "мұнда белгісіз: {what} `{name}`"),
        NOTHING,
    ),
    "LC222.known": (
        ("no {what} `{name}` is known", "неизвестно: {what} `{name}`",
         "белгісіз: {what} `{name}`"),
        NOTHING,
    ),
    "LC222.declared": (
        ("no {what} `{name}` is declared", "не объявлено: {what} `{name}`",
         "жарияланбаған: {what} `{name}`"),
        NOTHING,
    ),
    "LC222.window": (
        ("no reading `{name}` with the values `window` and `gap` is known",
         "неизвестно толкование `{name}` со значениями `window` и `gap`",
         "`window` және `gap` мәндері бар `{name}` түсіндірмесі белгісіз"),
        NOTHING,
    ),
    "LC222.value": (
        ("`{word}` is no value of the reading `{name}`",
         "у толкования `{name}` нет значения `{word}`",
         "`{name}` түсіндірмесінде `{word}` мәні жоқ"),
        NOTHING,
    ),
    "LC223.moment": (
        ("a moment has no attribute `{name}`", "у момента нет свойства `{name}`",
         "сәттің `{name}` қасиеті жоқ"),
        NOTHING,
    ),
    "LC223.none": (
        ("{whose} has no attribute `{name}`", "здесь нет свойства `{name}` ({whose})",
         "мұнда `{name}` қасиеті жоқ ({whose})"),
        NOTHING,
    ),
    "LC223.types": (
        ("`{name}` is not of one type for events of any kind",
         "у событий разных видов `{name}` разного типа",
         "әр түрлі оқиғаларда `{name}` типі әр түрлі"),
        ("name the kind of event instead of `event`", "назовите вид события вместо `event`",
         "`event` орнына оқиға түрін атаңыз"),
    ),
    "LC224.nobody": (
        NEVER,
        ("a condition on what nobody knows is unknown by itself",
         "условие о том, чего никто не знает, и так неизвестно",
         "ешкім білмейтін нәрсе туралы шарт онсыз да белгісіз"),
    ),
    "LC224.reading": (
        ("the reading `{name}` is never `{word}`", "толкование `{name}` не бывает `{word}`",
         "`{name}` түсіндірмесі ешқашан `{word}` болмайды"),
        MAY_BE,
    ),
    "LC224.relation": (
        ("no relation `{word}` is known here", "здесь неизвестна связь `{word}`",
         "мұнда `{word}` деген байланыс белгісіз"),
        MAY_BE,
    ),
    "LC228.bound": (
        ("`{name}` is bound already", "имя `{name}` уже занято", "`{name}` аты бос емес"), ANOTHER,
    ),
    "LC228.letters": (
        ("`{name}` is no name an expression could use",
         "`{name}` — не имя, которое годится для выражения",
         "`{name}` өрнекке жарамайтын атау"),
        ("write letters, digits and `_`", "пишите буквы, цифры и `_`",
         "әріп, цифр және `_` жазыңыз"),
    ),
    "LC228.meaning": (
        ("`{name}` has a meaning of its own", "у `{name}` есть собственное значение",
         "`{name}` сөзінің өз мағынасы бар"),
        ANOTHER,
    ),
    "LC228.event": (
        ("an event here needs a name", "событию здесь нужно имя", "мұнда оқиғаға атау керек"),
        ("write `{kind} as x`", "напишите `{kind} as x`", "`{kind} as x` деп жазыңыз"),
    ),
    "LC228.colon": (
        ("an event of `with` has its name before the colon: `{name}`",
         "имя события в `with` стоит перед двоеточием: `{name}`",
         "`with` ішіндегі оқиғаның аты қос нүктенің алдында тұрады: `{name}`"),
        ("leave `as ...` out", "уберите `as ...`", "`as ...` дегенді алып тастаңыз"),
    ),
    "LC231.displaces": (
        ("`{norm}` displaces itself: {ring}", "`{norm}` вытесняет сама себя: {ring}",
         "`{norm}` өзін өзі ығыстырады: {ring}"),
        NOTHING,
    ),
    "LC231.rests": (
        ("`{norm}` rests on itself: {ring}", "`{norm}` опирается сама на себя: {ring}",
         "`{norm}` өзіне өзі сүйенеді: {ring}"),
        NOTHING,
    ),
    "LC232.modes": (
        ("a duty has `{one}` or `{other}`, not both",
         "у обязанности либо `{one}`, либо `{other}`, но не оба",
         "міндетте не `{one}`, не `{other}` болады, екеуі бірдей емес"),
        ("make two norms of it", "сделайте из неё две нормы", "одан екі норма жасаңыз"),
    ),
    "LC232.recurring": (
        ("a recurring duty is discharged by one kind of event",
         "повторяющуюся обязанность исполняет один вид события",
         "қайталанатын міндет оқиғаның бір түрімен орындалады"),
        NOTHING,
    ),
    "LC232.effect": (
        ("the effect `{effect}` means nothing for {kind}",
         "действие `{effect}` здесь ничего не значит ({kind})",
         "`{effect}` әсерінің мұнда мәні жоқ ({kind})"),
        ("`{target}` can be defeated by {words}", "к `{target}` применимо: {words}",
         "`{target}` нормасына қолданылатыны: {words}"),
    ),
    "LC232.part": (
        ("`{part}` means nothing for the effect `{effect}`",
         "`{part}` ничего не значит для действия `{effect}`",
         "`{effect}` әсері үшін `{part}` ештеңе білдірмейді"),
        NOTHING,
    ),
    "LC240": (
        ("`{path}` of {what} is still blank", "`{path}` ещё не заполнено ({what})",
         "`{path}` әлі толтырылмаған ({what})"),
        ("fill it in from the text; where the norm has none, take the line away",
         "заполните по тексту; если в норме этого нет, уберите строку",
         "мәтін бойынша толтырыңыз; нормада бұл болмаса, жолды алып тастаңыз"),
    ),
}  # fmt: skip
