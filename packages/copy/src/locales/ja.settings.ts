import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Japanese: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': '確認しています…',

  'devices.title': '記憶したデバイス',
  'devices.body': '表示の日まで、2段階認証なしでサインインできます。大きな変更では引き続き確認します。',
  'devices.empty':
    'まだありません。サインインのとき、そのデバイスでは2段階認証を{days, plural, other {#日間}}省略できます。',
  'devices.name': '{system}の{browser}',
  'devices.unknown': 'お使いのデバイス',
  'devices.here': 'このデバイス',
  'devices.remembered': '記憶：{when}',
  'devices.until': '{date}まで',
  'devices.forget': '記憶を消す',
  'devices.forgetNamed': '{name}の記憶を消す',
  'devices.forgetAll': 'すべての記憶を消す',
  'devices.forgotten.one': '消しました。今後はそのデバイスで2段階認証を行います。',
  'devices.forgotten.all': 'すべて消しました。今後はどのデバイスでも2段階認証を行います。',
  'devices.all.title': 'すべてのデバイスの記憶を消しますか？',
  'devices.all.body': '次のサインインでは、どのデバイスでも2段階認証を行います。このデバイスも同じです。',
  'devices.all.action': 'すべて消す',
  'devices.all.keep': '残す',

  'preferences.title': 'お知らせの設定',
  'preferences.suggest': '2段階認証をおすすめする',
  'preferences.suggest.on': '何かを終えたときに、ときどき。作業の途中ではお知らせしません。',
  'preferences.suggest.off': 'ご希望により、おすすめしません。必要なときだけお知らせします。',
  'preferences.reminders': 'メールで知らせる',
  'preferences.reminders.on': '「あとで知らせる」で選んだ日に1通、ときどき次のステップについても送ります。',
  'preferences.reminders.off': 'メールは送りません。代わりにここでお知らせします。',
  'preferences.saved': '保存しました。',
  'preferences.undo': '元に戻す',

  'history.title': 'これまでのお知らせ',
  'history.body': '過去1年のおすすめと、お返事の一覧です。',
  'history.empty': 'まだ何もお知らせしていません。',
  'history.kind.soft': '2段階認証のおすすめ',
  'history.kind.notice': '2段階認証が必要になるお知らせ',
  'history.kind.required': '2段階認証の設定',
  'history.answer.enrolled': '設定しました',
  'history.answer.dismissed': '「今はしない」を選びました',
  'history.answer.later': '「あとで」を選びました',
  'history.answer.closed': '閉じました',
  'history.answer.none': 'まだお返事がありません',
  'history.skipped': 'ログイン時のおすすめをスキップしました',
  'history.download': '一覧をダウンロード',
  'history.cannotDownload': 'ここではダウンロードできません。別のブラウザーでこのページを開いてください。',

  'codeUsed.title':
    '{remaining, plural, =0 {最後の復旧コードを使いました} other {復旧コードの残りは#個です}}',
  'codeUsed.body': '今1つ使いました。新しいコードを作成すると、予備のカギがまたそろいます。',
  'codeUsed.bodyLast':
    '今すぐ新しいコードを作成しましょう。コードがないと、スマートフォンやデバイスをなくしたときに入れなくなることがあります。',
  'codeUsed.action': '新しいコードを作成',
  'codeUsed.later': '今はしない',

  'phone.title': 'どの番号に送りますか？',
  'phone.body': 'ご本人の番号か確かめるため、今コードを送ります。',
  'phone.failed.title': '読み込めませんでした',
  'phone.country': '国または地域',
  'phone.number': '電話番号',
  'phone.send': 'コードを送る',
  'phone.empty': '先に電話番号を入力してください。',
  'phone.too_short': '{country}の番号としては桁が足りません。番号の最後を確認してください。',
  'phone.too_long': '{country}の番号としては桁が多すぎます。国と番号を確認してください。',
  'phone.wrong': '{country}にこのような番号はありません。国と最初の数字を確認してください。',

  ...productNames,
  'system.ios': 'iPhoneまたはiPad',
};
