/** What the desk's pages about incidents say. */
export interface IncidentTexts {
  readonly title: string;
  readonly lead: string;
  readonly states: Readonly<Record<"open" | "eased" | "closed", string>>;
  readonly empty: Readonly<Record<"open" | "closed", string>>;
  /** What the parcels have in common: "China → Brazil, Cainiao". */
  readonly lane: (origin: string, destination: string, carrier: string) => string;
  readonly carrier: (name: string) => string;
  readonly to: (country: string) => string;
  readonly from: (country: string) => string;
  readonly stuck: (stuck: number, waiting: number, usually: number) => string;
  readonly eased: (moment: string) => string;
  readonly since: (moment: string) => string;
  readonly closedBy: (moment: string, name: string | null) => string;
  readonly caseCount: (count: number) => string;
  readonly rests: string;
  readonly now: string;
  readonly atOpening: string;
  readonly usual: string;
  readonly finished: (parcels: number, percent: string) => string;
  readonly elsewhere: (parcels: number, percent: string) => string;
  readonly assumed: string;
  readonly chance: string;
  /** `looks`: how many looks without an incident show as many stuck parcels once. */
  readonly oneIn: (looks: string, scopes: number) => string;
  readonly counted: string;
  readonly cases: string;
  readonly noCases: string;
  readonly suggested: string;
  readonly suggestedHelp: string;
  readonly linkAll: (count: number) => string;
  readonly link: (ticket: string) => string;
  readonly unlink: (ticket: string) => string;
  readonly caseNumber: string;
  readonly caseNumberHelp: string;
  readonly linkButton: string;
  readonly noSuchCase: string;
  readonly update: string;
  readonly updateHelp: (cases: number) => string;
  readonly send: string;
  readonly note: string;
  readonly noteHelp: string;
  readonly keepNote: string;
  readonly needsText: string;
  readonly close: string;
  readonly lastUpdate: string;
  readonly lastUpdateHelp: string;
  readonly resolves: (cases: number) => string;
  readonly closeButton: string;
  readonly resolveNeedsText: string;
  readonly parcels: string;
  readonly number: string;
  readonly waitsSince: string;
  readonly state: string;
  readonly waits: string;
  readonly moved: (moment: string) => string;
  readonly moreParcels: (count: number) => string;
  readonly history: string;
  readonly noHistory: string;
  readonly kinds: Readonly<Record<"update" | "note", string>>;
  readonly told: (told: number, cases: number, missed: number) => string;
  readonly resolved: string;
  readonly gone: string;
  readonly back: string;
}

export const enIncidents: IncidentTexts = {
  title: "Incidents",
  lead: "Parcels of one lane, carrier or country that are stuck together beyond the usual. Tell all their sellers at once.",
  states: { open: "Open", eased: "As usual again", closed: "Closed" },
  empty: {
    open: "Nothing is stuck together. Every quarter of an hour all parcels are looked at; what is beyond the usual appears here.",
    closed: "No incident has been closed yet.",
  },
  lane: (origin, destination, carrier) => `${origin} → ${destination}, ${carrier}`,
  carrier: (name) => `All parcels with ${name}`,
  to: (country) => `All parcels to ${country}`,
  from: (country) => `All parcels from ${country}`,
  stuck: (stuck, waiting, usually) =>
    `${stuck} of ${waiting} parcels wait longer than usual; usually about ${usually} of ${waiting}.`,
  eased: (moment) => `No more are stuck than usual since ${moment}. Tell the sellers and close it.`,
  since: (moment) => `since ${moment}`,
  closedBy: (moment, name) => (name === null ? `ended by itself ${moment}` : `closed by ${name} ${moment}`),
  caseCount: (count) => (count === 1 ? "1 case" : `${count} cases`),
  rests: "What this rests on",
  now: "Now",
  atOpening: "When it opened",
  usual: "What is usual",
  finished: (parcels, percent) =>
    `${percent} of the time that ${parcels} finished parcels spent there came after the limit`,
  elsewhere: (parcels, percent) => `${percent} of ${parcels} parcels in this state elsewhere are stuck`,
  assumed: "no own parcels tell yet; one in ten is assumed",
  chance: "By mere chance",
  oneIn: (looks, scopes) => `once in ${looks} looks; ${scopes} groups of parcels were looked at`,
  counted: "Last counted",
  cases: "Linked cases",
  noCases: "None yet. An update goes to the sellers of linked cases.",
  suggested: "Cases about these parcels",
  suggestedHelp: "Their parcel waits in this incident, and they are not linked yet.",
  linkAll: (count) => (count === 1 ? "Link it" : `Link all ${count}`),
  link: (ticket) => `Link ${ticket}`,
  unlink: (ticket) => `Take ${ticket} off`,
  caseNumber: "Another case",
  caseNumberHelp: "Its number, such as CW-1001.",
  linkButton: "Link",
  noSuchCase: "There is no case with this number. Look it up in the queue.",
  update: "Update for all sellers",
  updateHelp: (cases) =>
    cases === 1
      ? "Goes to 1 seller, as a reply in their case. It is sent as you write it, without translation."
      : `Goes to ${cases} sellers, as a reply in the case of each. It is sent as you write it, without translation.`,
  send: "Send to all",
  note: "Note for agents",
  noteHelp: "Sellers never see it.",
  keepNote: "Keep the note",
  needsText: "Write something first.",
  close: "Close the incident",
  lastUpdate: "Last update",
  lastUpdateHelp: "Goes to the sellers of all linked cases. Without it nobody is told.",
  resolves: (cases) =>
    cases === 1 ? "Resolve the linked case with it" : `Resolve all ${cases} linked cases with it`,
  closeButton: "Close",
  resolveNeedsText: "Write the last update: the cases are resolved with it.",
  parcels: "Parcels",
  number: "Number",
  waitsSince: "Since",
  state: "Now",
  waits: "waits",
  moved: (moment) => `no longer stuck ${moment}`,
  moreParcels: (count) => `The first ${count} are shown.`,
  history: "Updates and notes",
  noHistory: "Nothing was written yet.",
  kinds: { update: "Update", note: "Note" },
  told: (told, cases, missed) => `told ${told} of ${cases}${missed === 0 ? "" : `; ${missed} closed before`}`,
  resolved: "cases resolved with it",
  gone: "This incident is closed: nothing was sent or changed.",
  back: "All incidents",
};

