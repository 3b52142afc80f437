const digits = '零一二三四五六七八九';

/** 1 to 99 as a plan counts its items: 九, 十二, 三十. */
function chineseNumber(n: number): string {
  if (n < 0 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
}

/** An item's number as its language writes it: 第七条, item 7. */
export function itemNumber(n: number, language: string): string {
  return language === 'zh' ? chineseNumber(n) : String(n);
}

/** How many items as its language says it: 九条, 9 items. Two of something are 两, not 二. */
export function itemCount(n: number, language: string): string {
  return language === 'zh' && n === 2 ? '两' : itemNumber(n, language);
}
