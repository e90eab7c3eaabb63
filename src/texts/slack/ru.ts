import { ruReasons } from "../reasons/ru.ts";
import type { SlackTexts } from "./texts.ts";

export const ru: SlackTexts = {
  status: {
    reading: "читает…",
    searching: "ищет в статьях…",
    looking_up: "ищет посылку…",
    writing: "пишет…",
  },
  sources: "Источники",
  receipt: "Запись об ответе",
  latestScans: "Последние отметки",
  sampleParcel: "Учебная посылка из поставки Clearway",
  helpful: "Полезно",
  notHelpful: "Не помогло",
  whyNot: ruReasons,
  talkToPerson: "Позвать сотрудника",
  stillNeeded: "Сотруднику ещё понадобится",
  fromSupport: (name) => `${name}, поддержка`,
  support: "Поддержка",
  caseIsOpen: (number) => `Обращение открыто под номером ${number}`,
  askHere: "Напишите вопрос в этой ветке: таможенное правило, документ или трек-номер, который нужно найти.",
  tooLong:
    "В сообщении больше 20 000 знаков, принять его не получилось. Отправьте его частями или только сам вопрос.",
  commandHelp:
    "Чтобы задать таможенный вопрос или найти посылку, напишите Clearway в личные сообщения или упомяните его в канале. «/clearway human» зовёт сотрудника.",
  requestOf: (whatHappened) => `Вы попросили сотрудника:\n${whatHappened}`,
  onlyAskerRates: "Оценить этот ответ может только тот, кто спрашивал.",
  form: {
    title: "Позвать сотрудника",
    send: "Отправить",
    cancel: "Отмена",
    done: "Готово",
    intro: "Сотрудник прочитает этот разговор и ответит здесь же. Ниже то, что ему поможет.",
    known: "Уже известно",
    labels: {
      name: "Ваше имя",
      email: "Адрес электронной почты",
      company: "Компания или магазин",
      platform: "Площадка",
      orderNumber: "Номер заказа",
      trackingNumber: "Трек-номер",
      destination: "Страна назначения",
      whatHappened: "Что случилось?",
    },
    optional: "Можно оставить пустым.",
    whatHappenedMissing: "Напишите одним предложением, что случилось.",
    emailWrong: "Напишите адрес в виде name@example.com или оставьте поле пустым.",
    tooLong: (characters) => `Сократите до ${characters} знаков.`,
    opened: (number) => `Принято: ${number}`,
    openedNext: "Сотрудник ответит в вашем разговоре с Clearway. Это окно можно закрыть.",
    alreadyOpen: (number) =>
      `Этим обращением уже занимается сотрудник: ${number}. Чтобы дополнить его, напишите в разговоре.`,
    notYours: "Передать разговор сотруднику может только тот, кто спрашивал. Задайте вопрос в своей ветке.",
  },
};