export const zhIncidents: IncidentTexts = {
  title: "批量异常",
  lead: "同一线路、承运商或国家的包裹同时滞留，且明显多于平时。可一次通知所有相关卖家。",
  states: { open: "进行中", eased: "已恢复平常", closed: "已关闭" },
  empty: {
    open: "目前没有同时滞留的包裹。系统每 15 分钟查看一次全部包裹，超出平时的情况会出现在这里。",
    closed: "还没有关闭过的批量异常。",
  },
  lane: (origin, destination, carrier) => `${origin} → ${destination}，${carrier}`,
  carrier: (name) => `${name} 的全部包裹`,
  to: (country) => `寄往${country}的全部包裹`,
  from: (country) => `${country}寄出的全部包裹`,
  stuck: (stuck, waiting, usually) =>
    `${waiting} 个包裹中有 ${stuck} 个等待时间长于平时；平时约 ${usually} 个。`,
  eased: (moment) => `自 ${moment} 起滞留数量已恢复平常。请通知卖家并关闭。`,
  since: (moment) => `自 ${moment}`,
  closedBy: (moment, name) => (name === null ? `${moment} 自行结束` : `${name} 于 ${moment} 关闭`),
  caseCount: (count) => `${count} 张工单`,
  rests: "判断依据",
  now: "目前",
  atOpening: "开始时",
  usual: "平时的情况",
  finished: (parcels, percent) => `${parcels} 个已完成包裹在此停留的时间中，有 ${percent} 超过时限`,
  elsewhere: (parcels, percent) => `其他地方处于同一状态的 ${parcels} 个包裹中，有 ${percent} 滞留`,
  assumed: "还没有自己的包裹可供比较；假定十个中有一个",
  chance: "纯属偶然的可能",
  oneIn: (looks, scopes) => `每查看 ${looks} 次出现一次；共查看了 ${scopes} 组包裹`,
  counted: "最近一次统计",
  cases: "已关联的工单",
  noCases: "还没有。更新会发给已关联工单的卖家。",
  suggested: "涉及这些包裹的工单",
  suggestedHelp: "它们的包裹在此滞留，但尚未关联。",
  linkAll: (count) => `关联全部 ${count} 张`,
  link: (ticket) => `关联 ${ticket}`,
  unlink: (ticket) => `取消关联 ${ticket}`,
  caseNumber: "其他工单",
  caseNumberHelp: "工单号，例如 CW-1001。",
  linkButton: "关联",
  noSuchCase: "没有这个工单号。请在工单列表中查找。",
  update: "发给所有卖家的更新",
  updateHelp: (cases) => `将作为回复发给 ${cases} 位卖家，各自出现在其工单中。按原文发送，不翻译。`,
  send: "全部发送",
  note: "客服备注",
  noteHelp: "卖家看不到。",
  keepNote: "保存备注",
  needsText: "请先填写内容。",
  close: "关闭批量异常",
  lastUpdate: "最后一次更新",
  lastUpdateHelp: "发给所有已关联工单的卖家。留空则不通知任何人。",
  resolves: (cases) => `同时解决全部 ${cases} 张已关联的工单`,
  closeButton: "关闭",
  resolveNeedsText: "请填写最后一次更新：工单将随之解决。",
  parcels: "包裹",
  number: "单号",
  waitsSince: "开始于",
  state: "目前",
  waits: "等待中",
  moved: (moment) => `${moment} 起不再滞留`,
  moreParcels: (count) => `仅显示前 ${count} 个。`,
  history: "更新与备注",
  noHistory: "还没有内容。",
  kinds: { update: "更新", note: "备注" },
  told: (told, cases, missed) => `已通知 ${told}/${cases}${missed === 0 ? "" : `；${missed} 张此前已关闭`}`,
  resolved: "工单随之解决",
  gone: "此批量异常已关闭：没有发送或更改任何内容。",
  back: "全部批量异常",
};
