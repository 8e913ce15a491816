import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Traditional Chinese: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': '正在查看…',

  'devices.title': '已記住的裝置',
  'devices.body': '在所示日期之前，這些裝置登入時不用兩步驟驗證。重大更改仍會驗證。',
  'devices.empty': '還沒有。登入時，你可以在該裝置上 {days, plural, other {# 天}}內跳過兩步驟驗證。',
  'devices.name': '{system} 上的 {browser}',
  'devices.unknown': '你的一台裝置',
  'devices.here': '此裝置',
  'devices.remembered': '記住於：{when}',
  'devices.until': '有效至 {date}',
  'devices.forget': '忘記',
  'devices.forgetNamed': '忘記{name}',
  'devices.forgetAll': '忘記所有裝置',
  'devices.forgotten.one': '已忘記。今後在那台裝置上會進行兩步驟驗證。',
  'devices.forgotten.all': '已全部忘記。今後在所有裝置上都會進行兩步驟驗證。',
  'devices.all.title': '忘記所有裝置？',
  'devices.all.body': '每台裝置下次登入時都會進行兩步驟驗證，這台也一樣。',
  'devices.all.action': '全部忘記',
  'devices.all.keep': '保留',

  'preferences.title': '我們可以問你什麼',
  'preferences.suggest': '建議兩步驟驗證',
  'preferences.suggest.on': '偶爾，在你剛完成某件事時。絕不中途打斷。',
  'preferences.suggest.off': '你不想收到建議。只有在需要時我們才會提起。',
  'preferences.reminders': '透過電子郵件提醒我',
  'preferences.reminders.on': '只寄一封電子郵件，在你透過「稍後提醒我」選的那天。',
  'preferences.reminders.off': '不寄電子郵件，我們會在這裡提醒你。',
  'preferences.saved': '已儲存。',
  'preferences.undo': '復原',

  'codeUsed.title': '{remaining, plural, =0 {這是你最後一個復原碼} other {你還剩 # 個復原碼}}',
  'codeUsed.body': '你剛用了一個。趁現在產生一組新的，備用鑰匙就又齊了。',
  'codeUsed.bodyLast': '現在就產生一組新的。沒有復原碼，手機或裝置丟了可能就無法登入了。',
  'codeUsed.action': '產生新復原碼',
  'codeUsed.later': '暫時不用',

  'phone.title': '簡訊要傳到哪個號碼？',
  'phone.body': '我們現在向它傳送驗證碼，確認是你的號碼。',
  'phone.failed.title': '無法載入',
  'phone.country': '國家或地區',
  'phone.number': '手機號碼',
  'phone.send': '傳送驗證碼',
  'phone.empty': '請先輸入手機號碼。',
  'phone.too_short': '{country}的號碼還缺幾位，請檢查末尾。',
  'phone.too_long': '位數超過了{country}的號碼，請檢查國家或地區和號碼。',
  'phone.wrong': '{country}沒有這樣的號碼，請檢查國家或地區和開頭幾位。',

  ...productNames,
  'system.ios': 'iPhone 或 iPad',
};
