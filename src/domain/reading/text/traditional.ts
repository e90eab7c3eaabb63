/** Traditional Chinese characters that stand for those of the readers' tables, and these in the same order. */
const TRADITIONAL =
  "亞佈來倆個倫傢傭僅價億內兩剋務單嗎噸噹國圓堅報塊實寶對島幣幾張後從徵戶數於昇時東條檯檻歐滿灣為烏爲爾現產産當發皁盤盧碼祇" +
  "稅種箇約納紐紙組經維總續纔罰羅聯臺茲萬蘭處號衹裏裡訂謝貨買費資賓賣輛輸這週進運過達遞郵釐鈡銖鋰錢錶鍾鎊鐘門開闆關陞際隻雙" +
  "電韆韓頂頭顆額顯颱餘馬髮麥麪麫麵麼麽點齣";
const SIMPLIFIED =
  "亚布来俩个伦家佣仅价亿内两克务单吗吨当国圆坚报块实宝对岛币几张后从征户数于升时东条台槛欧满湾为乌为尔现产产当发皂盘卢码只" +
  "税种个约纳纽纸组经维总续才罚罗联台兹万兰处号只里里订谢货买费资宾卖辆输这周进运过达递邮厘钟铢锂钱表钟镑钟门开板关升际只双" +
  "电千韩顶头颗额显台余马发麦面面面么么点出";

const SIMPLIFIED_OF = new Map(
  Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)] as const),
);

/** A character as the readers' tables write it. */
export function simplified(character: string): string {
  return SIMPLIFIED_OF.get(character) ?? character;
}
