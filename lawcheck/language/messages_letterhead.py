"""Messages about a letterhead: a file of Word on which a document is written."""

from __future__ import annotations

SAVE = (
    "open it in Word and save it as .docx",
    "откройте его в Word и сохраните как .docx",
    "оны Word бағдарламасында ашып, .docx түрінде сақтаңыз",
)

LETTERHEAD = {
    "LC330": (
        (
            "the letterhead is larger than {limit} bytes",
            "файл бланка больше {limit} байт",
            "бланк файлы {limit} байттан үлкен",
        ),
        (
            "make its pictures smaller and save it again",
            "сожмите рисунки в нём и сохраните заново",
            "ондағы суреттерді кішірейтіп, қайта сақтаңыз",
        ),
    ),
    "LC331": (
        (
            "this is not a file of Word (.docx)",
            "это не документ Word (.docx)",
            "бұл Word құжаты (.docx) емес",
        ),
        SAVE,
    ),
    "LC332": (
        (
            "this file of Word is damaged",
            "этот документ Word повреждён",
            "бұл Word құжаты бүлінген",
        ),
        SAVE,
    ),
    "LC333": (
        (
            "this letterhead holds macros or other files and is not opened",
            "в этом бланке макросы или вложенные файлы, он не открывается",
            "бұл бланкта макростар немесе салынған файлдар бар, ол ашылмайды",
        ),
        (
            "take them out in Word and save it as .docx",
            "уберите их в Word и сохраните бланк как .docx",
            "оларды Word бағдарламасында алып тастап, бланкты .docx түрінде сақтаңыз",
        ),
    ),
    "LC334": (
        (
            "this letterhead has a password, or is of the old kind (.doc)",
            "у этого бланка пароль, или он старого вида (.doc)",
            "бұл бланктің құпиясөзі бар немесе ол ескі түрде (.doc)",
        ),
        (
            "open it in Word, take the password out, and save it as .docx",
            "откройте его в Word, снимите пароль и сохраните как .docx",
            "оны Word бағдарламасында ашып, құпиясөзін алып тастап, .docx түрінде сақтаңыз",
        ),
    ),
    "LC335": (
        (
            "this letterhead would unpack to far more than it holds",
            "при распаковке этот бланк станет во много раз больше",
            "бұл бланк ашылғанда бірнеше есе үлкейіп кетеді",
        ),
        SAVE,
    ),
    "LC336": (
        (
            "this letterhead takes a template, a picture or a text from elsewhere",
            "этот бланк берёт шаблон, рисунок или текст из другого места",
            "бұл бланк үлгіні, суретті немесе мәтінді басқа жерден алады",
        ),
        (
            "in Word put the pictures into the file itself, attach the template Normal, turn "
            "fields into text, and save it again",
            "в Word вставьте рисунки в сам файл, присоедините шаблон Normal, замените поля "
            "текстом и сохраните заново",
            "Word бағдарламасында суреттерді файлдың өзіне салып, Normal үлгісін тіркеп, өрістерді "
            "мәтінге айналдырып, қайта сақтаңыз",
        ),
    ),
    "LC337": (
        (
            "a part of this file is not written as Word writes it (entities, or not UTF-8)",
            "часть этого файла записана не так, как пишет Word (сущности или не UTF-8)",
            "бұл файлдың бір бөлігі Word жазатындай емес (нысандық бірліктер немесе UTF-8 емес)",
        ),
        SAVE,
    ),
}
