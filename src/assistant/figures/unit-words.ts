/**
 * How money, shares and measures are written, as alternatives of a regular expression. A word in letters has to end
 * where the alternative ends; Chinese, Japanese and Korean ones need no such end. Longer ones stand first.
 */
export const MONEY: readonly (readonly [currencies: string, words: string])[] = [
  [
    "USD",
    "US\\$|U\\.S\\.\\$|USD|US dollars?|dólares estadounidenses|dólares americanos|dolares americanos|доллар\\p{L}* США|美元|美金|米ドル",
  ],
  ["BRL", "R\\$|BRL|reais|real|реал(?:а|ов|ы)?|雷亚尔|ريال برازيلي|헤알"],
  ["HKD", "HK\\$|HKD|港币|港幣|港元"],
  ["TWD", "NT\\$|TWD|тайваньск\\p{L}* доллар\\p{L}*|新台币|新台幣|新臺幣|台币"],
  ["CAD", "CA\\$|C\\$|CAD|канадск\\p{L}* доллар\\p{L}*|加元"],
  ["AUD", "AU\\$|A\\$|AUD|Australian dollars?|австралийск\\p{L}* доллар\\p{L}*|澳元"],
  ["NZD", "NZ\\$|NZD|New Zealand dollars?|новозеландск\\p{L}* доллар\\p{L}*|新西兰元|纽元"],
  ["SGD", "S\\$|SGD|сингапурск\\p{L}* доллар\\p{L}*|新加坡元|新元"],
  ["MXN", "MX\\$|MXN|墨西哥比索"],
  ["CLP", "CLP|智利比索"],
  ["COP", "COP"],
  ["ARS", "ARS"],
  ["EUR", "€|EUR|euros?|евро|欧元|歐元|유로|ユーロ|यूरो|يورو|אירו|ยูโร"],
  [
    "GBP",
    "£|GBP|pounds?(?: sterling)?|фунт\\p{L}*(?: стерлингов)?|libras?(?: esterlinas)?|英镑|英鎊|פאונד|파운드|ปอนด์|पाउंड",
  ],
  ["RUB", "₽|RUB|рубл\\p{L}*|руб\\.?|roubles?|rubles?|rublos?|卢布|盧布"],
  ["CNY", "RMB|CNY|yuan|юан\\p{L}*|人民币|人民幣|위안|หยวน|युआन|يوان"],
  ["CNY|JPY", "¥|￥"],
  ["CNY|TWD|HKD", "元|块钱|块"],
  ["JPY", "JPY|yen|иен\\p{L}*|日元|日圓|円|เยน|येन"],
  ["KRW", "₩|KRW|won|韩元|韓元|원"],
  ["INR", "₹|INR|rupees?|рупи\\p{L}*|rupias?|卢比|रुपये|रुपए|रुपया|रुपयों"],
  ["TRY", "₺|TRY|lira|лир\\p{L}*|里拉"],
  ["UAH", "₴|UAH|hryvnias?|грив\\p{L}*|格里夫纳"],
  ["KZT", "₸|KZT|tenge|тенге"],
  ["PLN", "zł|PLN|zlot\\p{L}*|злот\\p{L}*|兹罗提"],
  ["ILS", '₪|ILS|shekels?|шекел\\p{L}*|שקלים|שקל|ש״ח|ש"ח'],
  ["AED", "AED|dirhams?|дирхам\\p{L}*|迪拉姆|درهما|درهم|دراهم"],
  ["SAR|QAR|OMR|YER", "SAR|QAR|riyals?|риял\\p{L}*|里亚尔|ريالات|ريال"],
  ["CHF", "CHF|Swiss francs?|франк\\p{L}*|瑞士法郎|瑞郎"],
  ["NOK|SEK|DKK", "kr\\.?|kroner|kronor|крон\\p{L}*|克朗"],
  ["NOK", "NOK"],
  ["SEK", "SEK"],
  ["DKK", "DKK"],
  ["VND", "₫|VND|越南盾"],
  ["THB", "฿|THB|baht|бат|泰铢|บาท"],
  ["RON", "RON|lei|ле(?:й|я|ев)|列伊"],
  ["MYR", "MYR|RM|ringgits?|ринггит\\p{L}*|林吉特"],
  ["ZAR", "ZAR|rands?|ранд\\p{L}*|兰特"],
  ["GEL", "GEL|lari|лари|拉里"],
  ["KWD|BHD|JOD|TND|RSD", "dinars?|динар\\p{L}*|第纳尔|دنانير|دينار"],
  ["XDR", "SDR|DES|СПЗ|特别提款权"],
  ["CRC", "₡|CRC"],
  ["MXN|CLP|COP|ARS|PHP|UYU|DOP", "pesos?|песо|比索"],
  ["PEN", "PEN|soles"],
  [
    "ZAR|NGN|KES|EGP|MAD|PHP|MYR|IDR|PKR|BDT|CZK|HUF|BGN|RSD|BYN|UZS|QAR|KWD|UYU|DOP|GTQ|BOB|PYG|SDR|XDR",
    "ZAR|NGN|KES|EGP|MAD|PHP|MYR|IDR|PKR|BDT|CZK|HUF|BGN|RSD|BYN|UZS|QAR|KWD|UYU|DOP|GTQ|BOB|PYG|SDR|XDR",
  ],
  [
    "USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN|CLP|COP|ARS",
    "\\$|dollars?|bucks|доллар\\p{L}*|dólares|dolares|dólar|달러|ドル|دولارات|دولار|דולרים|דולר|डॉलर|डालर|ดอลลาร์",
  ],
];

