import type { Days } from "../domain/shipments/moves.ts";
import type { PaceReason } from "../domain/shipments/pace.ts";
import { type InterfaceLanguage, interfaceLanguage } from "./language.ts";

/** Words for whether it is normal how long a parcel has been where it is. */
export interface PaceTexts {
  /** "Day 9"; begins a sentence. */
  readonly day: (count: number, unit: Days["unit"]) => string;
  /** "Day 9; usually 2 to 7 days (as of Nov 2026)." `span` and `basis` are in words of this language. */
  readonly figure: (day: string, span: string, basis: string) => string;
  /** Whose figure: the articles', with their month. */
  readonly asOf: (month: string) => string;
  /** Whose figure: so many finished parcels of the same lane. */
  readonly ownParcels: (count: number) => string;
  /** A span with whose figure it is: "2 to 7 days (as of Nov 2026)". */
  readonly withBasis: (span: string, basis: string) => string;
  /** Wait, act or ask us, one sentence. `limit` is when waiting ends: "10 working days". */
  readonly verdict: (reason: PaceReason, limit: string | null) => string;
}

export function paceTexts(language: string | null): PaceTexts {
  return TEXTS[interfaceLanguage(language)];
}

const inBrackets = (span: string, basis: string) => `${span} (${basis})`;
const inWideBrackets = (span: string, basis: string) => `${span}（${basis}）`;

const en: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "Since today" : `Day ${count}`;
    return count === 0 ? "Not one working day yet" : `Working day ${count}`;
  },
  figure: (day, span, basis) => `${day}; usually ${span} (${basis}).`,
  asOf: (month) => `as of ${month}`,
  ownParcels: (count) => `8 in 10 of ${count} finished parcels on this lane`,
  withBasis: inBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "There is no reason to act yet: wait.";
      case "longer_than_usual":
        return limit === null
          ? "That is longer than usual: wait a little more."
          : `That is longer than usual: wait, and ask the carrier after ${limit}.`;
      case "somebody_must_act":
        return "Act now: waiting does not end this.";
      case "ask_carrier":
        return "Act now: that is too long, ask the carrier for the reason.";
      case "overdue":
        return "Ask us: that is too long, talk to a person here.";
      case "at_once":
        return "Ask us: talk to a person here, waiting does not end this.";
    }
  },
};

const zh: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "今天刚开始" : `第 ${count} 天`;
    return count === 0 ? "还不到一个工作日" : `第 ${count} 个工作日`;
  },
  figure: (day, span, basis) => `${day}，一般需要 ${span}（${basis}）。`,
  asOf: (month) => `截至 ${month}`,
  ownParcels: (count) => `本线路 ${count} 个已完成包裹中的八成`,
  withBasis: inWideBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "暂时不用处理：请等待。";
      case "longer_than_usual":
        return limit === null
          ? "比一般时间长：请再等等。"
          : `比一般时间长：请再等等，超过 ${limit}再询问承运商。`;
      case "somebody_must_act":
        return "请现在处理：光等待不会有结果。";
      case "ask_carrier":
        return "请现在处理：时间太长了，请向承运商询问原因。";
      case "overdue":
        return "请联系我们：时间太长了，请在这里转人工客服。";
      case "at_once":
        return "请联系我们：请在这里转人工客服，光等待不会有结果。";
    }
  },
};

const zhHant: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "今天剛開始" : `第 ${count} 天`;
    return count === 0 ? "還不到一個工作天" : `第 ${count} 個工作天`;
  },
  figure: (day, span, basis) => `${day}，一般需要 ${span}（${basis}）。`,
  asOf: (month) => `截至 ${month}`,
  ownParcels: (count) => `本路線 ${count} 個已完成包裹中的八成`,
  withBasis: inWideBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "暫時不用處理：請等待。";
      case "longer_than_usual":
        return limit === null
          ? "比一般時間長：請再等等。"
          : `比一般時間長：請再等等，超過 ${limit}再詢問承運商。`;
      case "somebody_must_act":
        return "請現在處理：只等待不會有結果。";
      case "ask_carrier":
        return "請現在處理：時間太長了，請向承運商詢問原因。";
      case "overdue":
        return "請聯絡我們：時間太長了，請在這裡轉真人客服。";
      case "at_once":
        return "請聯絡我們：請在這裡轉真人客服，只等待不會有結果。";
    }
  },
};

