/** Money words that several countries share; which currency is meant is settled by what else is said. */
export type CurrencyFamily =
  | "dollar"
  | "dollar-sign"
  | "peso"
  | "pound"
  | "yuan"
  | "yen-sign"
  | "krone"
  | "rupee"
  | "franc"
  | "dinar"
  | "rouble"
  | "rial"
  | "dirham"
  | "shilling"
  | "leu"
  | "som"
  | "unknown";

/** The currency of each country that shares the word, and the one that is meant where no country is named. */
export const FAMILIES: Readonly<
  Record<CurrencyFamily, { readonly usual: string | null; readonly of: Readonly<Record<string, string>> }>
> = {
  dollar: {
    usual: "USD",
    of: byCountry("AU AUD, CA CAD, HK HKD, JM JMD, NZ NZD, SG SGD, TT TTD, TW TWD, US USD"),
  },
  "dollar-sign": {
    usual: "USD",
    of: byCountry(
      "AR ARS, AU AUD, CA CAD, CL CLP, CO COP, HK HKD, MX MXN, NZ NZD, SG SGD, TW TWD, US USD, UY UYU",
    ),
  },
  peso: { usual: null, of: byCountry("AR ARS, CL CLP, CO COP, CU CUP, DO DOP, MX MXN, PH PHP, UY UYU") },
  pound: { usual: "GBP", of: byCountry("EG EGP, GB GBP, LB LBP") },
  yuan: { usual: "CNY", of: byCountry("CN CNY, HK HKD, MO MOP, TW TWD") },
  "yen-sign": { usual: "CNY", of: byCountry("CN CNY, JP JPY") },
  krone: { usual: null, of: byCountry("CZ CZK, DK DKK, IS ISK, NO NOK, SE SEK") },
  rupee: { usual: "INR", of: byCountry("IN INR, LK LKR, MU MUR, NP NPR, PK PKR") },
  franc: { usual: "CHF", of: byCountry("CH CHF, CI XOF, LI CHF, SN XOF") },
  dinar: {
    usual: null,
    of: byCountry("BH BHD, DZ DZD, IQ IQD, JO JOD, KW KWD, LY LYD, MK MKD, RS RSD, TN TND"),
  },
  rouble: { usual: "RUB", of: byCountry("BY BYN, RU RUB") },
  rial: { usual: "SAR", of: byCountry("IR IRR, OM OMR, QA QAR, SA SAR, YE YER") },
  dirham: { usual: "AED", of: byCountry("AE AED, MA MAD") },
  shilling: { usual: null, of: byCountry("KE KES, TZ TZS, UG UGX") },
  leu: { usual: "RON", of: byCountry("MD MDL, RO RON") },
  som: { usual: "KGS", of: byCountry("KG KGS, UZ UZS") },
  unknown: { usual: null, of: {} },
};