export const PERCENT =
  "[%％٪‰]|per ?cent(?:age points?)?|pct\\.?|процент\\p{L}*|проц\\.|por ?cento|por ?ciento|个百分点|個百分點|パーセント|퍼센트|prozent|pour ?cent|(?:في ال|بال)(?:مئة|مائة|مية)|אחוזים|אחוז|प्रतिशत|फ़ीसदी|फीसदी|เปอร์เซ็นต์";

export const MEASURES: readonly (readonly [name: string, words: string])[] = [
  ["minute", "minutes?|minuten|minuti|mins?|минут\\p{L}*|minutos?|分钟|分鐘|دقيقة|دقائق|דקות|דקה|मिनट|นาที"],
  [
    "hour",
    "hours?|hrs?|heures?|stunden?|h|час(?:а|ов|ам|ами)?|horas?|个小时|個小時|小时|小時|钟头|時間|시간|ساعات|ساعة|שעות|שעה|घंटे|घंटा|घंटों|घण्टे|ชั่วโมง",
  ],
  [
    "day",
    "(?:working|business|calendar) days?|days?|jours?(?: (?:ouvrables|ouvrés|calendaires))?|(?:werk|arbeits|kalender)?tagen?|giorni?|giorno|gün|(?:рабоч|календарн)\\p{L}* д(?:ень|н)\\p{L}*|день|дн(?:я|ей|ям|ями|ю)|сут(?:ки|ок|кам)|d[ií]as?(?: (?:h[áa]biles|úteis|uteis|naturales|corridos))?|个工作日|個工作日|工作日|个自然日|自然日|天|日|일|أيام|ايام|يوما|يوم|ימי עסקים|ימים|יום|दिनों|दिन|วัน",
  ],
  [
    "week",
    "weeks?|semaines?|wochen?|settiman[ae]|hafta|недел\\p{L}*|semanas?|个星期|個星期|星期|周|週|주|أسابيع|اسابيع|أسبوع|اسبوع|שבועות|שבוע|सप्ताह|हफ़्ते|हफ्ते|สัปดาห์|อาทิตย์",
  ],
  [
    "month",
    "months?|mois|monaten?|mesi|месяц\\p{L}*|mes(?:es)?|mês|个月|個月|か月|개월|أشهر|اشهر|شهور|شهر|חודשים|חודש|महीनों|महीने|महीना|เดือน|달(?!러)",
  ],
  [
    "year",
    "years?|ans|années?|jahren?|anni|yıl|год(?:а|у|ов|ам)?|лет|anos?|años?|年|년|سنوات|سنة|أعوام|عاما|שנים|שנה|सालों|साल|वर्ष|ปี",
  ],
  [
    "kilogram",
    "kg|kilos?|kilogram\\p{L}*|кг|килограмм\\p{L}*|公斤|千克|كيلوغرام|كيلوجرام|كيلو|كجم|ק״ג|קילו|किलोग्राम|किलो|กิโลกรัม|กก\\.?|킬로그램|킬로",
  ],
  ["gram", "g|grams?|gramm?e?s?|г|грамм\\p{L}*|gramas?|gramos?|克|غرام|جرام|גרם|ग्राम|กรัม|그램"],
];

/** Words behind a number that multiply it. */
export const SCALES: readonly (readonly [factor: number, words: string])[] = [
  [1e3, "k|thousand|тыс\\p{L}*\\.?|mil(?!\\p{L})|tausend|mille|千"],
  [1e4, "万|萬"],
  [1e6, "mn|mln|million\\p{L}*|млн\\.?|миллион\\p{L}*|milh(?:ão|ões)|mill(?:ón|ones)|百万"],
  [1e8, "亿|億"],
  [1e9, "bn|billion\\p{L}*|млрд\\.?|миллиард\\p{L}*|bilh(?:ão|ões)"],
];

/** What a small number word counts as a threshold and not as a list: "seven parcels", "三件". */
export const GOODS =
  "parcels?|packages?|pieces?|items?|orders?|units?|shipments?|посыл\\p{L}*|штук\\p{L}*|заказ\\p{L}*|единиц\\p{L}*|encomendas?|pacotes?|pe[çc]as?|pedidos?|unidades?|paquetes?|piezas?|env[íi]os?|件|单|票|个包裹|個包裹|包裹|个订单|个商品|倍|折|成|طرود|طرد|חבילות|पार्सल|पैकेट|พัสดุ|ชิ้น|개|상자";

/** What is counted in a list and claims nothing: "2 documents", "3 steps". */
export const LISTED =
  "things?|steps?|documents?|papers?|points?|ways?|options?|questions?|reasons?|cases?|possibilit(?:y|ies)|шаг(?:а|ов)?|документ(?:а|ов)?|способ(?:а|ов)?|пункт(?:а|ов)?|вариант(?:а|ов)?|вещ(?:и|ей)|вопрос(?:а|ов)?|случа(?:я|ев)|passos?|documentos?|coisas?|pontos?|formas?|opç(?:ão|ões)|perguntas?|pasos?|cosas?|puntos?|opci(?:ón|ones)|preguntas?|casos?|件事|个步骤|步|种方式|种方法|种情况|份文件|个文件|点|项|类|种";
