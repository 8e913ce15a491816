import type { Language } from '../language.ts';
import { deck } from './ja.deck.ts';
import { security } from './ja.security.ts';
import { settings } from './ja.settings.ts';

/**
 * Japanese. です・ます, without 尊敬語 beyond 「ください」: polite as any product is, and short enough for a phone. The
 * second step is 「2段階認証」, the word that everybody has met; what serves as one is a 「確認方法」.
 */
export const ja: Language = {
  locale: 'ja',
  deck,
  words: {
    'common.back': '戻る',
    'common.cancel': 'キャンセル',
    'common.close': '閉じる',
    'common.continue': '続ける',
    'common.copied': 'コピーしました',
    'common.done': '完了',
    'common.loading': 'お待ちください…',
    'common.slow': 'いつもより時間がかかっています。処理を続けています。',
    'common.startAgain': '最初からやり直す',
    'common.tryAgain': 'もう一度試す',
    'common.waitFor': '{time}後にもう一度試せます',

    'code.empty': '先にコードを入力してください。',
    'code.incomplete': '{digits}桁すべてを入力してください。',
    'code.triesLeft': '{left, plural, =0 {今試せるのはここまでです。} other {あと#回試せます。}}',

    'prompt.dismiss': '今はしない',
    'prompt.later': 'あとで知らせる',
    'prompt.remindIn': '{days, plural, other {#日後}}に知らせる',
    'putOff.title': 'いつならよいですか？',
    'putOff.body': 'そのときにもう一度お知らせします。',
    'putOff.choice': '{days, plural, =1 {明日} other {#日後}}',
    'putOff.why': '気が進みませんか？理由をお聞かせください。',
    'putOff.never': '今後は表示しない',

    'picker.title': '確認方法を選んでください',
    'picker.body': '使いやすいものを選んでください。あとで別の方法も追加できます。',
    'picker.recommended': 'おすすめ',
    'picker.enrolled': '設定済みです。',
    'picker.none.title': '設定するものはありません',
    'picker.none.body': '今このアカウントに追加できる2段階認証はありません。',

    'factor.passkey.name': '顔・指紋・PIN',
    'factor.passkey.reason': 'このデバイスのロック解除と同じ手軽さ。コードはいりません。',
    'factor.passkey.enroll.title': '顔・指紋・PINを使う',
    'factor.passkey.enroll.body':
      'デバイスのロック解除が求められます。顔や指紋の情報がデバイスの外に出ることはありません。',
    'factor.passkey.enroll.action': 'このデバイスで設定',
    'factor.passkey.enroll.waiting': 'デバイスの案内に従ってください…',
    'factor.passkey.challenge.title': 'ご本人の確認',
    'factor.passkey.challenge.body': '顔・指紋・PINでロックを解除してください。',
    'factor.passkey.challenge.action': 'このデバイスで解除',
    'factor.passkey.otherWay': '別の方法を使う',

    'factor.security_key.name': 'セキュリティキー',
    'factor.security_key.reason': '管理者から渡された小さなキーです。',
    'factor.security_key.enroll.title': 'セキュリティキーを追加',
    'factor.security_key.enroll.body': 'キーを差し込むか、デバイスに近づけてください。あとは案内に従います。',
    'factor.security_key.enroll.action': 'このキーを追加',
    'factor.security_key.challenge.title': 'セキュリティキーを使う',
    'factor.security_key.challenge.body': 'キーを差し込むか、デバイスに近づけて、キーに触れてください。',
    'factor.security_key.challenge.action': 'キーを使う',

    'factor.totp.name': '認証アプリ',
    'factor.totp.reason': 'スマートフォンのアプリに短いコードが表示されます。オフラインでも使えます。',
    'factor.totp.enroll.title': '認証アプリをつなぐ',
    'factor.totp.enroll.body':
      'スマートフォンのアプリで読み取ってください。次に、表示されたコードを入力します。',
    'factor.totp.enroll.bodyTouch':
      'ここから認証アプリを開いてください。アカウントが追加され、コードが表示されます。そのコードを下に入力します。',
    'factor.totp.enroll.elsewhere': '認証アプリは別のデバイスにありますか？',
    'factor.totp.enroll.qr':
      '{issuer}の{account}を認証アプリに追加するQRコード。下のキーでも同じことができます。',
    'factor.totp.enroll.qrFailed': '画像を読み込めませんでした。キーを使うか、もう一度お試しください。',
    'factor.totp.enroll.open': '認証アプリで開く',
    'factor.totp.enroll.key': 'またはこのキーを入力',
    'factor.totp.enroll.copyKey': 'キーをコピー',
    'factor.totp.code': '{digits}桁のコード',
    'factor.totp.enroll.action': 'コードを確認',
    'factor.totp.wrongCode':
      'このコードは使えませんでした。最新のコードを使い、スマートフォンの時刻が自動設定か確認してください。',
    'factor.totp.challenge.title': 'ご本人の確認',
    'factor.totp.challenge.body': '認証アプリを開き、表示されたコードを入力してください。',
    'factor.totp.challenge.action': '確認する',

    'factor.sms.name': 'SMS',
    'factor.sms.reason': 'スマートフォンにコードを送ります。ほかの方法のほうがより安全です。',
    'factor.sms.enroll.title': 'スマートフォンを確認してください',
    'factor.sms.challenge.title': 'スマートフォンを確認してください',
    'factor.sms.sent': '{destination}に{digits}桁のコードを送りました。',

    'factor.email.name': 'メールのコード',
    'factor.email.reason': 'メールアドレスにコードを送ります。ほかの方法のほうがより安全です。',
    'factor.email.enroll.title': 'メールを確認してください',
    'factor.email.challenge.title': 'メールを確認してください',
    'factor.email.sent':
      '{destination}に{digits}桁のコードを送りました。届くまで1分ほどかかることがあります。',

    'sentCode.code': '{digits}桁のコード',
    'sentCode.action': 'コードを確認',
    'sentCode.resend': '新しいコードを送る',
    'sentCode.resendIn': '{time}後に再送できます',
    'sentCode.wrongCode':
      'このコードは使えませんでした。最新のコードを使うか、新しいコードを送ってください。',

    'factor.recovery_code.name': '復旧コード',
    'factor.recovery_code.reason': '保存したコードのうちの1つ。',
    'factor.recovery_code.challenge.title': '復旧コードを使う',
    'factor.recovery_code.challenge.body':
      'まだ使っていないコードを入力してください。各コードは1回使えます。',
    'factor.recovery_code.code': '復旧コード',
    'factor.recovery_code.wrongCode':
      'このコードは使えませんでした。1文字ずつ確認するか、別のコードをお試しください。',
    'factor.recovery_code.challenge.action': '確認する',

    'enroll.reauthenticate.title': '先にパスワードをもう一度',
    'enroll.reauthenticate.body':
      'サインインから時間がたっています。開いたウィンドウでパスワードを入力してください。そのあとここから続けます。',
    'enroll.reauthenticate.action': '続ける',
    'enroll.problem.title': 'うまくいきませんでした',
    'enroll.another.title': '準備が完了しました',
    'enroll.another.titleUnsaved': '2段階認証がオンになりました',
    'enroll.another.body':
      '{factor}がオンになりました。もう1つ方法があると、デバイスをなくしたときに安心です。',
    'enroll.another.codesLeft': '復旧コードはまだ保存されていません。セキュリティ設定で新しく作成できます。',
    'enroll.another.add': '別の方法を追加',
    'enroll.another.done': '完了',

    'codes.title': '復旧コードを保管してください',
    'codes.body':
      'スマートフォンやデバイスをなくしても、このコードの1つでサインインできます。各コードは1回使えます。',
    'codes.list': '復旧コード',
    'codes.download': 'コードをダウンロード',
    'codes.copy': 'コピー',
    'codes.print': '印刷',
    'codes.saved.copied': 'コピーしました。安全な場所に貼り付けてから続けてください。',
    'codes.saved.downloaded': 'ダウンロードしました。ファイルを安全な場所に保管してください。',
    'codes.saved.printed': '印刷しました。紙を安全な場所に保管してください。',
    'codes.typeBack': '書き留めました',
    'codes.typeBack.title': 'コードを1つ入力してください',
    'codes.typeBack.body': 'どのコードでもかまいません。未使用のまま残ります。',
    'codes.typeBack.action': 'コードを照合',
    'codes.typeBack.wrong': 'このコードは一覧にありません。1文字ずつ確認してください。',
    'codes.leave': '今はスキップ',
    'codes.leave.title': 'コードを保存せずに進みますか？',
    'codes.leave.body':
      'コードは保存するまで使えず、表示されるのは今だけです。コードがないと、デバイスをなくしたときに入れなくなることがあります。',
    'codes.leave.stay': 'コードに戻る',
    'codes.leave.action': '保存せずに進む',
    'codes.file.name': 'recovery-codes-ja.txt',
    'codes.file.heading': '復旧コード',
    'codes.file.body': '各コードは1回使えます。パスワードとは別の安全な場所に保管してください。',
    'codes.file.made': '作成日：{date}',

    'celebration.title': 'おつかれさまでした。2段階認証がオンになりました。',
    'celebration.body': 'これからは、アカウントを開けられるのはあなただけです。',

    'challenge.remember': 'このデバイスでは{days, plural, other {#日間}}確認しない',
    'challenge.otherWay': '別の方法を試す',
    'challenge.choose.title': 'どの方法で確認しますか？',
    'challenge.choose.body': '手元にある方法を選んでください。',
    'challenge.choose.locked':
      '試した回数が多い方法があります。別の方法を選ぶか、使えるようになるまでお待ちください。',
    'challenge.locked': 'もうすぐ使えるようになります',
    'challenge.lockedFor': '{time}後に使えます',
    'challenge.problem.title': '確認できませんでした',
    'challenge.passed': '確認しました',

    'stepUp.approving': '承認する内容',
    'stepUp.enroll': '2段階認証を一度設定すれば、この操作の準備は完了です。',
    'stepUp.ready.title': '2段階認証がオンになりました',
    'stepUp.ready.body': 'まだ何も行われていません。最後に内容を確認して進んでください。',

    'message.code.subject': '{service}の確認コード',
    'message.code.body': 'ご本人の確認のため、このコードを入力してください。{minutes}分間、1回だけ使えます。',
    'message.code.warning':
      'お心当たりがない場合は、だれにも教えないでください。パスワードを知られている可能性があるため、変更してください。',
    'message.code.text': '{service}の確認コードは {code} です。だれにも教えないでください。',
    'message.factor_added.subject': 'アカウントに2段階認証が追加されました',
    'message.factor_added.body': '{date}に、{service}のアカウントに{factor}が設定されました。',
    'message.factor_removed.subject': 'アカウントから2段階認証が削除されました',
    'message.factor_removed.body': '{date}に、{service}のアカウントから{factor}が削除されました。',
    'message.factors_reset.subject': '2段階認証がリセットされました',
    'message.factors_reset.body':
      '{date}に、管理者が{service}のアカウントの2段階認証をリセットしました。次回のサインイン時に設定し直します。',
    'message.recovery_code_used.subject': '復旧コードが使われました',
    'message.recovery_code_used.body':
      '{date}に、復旧コードで{service}のアカウントが開かれました。{left, plural, =0 {残りはありません。} other {残りは#個です。}}',
    'message.recovery_codes_replaced.subject': '新しい復旧コードができました',
    'message.recovery_codes_replaced.body':
      '{date}に、{service}のアカウントの復旧コードが新しくなりました。古いコードは使えません。',
    'message.factor.named': '{type}「{name}」',
    'message.notYou':
      'お心当たりがない場合は、サインインしてセキュリティ設定を確認し、パスワードを変更してください。',
    'message.notYou.link': 'セキュリティ設定を開く',

    'action.other': 'この変更を確認',
    'action.admin_access': '管理画面を開く',
    'action.cancel_subscription': 'サブスクリプションを解約',
    'action.change_email': 'メールアドレスを変更',
    'action.change_password': 'パスワードを変更',
    'action.delete_account': 'このアカウントを削除',
    'action.delete_account.confirm': 'アカウントを削除',
    'action.delete_account.effect': 'この操作は取り消せません。',
    'action.export_data': 'データを書き出す',
    'action.mfa.disable': '2段階認証をオフにする',
    'action.mfa.disable.effect': 'それ以降は、パスワードだけでアカウントが開きます。',
    'action.payout.change_destination': '入金先を変更',
    'action.recovery_codes.regenerate': '新しい復旧コードを作成',
    'action.recovery_codes.regenerate.effect': '古いコードは使えなくなります。',
    'action.role.grant_admin': '管理者に任命',
    'action.transfer_money': '送金',
    'action.transfer_money.confirm': '{amount, select, none {お金} other {{amount}}}を送る',
    'action.view_compliance_data': 'コンプライアンスデータを表示',

    'reminder.subject': 'ご希望のお知らせです',
    'reminder.greeting': '{name}さん、こんにちは。',
    'reminder.body':
      '{service}のサインインへの2段階認証の追加について、ご希望の日になりましたのでお知らせします。',
    'reminder.path': 'いつもどおりサインインして、セキュリティ設定を開いてください。',
    'reminder.link': 'セキュリティ設定を開く',
    'reminder.unsubscribe': 'お知らせを停止する',
    'reminder.stop.title': 'お知らせを停止しますか？',
    'reminder.stop.body': '2段階認証の追加について、今後お知らせしません。ほかは何も変わりません。',
    'reminder.stopped': '停止しました。今後お知らせは届きません。',
    'reminder.unknown': 'このリンクは、当サービスのお知らせのものではありません。',

    'context.amount': '金額',
    'context.account': '口座',
    'context.destination': '送り先',
    'context.email': 'メール',
    'context.from': '送り元',
    'context.iban': 'IBAN',
    'context.invoice': '請求書',
    'context.member': 'メンバー',
    'context.payee': '受取人',
    'context.reference': '参照番号',
    'context.role': '役割',

    ...security,
    ...settings,

    'problem.invalid_format': '形式が正しくないようです。確認して、もう一度お試しください。',
    'problem.unknown_action': 'この操作は分かりませんでした。何も行われていません。',
    'problem.unauthenticated': 'サインアウトしています。続けるには、もう一度サインインしてください。',
    'problem.reauthentication_required': '続けるには、パスワードをもう一度入力してください。',
    'problem.step_up_required': '先にご本人の確認をお願いします。',
    'problem.enrollment_required': '先に2段階認証を設定してください。',
    'problem.cross_origin': 'このページではできません。アプリから開いてください。',
    'problem.factor_not_allowed': 'この方法は組織で使われていません。別の方法を選んでください。',
    'problem.factor_not_accepted': 'ここでは、より強い方法を使います。別の方法を選んでください。',
    'problem.factor_too_new':
      '追加したばかりの方法なので、まだ使えません。別の方法を選ぶか、時間をおいてお試しください。',
    'problem.not_found': '期限が切れたか、中断されました。最初からやり直してください。',
    'problem.challenge_consumed': 'すでに使われています。最初からやり直してください。',
    'problem.already_enrolled': 'すでに設定されています。',
    'problem.last_required_factor': '最後の2段階認証なので残ります。先に別の方法を追加してください。',
    'problem.not_dismissible': 'これはあとに回せません。',
    'problem.too_many_factors': '追加できる方法の数に達しました。先に1つ削除してください。',
    'problem.idempotency_conflict': '2回送信されました。最初からやり直してください。',
    'problem.challenge_expired': '時間がたったため終了しました。準備ができたら、もう一度始めてください。',
    'problem.too_large': '受け取れる大きさを超えています。',
    'problem.unsupported_media_type': '正しく届きませんでした。もう一度お試しください。',
    'problem.invalid_code': 'このコードは使えませんでした。確認して、もう一度お試しください。',
    'problem.invalid_passkey': 'このデバイスでは確認できませんでした。もう一度お試しください。',
    'problem.attempts_exhausted': '何度か試されました。新しいコードでやり直してください。',
    'problem.factor_locked': 'この方法を試した回数が多くなりました。少し待ってからお試しください。',
    'problem.rate_limited': '試した回数が多くなりました。少し待ってからお試しください。',
    'problem.unavailable': 'サーバーに接続できません。通信環境を確認して、もう一度お試しください。',

    'ceremony.cancelled': '何も変わっていません。いつでもやり直せます。別の方法も選べます。',
    'ceremony.timed_out': 'デバイスの応答がありませんでした。もう一度お試しください。',
    'ceremony.already_on_this_device':
      'このデバイスは設定済みです。別の方法を選ぶか、別のデバイスを使ってください。',
    'ceremony.unsupported': 'このブラウザではできません。別の方法を選んでください。',

    'reason.busy': '今は手が離せない',
    'reason.no_phone_here': 'スマートフォンが手元にない',
    'reason.lockout_worry': '入れなくなるのが心配',
    'reason.slows_me_down': '手間が増えそう',
    'reason.not_needed': '必要ない',
    'reason.other': 'そのほか',

    'strength.phishing_resistant': 'もっとも強い',
    'strength.aal2': '強い',
    'strength.low': 'やや弱い',

    'option.recovery_channel': 'アカウントの復旧に使っています。',
    'option.no_phone': '先に電話番号を追加してください。',
    'option.not_configured': 'ここでは使えません。',
    'option.high_security_account': 'このアカウントには、より強い方法を使います。',
    'option.organization_policy': 'この方法は組織で使われていません。',
    'option.device_unsupported': 'このブラウザではできません。別のデバイスでお試しください。',
    'option.admin_only': '管理者専用です。',
  },
};
