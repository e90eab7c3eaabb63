/** Traditional Chinese characters that stand for those of the readers' tables, and these in the same order. */
const TRADITIONAL =
  "亞佈來侷俬倆倉個倫傢傭僅價億優內兩別剋劃務卹單嗎噸噹國圓堅報場塊實寫寶專對島帶幣幫幾張彆後從徵憂應戶拚掛數於昇時會東條業" +
  "標樣檯檻櫃歐沒準滿灣為烏無爲爾獨現產産當發皁盤盧碼祇禮稅種箇約紅納紐紙組給經綫維網線總繳續纔罰羅聯臺與茲萬蘭處號衕衹裏裝" +
  "裡訂該謝貨買費資賓賣贈車輛輸迴這週進運過達遞選還郵釐釦鈡銖銷鋰錢錶鍾鎊鐘鐵門開闆關陞際隻雙電韆韓頂頭顆額顯颱餘馬髮鳥麥麪" +
  "麫麵麼麽點齣";
const SIMPLIFIED =
  "亚布来局私俩仓个伦家佣仅价亿优内两别克划务恤单吗吨当国圆坚报场块实写宝专对岛带币帮几张别后从征忧应户拼挂数于升时会东条业" +
  "标样台槛柜欧没准满湾为乌无为尔独现产产当发皂盘卢码只礼税种个约红纳纽纸组给经线维网线总缴续才罚罗联台与兹万兰处号同只里装" +
  "里订该谢货买费资宾卖赠车辆输回这周进运过达递选还邮厘扣钟铢销锂钱表钟镑钟铁门开板关升际只双电千韩顶头颗额显台余马发鸟麦面" +
  "面面么么点出";

const SIMPLIFIED_OF = new Map(
  Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)] as const),
);

/** A character as the readers' tables write it. */
export function simplified(character: string): string {
  return SIMPLIFIED_OF.get(character) ?? character;
}
