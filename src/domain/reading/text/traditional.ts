/** Traditional Chinese characters that stand for those of the readers' tables, and these in the same order. */
const TRADITIONAL =
  "亞佈來倆個倫傢傭僅價億內兩剋務卹單嗎噸噹國圓堅報塊實寶對島幣幾張後從徵應戶數於昇時會東條樣檯檻歐滿灣為烏爲爾現產産當發皁" +
  "盤盧碼祇稅種箇約納紐紙組給經維總續纔罰羅聯臺與茲萬蘭處號衕衹裏裝裡訂該謝貨買費資賓賣輛輸這週進運過達遞還郵釐釦鈡銖鋰錢錶" +
  "鍾鎊鐘門開闆關陞際隻雙電韆韓頂頭顆額顯颱餘馬髮麥麪麫麵麼麽點齣";
const SIMPLIFIED =
  "亚布来俩个伦家佣仅价亿内两克务恤单吗吨当国圆坚报块实宝对岛币几张后从征应户数于升时会东条样台槛欧满湾为乌为尔现产产当发皂" +
  "盘卢码只税种个约纳纽纸组给经维总续才罚罗联台与兹万兰处号同只里装里订该谢货买费资宾卖辆输这周进运过达递还邮厘扣钟铢锂钱表" +
  "钟镑钟门开板关升际只双电千韩顶头颗额显台余马发麦面面面么么点出";

const SIMPLIFIED_OF = new Map(
  Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)] as const),
);

/** A character as the readers' tables write it. */
export function simplified(character: string): string {
  return SIMPLIFIED_OF.get(character) ?? character;
}
