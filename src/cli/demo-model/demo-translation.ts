import { findFigures } from "../../assistant/figures/find-figures.ts";
import type { Act, ModelCall } from "./act.ts";

type Sentence = Readonly<Record<string, string>>;

/** What the demo model can say in each language; `{}` is copied. */
const SENTENCES: readonly Sentence[] = [
  {
    Portuguese: "Minha encomenda {} está parada na alfândega há {} dias.",
    English: "My parcel {} has been stuck at customs for {} days.",
    "Simplified Chinese": "我的包裹 {} 已经卡在海关 {} 天了。",
    Russian: "Моя посылка {} стоит на таможне уже {} дней.",
    Spanish: "Mi paquete {} lleva {} días parado en la aduana.",
  },
  {
    Portuguese: "O comprador pagou {} USD e quer o dinheiro de volta.",
    English: "The buyer paid {} USD and wants the money back.",
    "Simplified Chinese": "买家付了 {} USD，想要退款。",
    Russian: "Покупатель заплатил {} USD и хочет вернуть деньги.",
    Spanish: "El comprador pagó {} USD y quiere que le devuelvan el dinero.",
  },
  {
    Portuguese: "Peça ao comprador o CPF e envie até {}.",
    English: "Ask the buyer for the CPF and send it by {}.",
    "Simplified Chinese": "请向买家索要 CPF，并在 {} 之前发给我们。",
    Russian: "Попросите у покупателя CPF и пришлите его до {}.",
    Spanish: "Pida el CPF al comprador y envíelo antes del {}.",
  },
  {
    Portuguese: "A taxa é de {} USD: {}",
    English: "The fee is {} USD: {}",
    "Simplified Chinese": "费用为 {} USD：{}",
    Russian: "Сбор составляет {} USD: {}",
    Spanish: "La tasa es de {} USD: {}",
  },
];

/** What it says of a sentence it does not know, with the figures of it. */
const UNKNOWN: Sentence = {
  Portuguese: "O modelo de demonstração não conhece esta frase. O que está nela: {}",
  English: "The demo model does not know this sentence. What it states: {}",
  "Simplified Chinese": "演示模型不认识这句话。其中写到：{}",
  Russian: "Демонстрационная модель не знает этого предложения. В нём сказано: {}",
  Spanish: "El modelo de demostración no conoce esta frase. Lo que dice: {}",
};

const LINK = /https?:\/\/\S+/g;
const WANTED = /Answer with that message in ([A-Z][A-Za-z ]+),/;

/** The language a request wants a message translated into; null for any other request. */
export function wantedLanguage({ messages }: ModelCall): string | null {
  const system = messages.find(({ role }) => role === "system")?.content ?? "";
  return WANTED.exec(system)?.[1] ?? null;
}

/** What a well-behaved model makes of a message that it is to translate. */
export function demoTranslation({ messages }: ModelCall, language: string): readonly Act[] {
  const asked = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const text = asked.replace(/^<<<\n|\n>>>$/g, "");
  return [
    {
      text: text
        .split("\n")
        .map((line) => translateLine(line, language))
        .join("\n"),
    },
  ];
}

/** The same with its first number left out. */
export function withoutNumber(acts: readonly Act[]): readonly Act[] {
  return acts.map((act) => ("text" in act ? { text: act.text.replace(/\b\d+ ?/, "") } : act));
}

function translateLine(line: string, language: string): string {
  const sentences = line.match(/[^.。]+(?:[.。]+(?=\S)[^.。]*)*[.。]?\s*/g) ?? [];
  const gap = language.endsWith("Chinese") ? "" : " ";
  return sentences.map((sentence) => translateSentence(sentence.trim(), language)).join(gap);
}

function translateSentence(sentence: string, language: string): string {
  for (const known of SENTENCES) {
    for (const template of Object.values(known)) {
      const parts = patternOf(template).exec(sentence);
      if (parts !== null) return fill(known[language] ?? known.English ?? "", parts.slice(1));
    }
  }
  return fill(UNKNOWN[language] ?? UNKNOWN.English ?? "", [figuresOf(sentence)]);
}

function patternOf(template: string): RegExp {
  const escaped = template.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("(.+?)")}$`, "u");
}

function fill(template: string, parts: readonly string[]): string {
  let next = 0;
  return template.replace(/\{\}/g, () => parts[next++] ?? "");
}

/** The figures and links of a sentence as they stand there; the sentence itself would be in the wrong language. */
function figuresOf(sentence: string): string {
  const links = sentence.match(LINK) ?? [];
  const rest = sentence.replace(LINK, (link) => " ".repeat(link.length));
  const figures = findFigures(rest, null).map(({ start, end }) => rest.slice(start, end));
  return [...figures, ...links].join(", ") || "–";
}
