import type { WordList } from '../word-list.ts';
import { sentenceGrade } from './grades.ts';
import { firstWords, substrings } from './patterns.ts';

/** A list of simplified and traditional words: most differ in characters alone, the others are both in it. */
function chinese(locale: 'zh-Hans' | 'zh-Hant'): WordList {
  return {
    threat: substrings(
      '黑客|駭客|入侵|攻击|攻擊|被盗|被盜|盗取|盜取|盗用|盜用|偷走|窃取|竊取|小偷|诈骗|詐騙|欺诈|欺詐|犯罪|危险|危險|威胁|威脅|漏洞|受害|泄露|外洩|洩露|不安全|毫无防护|毫無防護|没有保护|沒有保護|风险|風險|失去(?:账户|帳號|帳戶|访问|存取|一切|资金|資金)|冻结|凍結|停用|封禁',
    ),
    compulsion: substrings(
      '必须|必須|务必|務必|一定要|强制|強制|强迫|強迫|有义务|有義務|不得不|必填|必需|无法继续|無法繼續|要求你|得先',
    ),
    jargon: substrings(
      'totp|hotp|hmac|webauthn|fido2?|u2f|otp|一次性密码|一次性密碼|凭据|憑證|凭证|认证因素|驗證因素|钓鱼|釣魚|加密|公钥|公鑰|私钥|私鑰|sha-?\\d+|令牌|权杖|權杖|token|oauth|saml|生物识别|生物辨識|生物特征|生物特徵',
    ),
    mildJargon: substrings(
      '2fa|mfa|(?:双|雙|多)(?:因素|重因素|因子|重要素)|身份验证器|身分驗證|身份验证|身份認證',
    ),
    falseUrgency: substrings(
      '立即|立刻|马上|馬上|赶快|趕快|赶紧|趕緊|抓紧|抓緊|紧急|緊急|最后(?:机会|警告|提醒)|最後(?:機會|警告|提醒)|即将(?:过期|到期|失效)|即將(?:過期|到期|失效)|为时已晚|為時已晚|来不及|來不及|不要(?:等|错过|錯過|拖)|别(?:等|错过)|別(?:等|錯過)|仅限今天|僅限今天|只限今日|限时|限時',
    ),
    overclaim: substrings(
      '绝对|絕對|完全(?:安全|保护|保護|放心)|百分之百|100 ?[%％]|保证|保證|万无一失|萬無一失|不可能|完美|永远安全|永遠安全|始终安全|始終安全|(?:没|沒)(?:有)?人(?:能|可以)|無人能|无人能|银行级|銀行級|军用级|軍用級|军事级|軍事級',
    ),
    shame: substrings(
      '我不在乎|我不在意|无所谓|無所謂|(?:愿意|願意|甘愿|甘願)?(?:承担|承擔|接受|冒)(?:这个|這個)?(?:风险|風險)|保持(?:不安全|无保护|無保護|暴露)|不负责任|不負責任|懒得|懶得|粗心|鲁莽|魯莽|愚蠢',
    ),
    fakeSocialProof: substrings(
      '(?:\\d[\\d.,]*万?萬?|数百|數百|成千上万|成千上萬|数百万|數百萬|大多数|大多數|大部分|很多|许多|許多)(?:位|名|个|個|家)?(?:的)?(?:人|用户|用戶|使用者|客户|客戶|会员|會員|团队|團隊|公司|企业|企業|同事|朋友)',
      '(?<!里的|裡的|里|裡)(?:大家|所有人|人人|每个人|每個人)都(?:在|用|已)|\\d+ ?[%％]|百分之[一二三四五六七八九十]+',
    ),
    hardCodedTime: substrings('(?:\\d+|[一两兩二三四五十几幾]) ?(?:秒钟?|秒鐘?|分钟|分鐘|小时|小時)'),
    textMessage: substrings('sms|短信|簡訊|短訊|手机号|手機號|电话号码|電話號碼'),
    negative: substrings(
      '不(?!用输|用輸|同)|没有|沒有|无法|無法|别再|別再|从未|從未|避免|失去|丢失|遺失|丢|风险|風險|失败|失敗|担心|擔心|停止|勿',
    ),
    minimiser: substrings(
      '只需(?:要)?(?:点|點|轻|輕|几|幾)|轻松|輕鬆|轻而易举|輕而易舉|简单(?:地|的|几|一)?|簡單(?:地|的|幾|一)?|毫不费力|毫不費力|眨眼|当然|當然|显然|顯然|很容易|不费吹灰|不費吹灰',
    ),
    buttonVerb: firstWords(
      '(?:添加|新增|加入|保护|保護|完成|设置|設定|开启|開啟|启用|啟用|开始|開始|创建|建立|确认|確認|选择|選擇|继续|繼續|保存|儲存|使用|打开|打開|查看|登录|登入|试试|試試|绑定|綁定|连接|連接)(?:.*)',
    ),
    you: substrings('你|您'),
    forUs: substrings(
      '帮助我们|幫助我們|帮我们|幫我們|我们的(?:政策|规定|安全|规则)|我們的(?:政策|規定|安全|規則)|我们(?:需要|要求|希望你)|我們(?:需要|要求|希望你)|为了我们|為了我們',
    ),
    reason: substrings(
      '因为|因為|以便|为了|為了|这样|這樣|所以|只有|从|從|对于|對於|起，|现在|現在|以确保|以確保',
    ),
    kept: substrings('已保存|已儲存|保存好|已保留|仍在|还在|還在|等着你|等著你|不会丢|不會遺失|不會丟'),
    grade: sentenceGrade(locale, 2.2),
  };
}

/** The Simplified Chinese word list. */
export const simplifiedChinese: WordList = chinese('zh-Hans');
/** The Traditional Chinese word list. */
export const traditionalChinese: WordList = chinese('zh-Hant');
