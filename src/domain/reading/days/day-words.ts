import type { CalendarUnit } from "./calendar.ts";

/** Names of months, whole and with endings; accents folded. Chinese months are numbers. */
export const MONTH_NAMES: readonly (readonly [words: string, month: number])[] = [
  ["january | januari | январ* | janeiro | enero", 1],
  ["february | febuary | februari | феврал* | fevereiro | febrero", 2],
  ["march | март | марта | марте | марту | мартом | marco | marzo", 3],
  ["april | апрел* | abril", 4],
  ["may | май | мая | мае | маю | maio | mayo", 5],
  ["june | июнь | июня | июне | июню | июнем | junho | junio", 6],
  ["july | июль | июля | июле | июлю | июлем | julho | julio", 7],
  ["august | август* | agosto", 8],
  ["september | septembre | сентябр* | setembro | septiembre | setiembre", 9],
  ["october | octobre | октябр* | outubro | octubre", 10],
  ["november | ноябр* | novembro | noviembre", 11],
  ["december | декабр* | dezembro | diciembre", 12],
];

/** Read only beside a day or a year. */
export const SHORT_MONTHS: readonly (readonly [words: string, month: number])[] = [
  ["jan | янв | ene", 1],
  ["feb | фев | февр | fev", 2],
  ["mar | мар", 3],
  ["apr | апр | abr", 4],
  ["mai", 5],
  ["jun | июн", 6],
  ["jul | июл", 7],
  ["aug | авг | ago", 8],
  ["sep | sept | сен | сент | set", 9],
  ["oct | окт | out", 10],
  ["nov | ноя | нояб", 11],
  ["dec | дек | dez | dic", 12],
];

/** Also everyday words: months only where a preposition, "next", a year or the like stands with them. */
export const MONTHS_LIKE_WORDS: ReadonlySet<string> = new Set(
  "may march marco mayo mar set out ago mai dez ma".split(" "),
);

/** Moves a month without year, or a year's month: "next July", "прошлым летом". */
export const SHIFTS: readonly (readonly [words: string, shift: "next" | "this" | "last"])[] = [
  [
    "next | coming | the coming | upcoming | следующ* | ближайш* | будущ* | proximo | proxima | el proximo",
    "next",
  ],
  ["this | the current | этот | этом | этого | текущ* | este | neste | deste | esta", "this"],
  ["last | past | previous | прошл* | ultimo | pasado | passado", "last"],
];

export const SHIFTS_BEHIND: readonly (readonly [words: string, shift: "next" | "last"])[] = [
  ["que viene | que vem | proximo", "next"],
  ["pasado | passado", "last"],
];

