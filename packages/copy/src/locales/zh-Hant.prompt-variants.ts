import type { TranslatedVariants } from '../language.ts';

/** The Traditional Chinese prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: '要為登入新增兩步驟驗證嗎？',
    body: '密碼可以開啟你的帳號。加上兩步驟驗證，就只有你能開啟。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}，隨時可以變更。',
    primary: '新增兩步驟驗證',
  },
  faster: {
    title: '用臉部或指紋登入？',
    body: '和解鎖這台裝置一樣快，不用輸入驗證碼。',
    benefit: '對你很快，而且只認你。',
    primary: '設定快速登入',
  },
  'first-payment': {
    title: '你的付款，由你作主',
    body: '首筆付款已完成。新增兩步驟驗證後，下一筆只有你能付。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}。',
    primary: '保護我的付款',
  },
  'first-invite': {
    title: '你的團隊在壯大',
    body: '你剛剛邀請了 {name}。新增兩步驟驗證，守護你們共同的工作。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}，團隊成員不用做任何事。',
    primary: '新增兩步驟驗證',
  },
  'new-device': {
    title: '你在新裝置上登入了',
    body: '{date}，我們看到來自 {device} 的登入。有了兩步驟驗證，每台新裝置都要先經過你同意。',
    benefit: '哪些裝置可以進入，由你決定。',
    primary: '新增兩步驟驗證',
  },
  'one-week': {
    title: '已經一週了，做得真好！',
    body: '你在這裡已經累積了不少成果。新增兩步驟驗證，讓它更安全。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}。',
    primary: '保護帳號',
  },
  finish: {
    title: '再走一步，帳號更安全',
    body: '你已開啟{setting}。接下來最值得做的就是新增兩步驟驗證。',
    benefit: '然後就全部完成了。',
    primary: '完成設定',
  },
  'spare-key': {
    title: '附備用鑰匙的兩步驟驗證',
    body: '設定時你會得到復原碼。就算手機丟了，也能登入。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}。請把復原碼放在安全的地方。',
    primary: '新增兩步驟驗證',
  },
  'only-when': {
    title: '兩步驟驗證，只在關鍵時刻',
    body: '只有在新裝置上或做重大變更時才會驗證。在這台裝置上，照常登入。',
    benefit: '大多數日子裡，你不會察覺到它。',
    primary: '新增兩步驟驗證',
  },
  peers: {
    title: '和團隊中 {share} 的人一起',
    body: '你的團隊中有 {share} 的人使用兩步驟驗證登入。你也來新增吧。',
    benefit: '大約需要 {minutes, plural, other {# 分鐘}}。',
    primary: '新增兩步驟驗證',
  },
  notice: {
    title: '請在 {date} 前新增兩步驟驗證',
    body: '你現在可以轉出更大的金額了。從 {date} 起，轉出時會用兩步驟驗證確認，只有你能轉出。',
    benefit: '今天新增，就準備好了。',
    primary: '新增兩步驟驗證',
  },
  'required-from': {
    title: '請在 {date} 前新增兩步驟驗證',
    body: '從 {date} 起，這裡的所有人都用兩步驟驗證登入。在此之前由你選擇時間。',
    benefit: '今天新增，就準備好了。',
    primary: '新增兩步驟驗證',
  },
  gate: {
    title: '轉出 {amount} 前還有一步',
    body: '對於這樣的金額，我們會確認是你本人。設定一次兩步驟驗證即可。',
    benefit: '你的付款已儲存。',
    primary: '設定兩步驟驗證',
  },
  classic: {
    title: '要新增雙重身分驗證嗎？',
    body: '你的帳號包含敏感資料。2FA 可防範密碼外洩。',
    benefit: '設定需要 2 分鐘。',
    primary: '設定 2FA',
  },
};
