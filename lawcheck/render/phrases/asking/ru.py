"""Russian words for what to ask; what is inserted stands in the nominative, after a colon."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "title": "О чём спросить по делу {case}",
    "none_open": "Открытых вопросов, которые прояснил бы ответ, нет.",
    "h_facts": "О каких фактах спросить",
    "h_law": "Вопросы права для юриста",
    "h_together": "Только вместе",
    "n_together": "Ни один ответ по отдельности этого не проясняет; все названные вместе – да.",
    "f_record": "какая запись это покажет",
    "f_request": "текст запроса",
    "f_failures": "может выявить неисполнение обязанности, выводов",
    "f_answers": "к чему ведёт ответ",
    "f_only_with": "имеет значение только вместе с вопросами",
    "f_findings": "выводов, которые от этого зависят",
    "answer_leads": "{answer} – {statuses}",
    "of_norm": "{norm}, {instance}: {answers}",
    "together": "{numbers}: {norm}, {instance}",
    "still_open": "остаётся открытым",
    "request_register": (
        "Прошу выдать заверенную копию записей. Документ учёта: {register}. О чём: {what}. "
        "Период: {days}; в отношении кого: [уточнить]. Если такой записи нет, прошу "
        "подтвердить это письменно."
    ),
    "request_papers": (
        "Прошу выдать заверенные копии документов, из которых видно следующее: {what}. "
        "Период: {days}; в отношении кого: [уточнить]. Если таких документов нет, прошу "
        "подтвердить это письменно."
    ),
    "what_about": "{what}; в связи с событием: {about}",
    "days": "{first} – {last}",
    "days_until": "по {last}",
    "more": "Ещё {number}: все покажет --top 0.",
}