/** Named by their distance from today. */
export const RELATIVE_UNITS: readonly (readonly [
  words: string,
  when: { readonly unit: CalendarUnit; readonly offset: number },
])[] = [
  [
    `now | right now | currently | at the moment | at present | today | nowadays | сейчас | теперь | сегодня | на сегодня | hoje | agora | atualmente |
     hoy | ahora | actualmente | hoy en dia | 现在 | 今天 | 目前 | 当前 | 今日 | 如今 | 眼下`,
    { unit: "day", offset: 0 },
  ],
  ["tomorrow | завтра | amanha | manana | 明天 | 明日", { unit: "day", offset: 1 }],
  ["day after tomorrow | послезавтра | depois de amanha | pasado manana | 后天", { unit: "day", offset: 2 }],
  ["yesterday | вчера | ontem | ayer | 昨天 | 昨日", { unit: "day", offset: -1 }],
  [
    "day before yesterday | позавчера | anteontem | anteayer | antes de ayer | 前天",
    { unit: "day", offset: -2 },
  ],
  [
    "this week | на этой неделе | этой неделе | esta semana | nesta semana | 这周 | 本周 | 这个星期",
    { unit: "week", offset: 0 },
  ],
  [
    `next week | следующей неделе | следующую неделю | будущей неделе | semana que vem | proxima semana | semana que viene | la proxima semana |
     下周 | 下星期 | 下个星期`,
    { unit: "week", offset: 1 },
  ],
  [
    "last week | прошлой неделе | прошлую неделю | semana passada | semana pasada | 上周 | 上星期 | 上个星期",
    { unit: "week", offset: -1 },
  ],
  [
    "this month | этом месяце | этого месяца | este mes | neste mes | 这个月 | 本月",
    { unit: "month", offset: 0 },
  ],
  [
    `next month | following month | coming month | следующем месяце | следующего месяца | mes que vem | proximo mes | mes que viene | 下个月 | 下月`,
    { unit: "month", offset: 1 },
  ],
  [
    "last month | прошлом месяце | прошлого месяца | mes passado | mes pasado | 上个月 | 上月",
    { unit: "month", offset: -1 },
  ],
  [
    "this year | the current year | этом году | этого года | этот год | este ano | neste ano | deste ano | 今年 | 本年",
    { unit: "year", offset: 0 },
  ],
  [
    `next year | the following year | coming year | следующем году | следующего года | следующий год | будущем году | будущего года | ano que vem |
     proximo ano | ano proximo | ano seguinte | ano que viene | ano siguiente | 明年 | 来年`,
    { unit: "year", offset: 1 },
  ],
  [
    "last year | previous year | прошлом году | прошлого года | прошлый год | ano passado | ano pasado | 去年",
    { unit: "year", offset: -1 },
  ],
  ["year after next | 后年", { unit: "year", offset: 2 }],
  ["year before last | позапрошлом году | 前年", { unit: "year", offset: -2 }],
];

/** Part of a month or year: the first, middle or last third of a month; January, June and July, December. */
export const PARTS: readonly (readonly [words: string, part: "start" | "middle" | "end"])[] = [
  [
    `beginning of | start of | early | early in | начал* | inicio de | inicio do | inicio del | comeco de | comeco do | principios de | principio de |
     comienzos de | inicios de`,
    "start",
  ],
  ["middle of | mid | середин* | meados de | meio de | meio do | mediados de | mediado de", "middle"],
  [
    `end of | the end of | late | late in | конец | конце | конца | концу | fim de | fim do | final de | final do | fin de | fines de | finales de |
     final del | finales del`,
    "end",
  ],
];

export const PARTS_BEHIND: readonly (readonly [words: string, part: "start" | "middle" | "end"])[] = [
  ["初 | 年初 | 月初 | 上旬", "start"],
  ["中旬 | 年中 | 月中", "middle"],
  ["底 | 末 | 年底 | 年末 | 月底 | 月末 | 下旬", "end"],
];

/** By themselves the end of the current year or month. */
export const PARTS_OF_NOW: readonly (readonly [
  words: string,
  when: { readonly unit: CalendarUnit; readonly part: "start" | "end" },
])[] = [
  ["年底 | 年末", { unit: "year", part: "end" }],
  ["年初", { unit: "year", part: "start" }],
  ["月底 | 月末", { unit: "month", part: "end" }],
  ["月初", { unit: "month", part: "start" }],
];

/** 上半年, "Q1": months of a year. */
export const PIECES_OF_YEAR: readonly (readonly [
  words: string,
  months: { readonly first: number; readonly last: number },
])[] = [
  [
    "上半年 | first half of | первой половине | primeiro semestre de | primer semestre de",
    { first: 1, last: 6 },
  ],
  ["下半年 | second half of | второй половине | segundo semestre de", { first: 7, last: 12 }],
  [
    "q 1 | 第一季度 | first quarter of | первом квартале | primeiro trimestre de | primer trimestre de",
    { first: 1, last: 3 },
  ],
  ["q 2 | 第二季度 | second quarter of | втором квартале | segundo trimestre de", { first: 4, last: 6 }],
  [
    "q 3 | 第三季度 | third quarter of | третьем квартале | terceiro trimestre de | tercer trimestre de",
    { first: 7, last: 9 },
  ],
  [
    "q 4 | 第四季度 | fourth quarter of | четвертом квартале | quarto trimestre de | cuarto trimestre de",
    { first: 10, last: 12 },
  ],
];

