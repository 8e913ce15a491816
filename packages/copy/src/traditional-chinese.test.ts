import { expect, test } from 'vitest';
import { verdictSentences } from './experiment-verdicts/index.ts';
import { languages } from './languages.ts';

/** What the mainland says, and what Taiwan says. */
const mainland: Readonly<Record<string, string>> = {
  軟件: '軟體',
  硬件: '硬體',
  信息: '訊息',
  網絡: '網路',
  屏幕: '螢幕',
  短信: '簡訊',
  登錄: '登入',
  登陸: '登入',
  默認: '預設',
  賬: '帳',
  郵箱: '信箱',
  用戶: '使用者',
  視頻: '影片',
  激活: '啟用',
  鏈接: '連結',
  界面: '介面',
  設備: '裝置',
  數據: '資料',
  服務器: '伺服器',
  文件夾: '資料夾',
  打印: '列印',
  粘貼: '貼上',
  保存: '儲存',
  點擊: '按一下',
  二維碼: 'QR Code',
  'QR 碼': 'QR Code',
  身份: '身分',
  客戶端: '用戶端',
  菜單: '選單',
  列表: '清單',
  鼠標: '滑鼠',
  質量: '品質',
  支持: '支援',
  訪問: '存取',
  導出: '匯出',
  導入: '匯入',
  發送: '傳送',
  恢復碼: '復原碼',
  程序: '程式',
  加載: '載入',
  緩存: '快取',
  搜索: '搜尋',
  注冊: '註冊',
  更改: '變更',
  安全設定: '安全性設定',
};
/** Characters that are written in Simplified Chinese alone. */
const simplified =
  /[个们来时说对发会国学过还进这样问间门关开见让设请认证码应录户号验将脑页输复离载损删护确写选择显项续试网络软图线级组织纸总额无处务员单变记统计账贴简讯钥锁键扫绝给经结继维绑丢产仅从优传该详误语读调谢检机权极气没浏览状为电盘种称笔签类约细终编缩联脸节获虑装觉规视触资质费轮转轻较边达运远连迟适遗邮释针银错长闭闻阅队阶随难顶顺预领频题驱条与专业东两严丰临举义乐书买乱争亏亚产亲亿]/u;

const { words, promptVariants } = languages['zh-Hant'];
const texts = [
  ...Object.entries(words),
  ...Object.entries(promptVariants).flatMap(([id, lines]) =>
    Object.entries(lines).map(([line, text]): [string, unknown] => [`${id}.${line}`, text]),
  ),
  ['verdicts', JSON.stringify(verdictSentences['zh-Hant'])],
].map(([key, text]): [string, string] => [key, String(text)]);

test('Traditional Chinese has the words of Taiwan, and none of the mainland', () => {
  expect(texts.length).toBeGreaterThan(300);
  for (const [key, text] of texts)
    for (const [theirs, ours] of Object.entries(mainland))
      expect(text.includes(theirs) ? `${key}: ${theirs} instead of ${ours}: ${text}` : '').toBe('');
});

test('Traditional Chinese has no character of Simplified Chinese alone', () => {
  for (const [key, text] of texts) expect([key, simplified.exec(text)?.[0]]).toEqual([key, undefined]);
  const simplifiedTexts = Object.values(languages['zh-Hans'].words).map(String);
  expect(simplifiedTexts.filter((text) => simplified.test(text)).length).toBeGreaterThan(200);
});
