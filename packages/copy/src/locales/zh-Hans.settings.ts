import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Simplified Chinese: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': '正在查看…',

  'devices.title': '已记住的设备',
  'devices.body': '在所示日期之前，这些设备登录时不用两步验证。重大更改仍会验证。',
  'devices.empty': '还没有。登录时，你可以在该设备上 {days, plural, other {# 天}}内跳过两步验证。',
  'devices.name': '{system} 上的 {browser}',
  'devices.unknown': '你的一台设备',
  'devices.here': '此设备',
  'devices.remembered': '记住于：{when}',
  'devices.until': '有效至 {date}',
  'devices.forget': '忘记',
  'devices.forgetNamed': '忘记{name}',
  'devices.forgetAll': '忘记所有设备',
  'devices.forgotten.one': '已忘记。今后在那台设备上会进行两步验证。',
  'devices.forgotten.all': '已全部忘记。今后在所有设备上都会进行两步验证。',
  'devices.all.title': '忘记所有设备？',
  'devices.all.body': '每台设备下次登录时都会进行两步验证，这台也一样。',
  'devices.all.action': '全部忘记',
  'devices.all.keep': '保留',

  'preferences.title': '我们可以问你什么',
  'preferences.suggest': '建议两步验证',
  'preferences.suggest.on': '偶尔，在你刚完成某件事时。绝不中途打断。',
  'preferences.suggest.off': '你不想收到建议。只有在需要时我们才会提起。',
  'preferences.reminders': '通过邮件提醒我',
  'preferences.reminders.on': '只发一封邮件，在你通过“稍后提醒我”选的那天。',
  'preferences.reminders.off': '不发邮件，我们会在这里提醒你。',
  'preferences.saved': '已保存。',
  'preferences.undo': '撤销',

  'codeUsed.title': '{remaining, plural, =0 {这是你最后一个恢复码} other {你还剩 # 个恢复码}}',
  'codeUsed.body': '你刚用了一个。趁现在生成一组新的，备用钥匙就又齐了。',
  'codeUsed.bodyLast': '现在就生成一组新的。没有恢复码，手机或设备丢了可能就进不来了。',
  'codeUsed.action': '生成新恢复码',
  'codeUsed.later': '暂时不用',

  'phone.title': '短信发到哪个号码？',
  'phone.body': '我们现在向它发送验证码，确认是你的号码。',
  'phone.failed.title': '未能加载',
  'phone.country': '国家或地区',
  'phone.number': '手机号码',
  'phone.send': '发送验证码',
  'phone.empty': '请先输入手机号码。',
  'phone.too_short': '{country}的号码还缺几位，请检查末尾。',
  'phone.too_long': '位数超过了{country}的号码，请检查国家或地区和号码。',
  'phone.wrong': '{country}没有这样的号码，请检查国家或地区和开头几位。',

  ...productNames,
  'system.ios': 'iPhone 或 iPad',
};