/** What a day is to what is told of it: from it on, up to it, on it, in it. */
export type DayRelation = "on" | "before" | "after" | "during";

export const RELATIONS_BEFORE: readonly (readonly [words: string, relation: "before" | "after" | "at"])[] = [
  [
    `after | since | from | as of | as from | starting | starting from | starting on | beginning | effective | effective from | in force from |
     с | со | после | начиная с | от | a partir de | a partir do | a partir del | partir de | desde | depois de | depois do | despues de | despues del |
     apos | pos | tras | 从 | 自 | 自从`,
    "after",
  ],
  [
    `before | until | till | untill | by | prior to | up to | до | к | перед | ко | ate | antes de | antes do | antes del | hasta | para antes de |
     截至 | 截止`,
    "before",
  ],
  [
    "on | in | during | for | dia | no dia | el dia | в | во | на | em | no | en | durante | para | of | de | 在",
    "at",
  ],
];

export const RELATIONS_BEHIND: readonly (readonly [words: string, relation: "before" | "after" | "none"])[] =
  [
    [
      `以后 | 之后 | 后 | 起 | 开始 | 以来 | 过后 | 开始实施 | 起实施 | 生效 | onwards | onward | and later | and after | or later | и далее | и позже | em diante |
     en adelante`,
      "after",
    ],
    ["后台 | 后续 | 后面 | 前往 | 前面 | 前台 | 起码", "none"],
    ["以前 | 之前 | 前 | 止 | 为止 | 截止 | or earlier | and before | и ранее", "before"],
  ];

/** Between a relation and its day. */
export const DAY_ARTICLES: ReadonlySet<string> = new Set(
  "the o a el la dia day date no em do del de la las".split(" "),
);

/** The second end of "from July to March". */
export const UP_TO: ReadonlySet<string> = new Set([
  "to",
  "through",
  "-",
  "по",
  "a",
  "al",
  "ao",
  "до",
  "到",
  "至",
  "~",
]);

/** "In three weeks", "через три недели", 三周后; "three weeks ago". */
export const AHEAD = "in | within the next | через | спустя | em | daqui a | dentro de | en";
export const AHEAD_BEHIND = "from now | later | 后 | 以后 | 之后 | 过后";
export const AGO = "hace | ha";
export const AGO_BEHIND = "ago | back | назад | atras | 前 | 以前 | 之前";

export const UNIT_WORDS: readonly (readonly [words: string, unit: CalendarUnit])[] = [
  ["day | days | день | дня | дней | dia | dias | 天 | 日", "day"],
  ["week | weeks | недел* | semana | semanas | 周 | 星期 | 个星期", "week"],
  ["month | months | месяц* | mes | meses | 个月", "month"],
  ["year | years | год | года | лет | ano | anos | 年", "year"],
];

/** Behind the number of a year. */
export const YEAR_WORDS = "year | год | года | году | годом | г | 年 | 年度";
/** Before a year, besides the words of relation. */
export const YEAR_LEADS = "ano | year | год";

/** What happened: a day without a year behind it lies in the past. */
export const PAST_WORDS = `sent | shipped | arrived | bought | ordered | was | were | had | paid | ended | came | changed | delivered | stuck | held |
  отправи* | отправлен* | купи* | куплен* | заказа* | был | была | было | были | прибы* | пришл* | пришел | оплати* |
  enviei | enviou | comprei | comprou | chegou | foi | paguei | pagou | mudou | comprado | enviado | postado |
  envie | compre | llego | fue | pague | pago | cambio | enviaron | compramos | 发的 | 寄的 | 买的 | 到的 | 下的 | 寄出 | 发出 | 发货的 | 已经 | 当时 | 已`;
