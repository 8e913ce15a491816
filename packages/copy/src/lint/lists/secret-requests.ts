import { phrases, substrings } from './patterns.ts';

/** The words of one language in which somebody is asked to hand over a code or a password. */
export interface SecretRequestWords {
  /** A code, a password, a PIN. */
  readonly secret: RegExp;
  /** To hand over: suspicious wherever a secret is meant. */
  readonly handOver: RegExp;
  /** To send, to type, to show: suspicious if it is for somebody. */
  readonly use: RegExp;
  /** Who or what it would be for: our team, a call, a chat. */
  readonly receiver: RegExp;
}

/** Arabic joins conjunctions, prepositions and the article to the next word. */
const arabic = (words: string): RegExp => phrases(`(?:[وف]?[بلك]?(?:ال|لل)?)(?:${words})`);

/** By locale. */
export const secretRequests: Readonly<Record<string, SecretRequestWords>> = {
  en: {
    secret: phrases('codes?|passcodes?|passwords?|passphrases?|pins?|digits'),
    handOver: phrases(
      'giv(?:e|es|ing)|tell(?:s|ing)?|shar(?:e|es|ing)|read(?:s|ing)?|dictat~|forward~|repl(?:y|ies|ying)|respond~|answer~|provid~|hand~|reveal~|disclos~|say|speak|repeat~|pass|quote|spell|report|let (?:us|them|him|her) (?:know|have)',
    ),
    use: phrases(
      "(?<!we |will |[’']ll )(?:send|text|e-?mail)(?! you\\b)|enter|type|show|submit|post|write|paste|confirm|(?:ask|asks|call|calls) (?:you )?for|need|ready",
    ),
    receiver: phrases(
      'us|(?:our|the|an?|your) (?:\\w+ )?(?:team|agents?|operators?|staff|employees?|people|advis[eo]rs?|colleagues?|representatives?|specialists?|manager)|support|help ?desk|agents?|caller|phone call|calls?|called|calling|rings?|by phone|on the phone|chat|whatsapp|telegram|messenger|by (?:e-?mail|text|message)|reply|form',
    ),
  },
  de: {
    secret: phrases('~codes?|~passw(?:ort~|örter~)|~kennw(?:ort~|örter~)|~pins?|tans?|ziffern'),
    handOver: phrases(
      'geben (?:sie|ihr|wir)|gib|gebt|(?:weiter|durch|heraus|preis)zu?geben|nenn~|sag~|verrat~|verrät|teil~|mitteil~|mitzuteilen|vorles~|vorzulesen|lesen|lies|diktier~|leit~ .{0,40}weiter|weiterleit~|antwort~|übermittel~|übergeb~|ansag~|durchsag~',
    ),
    use: phrases(
      'schick~|send(?:en sie|e|et)|tipp~|eintipp~|eingeben|schreib~|zeig~|bereithalten|bestätig~|frag~|brauch~|benötig~|mail~|simsen|eintrag~',
    ),
    receiver: phrases(
      'uns|~team~|mitarbeiter~|support|kundendienst|kundenservice|service|berater~|agent~|kolleg~|anruf~|anrufen|telefon~|chat|whatsapp|telegram|e-?mail|nachricht|formular|hotline|ruft',
    ),
  },
  es: {
    secret: phrases('c[oó]digos?|contraseñas?|claves?|pins?|d[ií]gitos'),
    handOver: phrases(
      'da(?:r|le|les|nos|me|lo|selo)?|dé(?:le|nos)?|d[ií](?:ga|le|les|nos|selo|me|galo)~|dec?ir~|compart~|dict~|le[ea]r?~|lée~|reenv[ií]~|respond~|contest~|facilit~|proporcion~|revel~|entreg~|comunic~|indic~|pás~|repit~',
    ),
    use: phrases(
      'env[ií]~|escrib~|introdu~|mostr~|muestr~|mand~|pedi~|pid[ea]~|ten a mano|necesit~|confirm~|teclea~',
    ),
    receiver: phrases(
      'nos|nuestr~|equipo|agentes?|soporte|asesor~|operador~|emplead~|compañer~|llam~|teléfono|chat|whatsapp|telegram|correo|mensaje|formulario',
    ),
  },
  fr: {
    secret: phrases('codes?|mots? de passe|pins?|chiffres'),
    handOver: phrases(
      'donne(?:z|r|s)?|dites|dis|dire|communiqu~|partag~|transmet~|transfér~|dict~|lisez|lis|lire|répond~|fourni~|révél~|divulg~|remett~|indiqu~|épel~|répét~|confie~',
    ),
    use: phrases('envoy(?:ez|e|er)|écri~|tap(?:ez|e|er)|saisi~|montr~|demand~|préparez|confirm~|besoin'),
    receiver: phrases(
      'nous|notre~|nos|équipe|agents?|conseill~|support|assistance|opérat~|employé~|collègue~|appel~|téléphone|chat|whatsapp|telegram|e-?mail|courriel|message|formulaire',
    ),
  },
  it: {
    secret: phrases("codic[ei]|password|pin|cifre|parol[ae] d[’']ordine"),
    handOver: phrases(
      'd(?:ai|are|arci|agli|acci|ateci|ia)|dì|dica~|di[lc]~|dillo|dire|dirc?i?|comunic~|condivid~|dett(?:a|are|alo)|legg~|inoltr~|rispond~|fornisc~|forni(?:re|teci)|rivel~|conseg~|riferi~|ripet~',
    ),
    use: phrases(
      'invi(?:a|aci|are|alo|ateci)|scriv~|inserisc~|mostra~|manda~|chied~|tieni|digit~|conferm~|serv(?:e|irà)',
    ),
    receiver: phrases(
      'ci|noi|nostr~|team|agent[ei]|assistenza|supporto|operator[ei]|consulent[ei]|collegh[ei]|collega|chiam~|telefon~|chat|whatsapp|telegram|e-?mail|messaggio|modulo|\\p{L}+(?:ci|gli)',
    ),
  },
  'pt-BR': {
    secret: phrases('c[oó]digos?|senhas?|pins?|d[ií]gitos'),
    handOver: phrases(
      'dê|dar|dá|diga~|dize~|inform~|compartilh~|pass(?:e|ar)|dite|ditar|lei[ar]~|ler|encaminh~|respond~|forne[cç]~|revel~|entreg~|conte|contar|repit~|fale|falar',
    ),
    use: phrases(
      'envi(?:e|ar|a)|mand(?:e|ar)|digit~|escrev~|mostr~|insir~|pedi~|ped(?:e|ir)|tenha em mãos|precis~|confirm~',
    ),
    receiver: phrases(
      'nos|noss~|equipe|agentes?|suporte|atend~|operador~|funcionári~|colega~|lig(?:ar|ue|arem|ação|amos|ando)~|telefone|chat|whatsapp|telegram|e-?mail|mensagem|formulário',
    ),
  },
  nl: {
    secret: phrases('~codes?|~wachtwoord~|~pins?|cijfers'),
    handOver: phrases(
      'geef|geeft|geven|doorgeven|vertel~|zeg~|deel|deelt|delen|lees|lezen|voorlez~|dicteer~|stuur .{0,40}door|doorsturen|antwoord~|verstrek~|noem~|onthul~|meld|overhandig~|herhaal~',
    ),
    use: phrases(
      'stuur~|sturen|mail|typ~|schrijf~|toon|laat .{0,30}zien|voer~|vraagt|vragen|bevestig~|nodig',
    ),
    receiver: phrases(
      'ons|onze|team|medewerker~|support|klantenservice|helpdesk|agent~|adviseur~|collega~|bel(?:t|len|letje)?|telefoon~|chat|whatsapp|telegram|e-?mail|bericht|formulier',
    ),
  },
  pl: {
    secret: phrases('kod(?:y|u|ów|em|ami)?|has(?:ło|ła|łem|eł)|pin(?:u|y)?|cyfr~'),
    handOver: phrases(
      'poda(?:j|ć|jcie|jesz)|powiedz~|przeka[zż]~|udostępni~|podziel~|przeczyta~|odczyta~|dyktuj~|podyktuj~|prześlij~|odpowied~|odpisz~|ujawni~|zdradź~|daj|dać|dajcie|powtórz~',
    ),
    use: phrases(
      'wy[sś]l(?:ij|ać)~|wpis(?:z|ać)~|napisz~|pokaż~|przygotuj~|zapyta~|popros~|prosi~|potwierdź~|potrzeb~',
    ),
    receiver: phrases(
      'nam|nas|nasz~|zesp[oó]ł~|konsultant~|pracownik~|pomoc~|wsparci~|doradc~|koleg~|dzwon~|zadzwon~|telefon~|czat~|whatsapp~|telegram~|e-?mail~|wiadomoś~|formularz~',
    ),
  },
  ja: {
    secret: substrings('コード|パスワード|暗証番号|ピン番号|PIN|認証番号'),
    handOver: substrings(
      '教え|伝え|お伝|知らせ|お知らせ|読み上げ|共有|転送|返信|答え|お答え|渡して|お渡し(?:ください|下さい)|言って|話し|提供|開示|申し出|告げ',
    ),
    use: substrings('送って|送信し|お送り|入力し|書い|見せ|ご用意|用意し|聞か|お聞き|尋ね|伺|求め|確認させ'),
    receiver: substrings(
      '当社|弊社|担当|スタッフ|オペレーター|サポート|チーム|係員|窓口|電話|チャット|LINE|ライン|WhatsApp|メール|メッセージ|フォーム|こちら',
    ),
  },
  ko: {
    secret: substrings('코드|비밀번호|암호|인증번호|PIN|핀 ?번호|패스워드'),
    handOver: substrings('알려|말해|말씀|불러|공유|전달|답장|회신|답해|제공|넘겨|건네|읽어|가르쳐|전해'),
    use: substrings('보내|입력하|적어|써 ?주|보여|준비|물어|요청|남겨'),
    receiver: substrings(
      '저희|우리|상담원|담당|직원|고객 ?센터|지원 ?팀|팀에|팀이|전화|통화|채팅|카카오|카톡|왓츠앱|텔레그램|이메일|메일|메시지|양식',
    ),
  },
  'zh-Hans': chinese(),
  'zh-Hant': chinese(),
  ar: {
    secret: arabic(
      'رمز~|رموز~|كلم(?:ة|ات) (?:ال)?(?:مرور|سر)~|كلم[تة](?:ك|نا)? (?:ال)?سر~|كود~|أكواد~|أرقام~',
    ),
    handOver: arabic(
      'أعط~|عط~|أخبر~|اخبر~|قل|شارك~|أمل~|اقرأ~|أبلغ~|ابلغ~|أرسل~ إلى|حو[ّ]?ل~|رد|سل[ّ]?م~|قد[ّ]?م~|اذكر~|اكشف~|زو[ّ]?د~|تعط~|تخبر~',
    ),
    use: arabic('أرسل~|ارسل~|اكتب~|أدخل~|ادخل~|أظهر~|جه[ّ]?ز~|سيطلب~|يطلب~|نطلب~|أك[ّ]?د~'),
    receiver: arabic(
      'إلينا|لنا|فريق~|موظف~|وكيل~|دعم|مندوب~|زميل~|زملا~|اتصال~|يتصل~|نتصل~|اتصلنا|هاتف~|دردشة|واتساب|تيليجرام|بريد~|رسالة|نموذج',
    ),
  },
};

function chinese(): SecretRequestWords {
  return {
    secret: substrings(
      '验证码|驗證碼|密码|密碼|口令|复原码|復原碼|恢复码|代码|代碼|认证码|認證碼|PIN|数字码|數字碼',
    ),
    handOver: substrings(
      '告诉|告訴|告知|提供|分享|转发|轉發|转告|轉告|念给|唸給|报给|報給|读给|讀給|读出|讀出|念出|唸出|说出|說出|交给|交給|回复|回覆|给(?:我们|客服|他|她)|給(?:我們|客服|他|她)|透露|转达|轉達|报出|報出|说给|說給',
    ),
    use: substrings(
      '发(?:送|给|到)|傳(?:送|給|到)|寄|输入|輸入|填写|填寫|出示|准备好|準備好|询问|詢問|索取|索要|要求|确认|確認|写下|寫下',
    ),
    receiver: substrings(
      '我们|我們|客服|专员|專員|工作人员|工作人員|员工|員工|团队|團隊|支持|支援|顾问|顧問|电话|電話|来电|來電|致电|致電|聊天|微信|LINE|WhatsApp|Telegram|邮件|郵件|邮箱|郵箱|消息|訊息|信息|表单|表單',
    ),
  };
}
