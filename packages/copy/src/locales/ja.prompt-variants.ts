import type { TranslatedVariants } from '../language.ts';

/** The Japanese prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'サインインに2段階認証を追加しませんか？',
    body: 'アカウントはパスワードで開きます。2段階認証を加えると、開けられるのはあなただけになります。',
    benefit: '{minutes, plural, other {約#分}}で完了します。いつでも変更できます。',
    primary: '2段階認証を追加',
  },
  faster: {
    title: '顔や指紋でサインインしませんか？',
    body: 'このデバイスのロック解除と同じ手軽さです。コードの入力はありません。',
    benefit: 'あなたには速く、あなただけが使えるしくみです。',
    primary: 'かんたんサインインを設定',
  },
  'first-payment': {
    title: '支払いを、あなただけのものに',
    body: '最初の支払いが完了しました。2段階認証を追加すると、次の支払いもあなただけができます。',
    benefit: '{minutes, plural, other {約#分}}で完了します。',
    primary: '支払いを守る',
  },
  'first-invite': {
    title: 'チームが広がっています',
    body: '{name}さんを招待しました。2段階認証で、いっしょに進める仕事を守りましょう。',
    benefit: '{minutes, plural, other {約#分}}で完了します。チームの操作はいりません。',
    primary: '2段階認証を追加',
  },
  'new-device': {
    title: '新しいデバイスでのサインイン',
    body: '{date}に{device}からサインインがありました。2段階認証を使うと、新しいデバイスにはあなたの確認が入ります。',
    benefit: 'どのデバイスを許可するかは、あなたが決めます。',
    primary: '2段階認証を追加',
  },
  'one-week': {
    title: '1週間たちました。順調ですね！',
    body: 'ここまで積み重ねてきたものを、2段階認証で守りましょう。',
    benefit: '{minutes, plural, other {約#分}}で完了します。',
    primary: 'アカウントを守る',
  },
  finish: {
    title: 'より安全なアカウントまで、あと一歩',
    body: '{setting}をオンにしました。次は2段階認証の追加がいちばん効果的です。',
    benefit: 'これで準備は完了です。',
    primary: '設定を完了する',
  },
  'spare-key': {
    title: '予備のカギつきの2段階認証',
    body: '設定のときに復旧コードをお渡しします。スマートフォンをなくしても、サインインできます。',
    benefit: '{minutes, plural, other {約#分}}で完了します。コードは安全な場所に保管してください。',
    primary: '2段階認証を追加',
  },
  'only-when': {
    title: '大事なときだけの2段階認証',
    body: '確認するのは、新しいデバイスと大きな変更のときだけ。このデバイスではいつもどおりです。',
    benefit: 'ふだんは気づかないほどです。',
    primary: '2段階認証を追加',
  },
  peers: {
    title: 'チームの{share}が使っています',
    body: 'チームの{share}が2段階認証でサインインしています。あなたも追加しませんか。',
    benefit: '{minutes, plural, other {約#分}}で完了します。',
    primary: '2段階認証を追加',
  },
  notice: {
    title: '{date}までに2段階認証を追加',
    body: 'より大きな金額を送れるようになりました。{date}からは、あなただけが送れるように2段階認証で確認します。',
    benefit: '今日追加しておけば、準備は完了です。',
    primary: '2段階認証を追加',
  },
  'required-from': {
    title: '{date}までに2段階認証を追加',
    body: '{date}からは、全員が2段階認証でログインします。それまでは、いつ始めるかを選べます。',
    benefit: '今日追加しておけば、準備は完了です。',
    primary: '2段階認証を追加',
  },
  gate: {
    title: '{amount}を送る前に、あと一歩',
    body: 'この金額では、ご本人かどうかを確認します。2段階認証を一度設定すれば準備は完了です。',
    benefit: '支払いの内容は保存されています。',
    primary: '2段階認証を設定',
  },
  classic: {
    title: '2要素認証を追加しますか？',
    body: 'アカウントには機密データが含まれます。2要素認証はパスワードの漏えいから守ります。',
    benefit: '設定は2分で終わります。',
    primary: '2要素認証を設定',
  },
};