/** Names of one currency, by ISO 4217 code. Accents folded, simplified Chinese; `*` for endings. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  USD: `us dollar* | u.s. dollar* | us$ | usd$ | us $ | $us | $usd | u$s | u$d | u$ | доллар* сша | dolar* america* |
    dolar* estadounid* | 美元 | 美金 | 美刀 | 刀 | 美币`,
  EUR: "€ | euro | euros | eur | eurо | евро | еврo | эвро | 欧元 | 欧 | 欧币",
  GBP: "£ | ￡ | quid | pound* sterling | sterling | фунт* стерлинг* | libra* esterlina* | 英镑 | 镑",
  CNY: `人民币 | 元人民币 | 块钱人民币 | 块人民币 | 块钱 | 块 | rmb | cn¥ | юан* | yuan | yuans | yuanes | iuan* | renminbi`,
  JPY: "日元 | 日币 | 円 | 日圆 | yen | yens | yenes | иен* | йен* | iene* | jp¥",
  KRW: "₩ | 韩元 | 韩币 | won | wons | вон | wones | 원",
  HKD: "hk$ | hkd$ | 港币 | 港元 | 港纸 | гонконгск* доллар*",
  TWD: "nt$ | ntd | 台币 | 新台币 | 新台币元 | тайваньск* доллар*",
  SGD: "s$ | sg$ | 新币 | 坡币 | 新加坡元 | 新元",
  AUD: "a$ | au$ | 澳元 | 澳币 | 澳刀 | 澳大利亚元",
  CAD: "c$ | ca$ | can$ | 加元 | 加币 | 加刀 | 加拿大元",
  NZD: "nz$ | 纽元 | 纽币 | 新西兰元",
  MXN: "mx$ | mex$ | 墨币",
  BRL: "r$ | br$ | reais | reales | real brasil* | reales brasil* | реал* | бразильск* реал* | 雷亚尔 | 雷亚 | 巴币",
  CLP: "clp$ | ch$",
  COP: "cop$ | col$",
  ARS: "ar$ | ars$",
  RUB: "₽ | руб | р | rublos | rub | рубасов",
  UAH: "₴ | гривен | гривн* | грн | hryvnia* | hryvna* | grivna* | grivnas | 格里夫纳",
  KZT: "₸ | тенге | тнг | тг | tenge | tenges | 坚戈",
  BYN: "белруб* | бел руб* | br руб*",
  UZS: "сум | сумов | узбекск* сум*",
  AMD: "драм | драмов | dram | drams",
  GEL: "₾ | лари | lari | 拉里",
  AZN: "₼ | манат* | manat | manats",
  TRY: "₺ | 里拉 | 土耳其里拉 | лир | лира | лиры | turkish lira* | lira | liras | tl",
  PLN: "zł | злот* | zloty* | zlotych | 兹罗提",
  CZK: "kč | 捷克克朗",
  HUF: "forint* | форинт* | 福林",
  INR: "₹ | 印度卢比",
  THB: "฿ | baht | bahts | бат | батов | 泰铢 | 铢",
  VND: "₫ | dong | донг | донгов | 越南盾",
  IDR: "rp | rupiah | rupia* | рупий индонез* | 印尼盾 | 印尼卢比",
  MYR: "rm | ringgit* | ринггит* | 林吉特 | 马币 | 令吉",
  PHP: "₱ | 菲律宾比索",
  KES: "ksh | kshs",
  NGN: "₦ | naira | nairas | найр* | 奈拉",
  GHS: "₵ | cedi | cedis",
  ZAR: "rand | rands | рэнд* | ранд* | 兰特",
  ILS: "₪ | nis | shekel* | шекел* | sheqel* | 谢克尔",
  ALL: "lek | leke",
  AED: "dhs | dh | 迪拉姆",
  SAR: "里亚尔 | 沙特里亚尔",
  CHF: "sfr | 瑞郎 | 瑞士法郎",
  PEN: "s/ | soles | nuevos soles | 索尔",
  BDT: "৳ | taka | така | 塔卡",
  MNT: "₮ | тугрик* | tugrik*",
};

export const FAMILY_NAMES: readonly (readonly [family: CurrencyFamily, words: string])[] = [
  ["dollar-sign", "$"],
  [
    "dollar",
    `dollar* | doller* | dolar | dolars | dolares | dolare | dolla | dollas | dls | dlls | dlrs | buck | bucks | доллар* | долар* |
    долл | дол | бакс* | зелен* | verdes`,
  ],
  ["peso", "peso | pesos | песо | 比索"],
  ["pound", "pound | pounds | фунт | фунта | фунтов | фунты | libra | libras"],
  ["yuan", "元 | 圆"],
  ["yen-sign", "¥ | ￥"],
  ["krone", "kr | kroner | kronor | krona | krone | крон | крона | кроны | coroa* | corona* | 克朗 | korun*"],
  ["rupee", "rs | rupee | rupees | rupe | руп* | rupia india* | 卢比"],
  ["franc", "franc | francs | франк* | franco suizo | francos suizos | francos | 法郎"],
  ["dinar", "dinar | dinars | динар* | dinares | 第纳尔"],
  ["rouble", "rouble* | ruble* | рубл* | rublo | rublos | 卢布"],
  ["rial", "riyal* | rial | rials | риял* | риал* | riales"],
  ["dirham", "dirham* | дирхам* | dirhem*"],
  ["shilling", "shilling* | шиллинг* | 先令"],
  ["leu", "lei | leu | лей | лея | леев | 列伊"],
  ["som", "сом | сома | сомов | som"],
  [
    "unknown",
    `quetzal* | lempira* | cordoba | cordobas | bolivar* | guarani* | кетсал* | bitcoin* | биткоин* | btc | usdt | eth | 泰达币 |
    比特币`,
  ],
];

/** Adjectives that name the country of a shared money word: "Canadian dollars", "pesos mexicanos", 墨西哥比索. */
export const NATIONS: readonly (readonly [country: string, words: string])[] = [
  ["US", "american* | американск* | estadounid*"],
  ["CA", "canadian* | canadens* | canadiens* | канадск* | 加拿大"],
  ["AU", "australian* | aussie | australiano* | австралийск* | 澳大利亚 | 澳洲"],
  ["NZ", "new zealand | nz | neozeland* | neozelan* | новозеландск* | 新西兰"],
  ["SG", "singapor* | сингапурск* | 新加坡"],
  ["HK", "hong kong* | гонконгск* | 香港"],
  ["TW", "taiwan* | тайваньск* | 台湾 | 新台"],
  ["MX", "mexican* | мексиканск* | 墨西哥"],
  ["CL", "chilean* | chileno* | чилийск* | 智利"],
  ["CO", "colombian* | колумбийск* | 哥伦比亚"],
  ["AR", "argentin* | аргентинск* | 阿根廷"],
  ["UY", "uruguay* | уругвайск* | 乌拉圭"],
  ["DO", "dominican* | доминиканск*"],
  ["PH", "philippine* | filipino* | филиппинск* | 菲律宾"],
  ["GB", "british | english | английск* | британск* | britanic* | inglesa*"],
  ["EG", "egyptian* | египетск* | egipci* | 埃及"],
  ["JP", "japanese | японск* | japones* | 日本"],
  ["NO", "norwegian* | norsk* | норвежск* | norueg* | 挪威"],
  ["SE", "swedish | svensk* | шведск* | suec* | 瑞典"],
  ["DK", "danish | dansk* | датск* | dinamarques* | danes* | 丹麦"],
  ["CZ", "czech | чешск* | checa* | checo* | tcheca* | 捷克"],
  ["IS", "icelandic | исландск* | islandes* | 冰岛"],
  ["IN", "indian | индийск* | india* | 印度"],
  ["PK", "pakistan* | пакистанск* | paquistan* | 巴基斯坦"],
  ["CH", "swiss | швейцарск* | suic* | suizo* | 瑞士"],
  ["RS", "serbian | сербск* | servio* | serbio* | 塞尔维亚"],
  ["JO", "jordanian* | иорданск* | jordan* | 约旦"],
  ["KW", "kuwait* | кувейтск* | 科威特"],
  ["BH", "bahrain* | бахрейнск* | 巴林"],
  ["RU", "russian | российск* | русск* | russo* | ruso* | 俄罗斯"],
  ["BY", "belarus* | belorus* | белорусск* | беларуск* | bielorrus* | 白俄罗斯"],
  ["SA", "saudi* | саудовск* | 沙特"],
  ["QA", "qatar* | катарск* | 卡塔尔"],
  ["OM", "omani | оманск* | 阿曼"],
  ["AE", "emirat* | uae | эмиратск* | 阿联酋"],
  ["MA", "moroccan | марокканск* | marroqui* | 摩洛哥"],
  ["KE", "kenyan | кенийск* | 肯尼亚"],
  ["MD", "moldov* | молдавск* | 摩尔多瓦"],
  ["RO", "romanian | румынск* | romen* | ruman* | 罗马尼亚"],
  ["KG", "kyrgyz* | киргизск* | кыргызск*"],
  ["UZ", "uzbek* | узбекск*"],
];

/** Besides signs, codes and ideographs: what may stand before the number. "Lei 14.902" is a law in Brazil. */
export const NAMES_BEFORE: ReadonlySet<string> = new Set(
  "rs kr rp rm ksh nis tl rmb euro euros eur dhs sfr ntd sterling yen".split(" "),
);

/** Codes that are also words, or parts of other phrases, count in capitals only. */
export const CODES_LIKE_WORDS: ReadonlySet<string> = new Set("BAM BOB CUP GEL MAD MOP PEN TRY".split(" "));

export const CODES: readonly string[] =
  `AED AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ
  HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MOP MUR MXN
  MYR NAD NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD
  UYU UZS VND XOF YER ZAR`.split(/\s+/);

/** Currencies with three decimals: `2.500` is two and a half of them. */
export const THREE_DECIMALS: ReadonlySet<string> = new Set(["BHD", "JOD", "KWD", "LYD", "OMR", "TND"]);

function byCountry(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(", ").map((pair) => pair.split(" ")));
}