const ru: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "С сегодняшнего дня" : `${count}-й день`;
    return count === 0 ? "Ещё ни одного рабочего дня" : `${count}-й рабочий день`;
  },
  figure: (day, span, basis) => `${day}; обычно ${span} (${basis}).`,
  asOf: (month) => `данные: ${month}`,
  ownParcels: (count) => `8 из 10 завершённых посылок этого маршрута, всего ${count}`,
  withBasis: inBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "Пока ничего делать не нужно: подождите.";
      case "longer_than_usual":
        return limit === null
          ? "Это дольше обычного: подождите ещё."
          : `Это дольше обычного: подождите ещё и спросите перевозчика, когда пройдёт ${limit}.`;
      case "somebody_must_act":
        return "Действуйте сейчас: само это не решится.";
      case "ask_carrier":
        return "Действуйте сейчас: это слишком долго, спросите у перевозчика причину.";
      case "overdue":
        return "Обратитесь к нам: это слишком долго, поговорите здесь с сотрудником.";
      case "at_once":
        return "Обратитесь к нам: поговорите здесь с сотрудником, само это не решится.";
    }
  },
};

const pt: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "Desde hoje" : `Dia ${count}`;
    return count === 0 ? "Ainda nenhum dia útil" : `Dia útil ${count}`;
  },
  figure: (day, span, basis) => `${day}; costuma levar ${span} (${basis}).`,
  asOf: (month) => `dados de ${month}`,
  ownParcels: (count) => `8 em cada 10 de ${count} pacotes concluídos nesta rota`,
  withBasis: inBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "Ainda não há motivo para agir: aguarde.";
      case "longer_than_usual":
        return limit === null
          ? "Está demorando mais que o habitual: aguarde mais um pouco."
          : `Está demorando mais que o habitual: aguarde e pergunte à transportadora depois de ${limit}.`;
      case "somebody_must_act":
        return "Aja agora: esperar não resolve.";
      case "ask_carrier":
        return "Aja agora: é tempo demais, pergunte o motivo à transportadora.";
      case "overdue":
        return "Fale conosco: é tempo demais, fale aqui com uma pessoa.";
      case "at_once":
        return "Fale conosco: fale aqui com uma pessoa, esperar não resolve.";
    }
  },
};

const es: PaceTexts = {
  day: (count, unit) => {
    if (unit === "days") return count === 0 ? "Desde hoy" : `Día ${count}`;
    return count === 0 ? "Aún ningún día hábil" : `Día hábil ${count}`;
  },
  figure: (day, span, basis) => `${day}; suele tardar ${span} (${basis}).`,
  asOf: (month) => `datos de ${month}`,
  ownParcels: (count) => `8 de cada 10 de ${count} paquetes terminados en esta ruta`,
  withBasis: inBrackets,
  verdict: (reason, limit) => {
    switch (reason) {
      case "within_usual":
        return "Aún no hay motivo para actuar: espere.";
      case "longer_than_usual":
        return limit === null
          ? "Tarda más de lo habitual: espere un poco más."
          : `Tarda más de lo habitual: espere y pregunte al transportista después de ${limit}.`;
      case "somebody_must_act":
        return "Actúe ya: esperar no lo resuelve.";
      case "ask_carrier":
        return "Actúe ya: es demasiado tiempo, pregunte el motivo al transportista.";
      case "overdue":
        return "Consúltenos: es demasiado tiempo, hable aquí con una persona.";
      case "at_once":
        return "Consúltenos: hable aquí con una persona, esperar no lo resuelve.";
    }
  },
};

const TEXTS: Readonly<Record<InterfaceLanguage, PaceTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };
